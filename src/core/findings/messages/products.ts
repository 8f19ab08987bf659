/** What is said about a typed Twilio value that cannot be right, and the words for each generation. */
export const productMessages = {
  accountSidMissing: 'Copy the Account SID from the Twilio Console: AC and 32 hexadecimal digits.',
  connectionSidMissing:
    'Copy the Connection SID from the Set up your identity provider page in the Flex Console: JQ and 32 hexadecimal digits. It is the end of both values shown there.',
  entityIdMissing:
    'Copy the entity ID from the SSO profile in the Twilio Admin Center, or import the SP metadata file that it offers. It begins with urn:console:.',
  acsUrlMissing:
    'Copy the ACS URL from the SSO profile in the Twilio Admin Center, or import the SP metadata file that it offers. Its pattern is not published, so it cannot be composed for you.',
  placeholder:
    '“{value}” is a placeholder from a guide. Put your own value in its place; it has 32 hexadecimal digits after {prefix}.',
  placeholderPlain: '“{value}” is a placeholder from a guide. Copy your own value from Twilio.',
  whiteSpaceAround: 'There is white space before or after the value. Remove it.',
  whiteSpaceInside:
    'There is a space or a line break inside the value. Remove it; a value copied in two pieces often has one.',
  wholeValueAccount: 'Only the Account SID goes here. In what you pasted it is {sid}.',
  wholeValueConnection: 'Only the Connection SID goes here. In what you pasted it is {sid}.',
  wholeValueUnknown:
    'This is a whole address. Only the {name} goes here: {prefix} and 32 hexadecimal digits.',
  otherSid: 'This is {found}. Here goes the {name}, which begins with {prefix}.',
  sidLength:
    'After {prefix} there must be exactly 32 hexadecimal digits; this value has {length} characters there. Copy it again, whole.',
  sidDigits:
    'After {prefix} only the digits 0-9 and the letters a-f may follow; “{character}” is none of them. Copy the value again.',
  sidPrefix: 'The {name} begins with {prefix}, in capitals, followed by 32 hexadecimal digits.',
  tooLong: 'This value has {length} characters, which is more than any Twilio value has. Copy it again.',
  entityIdIsAddress:
    'This is an address. The entity ID of a Console SSO profile begins with urn:console:; the address belongs in the ACS URL field.',
  entityIdIsFlex:
    'This is the entity ID of Flex. The Console has its own SSO profile; its entity ID begins with urn:console:.',
  entityIdShape:
    'The entity ID of a Console SSO profile is urn:console: followed by its Connection ID, with no other characters.',
  acsUrlIsEntityId:
    'This is an entity ID. The ACS URL is an address that begins with https://; the entity ID belongs in the other field.',
  acsUrlTypo: 'The address begins with “{scheme}”. It must begin with https://.',
  acsUrlNotHttps: 'The ACS URL must begin with https://.',
  acsUrlNotAddress: 'This cannot be read as an address. Copy the ACS URL again, whole.',
  acsUrlIsMetadata:
    'This is the address of metadata (it ends with /metadata). The ACS URL is the address that receives the sign-in.',
  acsUrlIsFlex:
    'This is an ACS URL of Flex. The Console has its own SSO profile; copy the ACS URL that is shown there.',
  acsUrlUserInfo: 'The address carries a user name or password before the host. Remove it.',
  acsUrlFragment: 'The address has a part after #, which is never sent to Twilio. Remove it.',
} as const;

export type ProductMessage = keyof typeof productMessages;
