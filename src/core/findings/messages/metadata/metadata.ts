import type { FindingMessage } from '../../message.ts';

export const metadataMessages = {
  // What cannot be read at all: exactly one of these
  'metadata-empty': {
    severity: 'block',
    title: 'The file is empty',
    why: 'There is no metadata in it: {detail}.',
    fix: 'Download the metadata again from the identity provider and import that file.',
  },
  'metadata-not-xml': {
    severity: 'block',
    title: 'This is not an XML document',
    why: 'SAML metadata is an XML file; this is {what}.',
    fix: 'Download the metadata again from the identity provider and import that file.',
  },
  'metadata-html': {
    severity: 'block',
    title: 'This is an HTML page, not XML metadata',
    why: 'Usually the browser saved a sign-in or error page in place of the metadata.',
    fix: 'Sign in to the identity provider first, then download the metadata again, or copy its address into the browser and save what comes.',
  },
  'metadata-certificate': {
    severity: 'block',
    title: 'This is a certificate, not metadata',
    why: 'SAML metadata is an XML file with the entity ID and sign-in address beside the certificate.',
    fix: 'Download the metadata (XML) from the identity provider. If it has none, type the values in by hand instead: this certificate is one of them, and a start can be made with it alone.',
  },
  'metadata-json': {
    severity: 'block',
    title: 'This is a JSON file, not XML metadata',
    why: '{detail}.',
    fix: 'Look for "SAML metadata" or "Federation metadata XML" in the identity provider.',
  },
  'metadata-compressed': {
    severity: 'block',
    title: 'This file is compressed ({what})',
    why: 'The metadata is read as plain XML.',
    fix: 'Unpack the file and import the XML file that is inside.',
  },
  'metadata-browser-view': {
    severity: 'block',
    title: 'This is text from the browser window, not the XML file itself',
    why: 'The browser put a sentence of its own before the XML, and what it shows is not always what the file holds.',
    fix: 'Save the page instead (Ctrl+S or Command+S), or view its source and copy that.',
  },
  'metadata-space-before-declaration': {
    severity: 'note',
    title: 'The file has something before <?xml',
    why: 'A blank line or comment was skipped here. Strict software refuses such a file: XML allows nothing before its declaration.',
    fix: 'Nothing for Twilio. Delete what comes before <?xml if you give this file to other software.',
  },
  'metadata-doctype': {
    severity: 'block',
    title: 'The file has a DOCTYPE',
    why: 'A DOCTYPE can define entities that make a harmless-looking file read other files or addresses. No identity provider needs one in its metadata.',
    fix: 'Download the metadata again from the identity provider. If it really has a DOCTYPE, ask its maker why.',
  },
  'metadata-too-large': {
    severity: 'block',
    title: 'The file is too large to be read safely',
    why: 'It was not read: {detail}.',
    fix: "Download the metadata of your identity provider alone instead of a whole federation's.",
  },
  'metadata-encoding': {
    severity: 'block',
    title: 'The file has characters that do not fit its encoding',
    why: 'It was not read, because names would come out wrong: {detail}. Without another declaration XML is UTF-8.',
    fix: 'Download the file again instead of copying its text, or save it as UTF-8.',
  },
  'metadata-malformed': {
    severity: 'block',
    title: 'The XML is broken at line {line}',
    why: 'The file cannot be parsed as XML: {detail}.',
    fix: 'Download the file again instead of copying its text: most often a character such as & was changed, or the end is missing.',
  },
  'metadata-namespace-wrong': {
    severity: 'block',
    title: 'The root {name} is not in the SAML metadata namespace',
    why: 'Its XML namespace is {namespace}; SAML 2.0 metadata has urn:oasis:names:tc:SAML:2.0:metadata (SAML 2.0 Metadata, 2). Software that reads it strictly finds nothing. {others}',
    fix: 'Download the metadata again from the identity provider; a copy by hand may have lost the xmlns.',
  },
  'metadata-root-unknown': {
    severity: 'block',
    title: 'The root of this XML is {name}, not SAML metadata',
    why: 'SAML metadata begins with EntityDescriptor, which has an entityID, or with EntitiesDescriptor. {inside}.',
    fix: 'Choose the metadata file of the identity provider.',
  },
  'metadata-affiliation': {
    severity: 'block',
    title: 'This metadata describes an affiliation, not an identity provider',
    why: 'It has an AffiliationDescriptor in place of an IDPSSODescriptor: a group of service providers, without addresses or certificates to sign in with.',
    fix: 'Download the metadata of the identity provider itself.',
  },
  'metadata-aggregate-empty': {
    severity: 'block',
    title: 'The file is an empty list: it has no entity',
    why: 'It is an EntitiesDescriptor without any EntityDescriptor, so there is no IDPSSODescriptor either.',
    fix: 'Download the metadata of your identity provider.',
  },
  'metadata-aggregate-without-idp': {
    severity: 'block',
    title: 'None of the {total} entities is an identity provider',
    why: 'They are service providers (SP) or other entities; none has an IDPSSODescriptor.',
    fix: 'Download the metadata of your identity provider.',
  },
  'metadata-entity-not-found': {
    severity: 'block',
    title: 'No entity {entityId} in this file',
    why: 'The file has {total} entities, and none has that entity ID. Entity IDs are compared character by character.',
    fix: 'Choose an entity ID that is in the file.',
  },
  'metadata-entity-id-missing': {
    severity: 'block',
    title: 'The entityID is missing',
    why: 'The EntityDescriptor at line {line} has no entityID, or an empty one. Twilio compares the issuer of every sign-in with it.',
    fix: 'Download the metadata again from the identity provider; if it stays so, ask its maker.',
  },

  // Which entity it is
  'metadata-service-provider': {
    severity: 'block',
    title: "This is a service provider's metadata (SP), not an identity provider's",
    why: 'It has an SPSSODescriptor and no IDPSSODescriptor: it describes an application such as Twilio, to be given to the identity provider.',
    fix: 'Download the metadata of the identity provider (Okta, Entra ID, Google …), not of Twilio.',
  },
  'metadata-without-idp': {
    severity: 'block',
    title: 'This metadata describes no identity provider',
    why: 'It has no IDPSSODescriptor. What it has: {roles}.',
    fix: 'Download the SAML metadata of the identity provider; WS-Federation metadata alone is not enough.',
  },
  'metadata-saml2-missing': {
    severity: 'block',
    title: 'The identity provider does not offer SAML 2.0',
    why: 'Its IDPSSODescriptor supports {protocols}; Twilio speaks SAML 2.0 only.',
    fix: 'Turn SAML 2.0 on in the identity provider and download its metadata again.',
  },
  'metadata-entities-incomplete': {
    severity: 'warn',
    title: '{count} entries have no entityID and were left out',
    why: 'The first one is at line {line}. Nobody can sign in with an entry that has no name.',
    fix: 'Nothing, unless your identity provider is missing in the list.',
  },
  'metadata-entity-id-duplicate': {
    severity: 'warn',
    title: 'Duplicate entityID: it occurs {count} times in this file',
    why: 'Two entries claim the same name. If their certificates differ, one of them is wrong or false.',
    fix: 'Ask whoever publishes the file which one is right, and compare the fingerprints of the certificates.',
  },
  'metadata-entity-id-long': {
    severity: 'warn',
    title: 'The entityID has {length} characters; 1024 are allowed',
    why: 'SAML 2.0 limits it (Metadata, 2.2.1), and software that cuts it off never finds the identity provider.',
    fix: 'Give the identity provider a shorter entity ID.',
  },
  'metadata-entity-id-spaces': {
    severity: 'note',
    title: 'The entityID begins or ends with white space',
    why: 'It is kept as it is, since it must equal the issuer of every sign-in. Copying it by hand easily loses the space.',
    fix: 'Copy the entity ID with the button here, or remove the space in the identity provider.',
  },
  'metadata-entity-id-not-uri': {
    severity: 'note',
    title: 'The entityID is not a URI',
    why: 'SAML 2.0 wants an absolute URI. Some identity providers let you type any text, and sign-in works when both sides have the very same.',
    fix: 'Nothing, if it is what your identity provider sends as issuer.',
  },
  'metadata-several-idp-roles': {
    severity: 'note',
    title: 'The identity provider is described {count} times in one entity',
    why: 'All of its IDPSSODescriptor elements that offer SAML 2.0 were read together.',
    fix: 'Nothing. If two sign-in addresses are shown for one binding, ask which is meant for Twilio.',
  },

  // Sign-in addresses
  'metadata-sso-missing': {
    severity: 'block',
    title: 'There is no sign-in address (SingleSignOnService)',
    why: 'Without it Twilio does not know where to send somebody who wants to sign in (SSO).',
    fix: 'Download the metadata again from the identity provider, of the very application for Twilio.',
  },
  'metadata-sso-binding': {
    severity: 'block',
    title: 'No sign-in address has a binding that Twilio can use',
    why: 'Every SingleSignOnService has another binding than HTTP-Redirect or HTTP-POST: {bindings}.',
    fix: 'Turn on HTTP-Redirect or HTTP-POST in the identity provider.',
  },
  'metadata-location-missing': {
    severity: 'block',
    title: 'A sign-in address (SingleSignOnService) is empty',
    why: 'One of the SingleSignOnService elements has no Location.',
    fix: 'Download the metadata again from the identity provider.',
  },
  'metadata-location-unsafe': {
    severity: 'block',
    title: 'Sign-in Location is not a web address: its scheme is {scheme}',
    why: 'The URL {location} would make a browser run a program or read a file. No identity provider has such an address; it is never opened here.',
    fix: 'Do not use this file. Ask where it came from, and download the metadata from the identity provider itself.',
  },
  'metadata-location-invalid': {
    severity: 'block',
    title: 'Sign-in Location is not a complete URL',
    why: '"{location}" has no scheme and host that a browser could go to.',
    fix: 'Correct the address in the identity provider and download the metadata again.',
  },
  'metadata-location-userinfo': {
    severity: 'block',
    title: 'Sign-in Location hides a user name in its URL',
    why: '{location} looks like one host and leads to another: {host}. That is how people are sent to a false sign-in page.',
    fix: 'Do not use this file. Ask where it came from.',
  },
  'metadata-location-loopback': {
    severity: 'warn',
    title: 'Sign-in Location is on this computer',
    why: '{location} leads everybody to their own computer. That is good for a test here and for nobody else.',
    fix: 'Before the switch, import the metadata with the identity provider’s public https address.',
  },
  'metadata-location-http': {
    severity: 'warn',
    title: 'Sign-in Location is http, without TLS',
    why: 'Anybody on the way can read and change what is sent to {location}.',
    fix: 'Use the https address of the identity provider.',
  },
  'metadata-location-lookalike': {
    severity: 'warn',
    title: 'Sign-in Location has a host with letters outside ASCII',
    why: 'The URL leads to {host}, which can look like another name: letters of other alphabets look like Latin ones.',
    fix: 'Compare the host with the one that your identity provider really has, letter by letter.',
  },
  'metadata-location-spaces': {
    severity: 'note',
    title: 'Sign-in Location has white space around it',
    why: 'It was removed here. Copied as it stands it can make the browser go wrong.',
    fix: 'Nothing. Copy the address from here.',
  },
  'metadata-logout-location': {
    severity: 'warn',
    title: 'A logout Location should not be used',
    why: '{location} is not an https URL.',
    fix: 'Leave the logout address out when you set up Twilio, or correct it in the identity provider.',
  },
  'metadata-requests-signed': {
    severity: 'note',
    title: 'The identity provider wants signed requests',
    why: 'WantAuthnRequestsSigned is true. Whether Twilio signs its requests is disputed: one Twilio page says the certificate comes from your Account Executive, another that it is not supported.',
    fix: 'Turn off the demand for signed requests for the Twilio application, or ask Twilio for the certificate first.',
  },

  // Certificates in the metadata
  'metadata-signing-certificate-missing': {
    severity: 'warn',
    title: 'There is no signing certificate',
    why: 'Without the certificate of the identity provider nobody can check a sign-in, and Twilio asks for it.',
    fix: 'Download the certificate from the identity provider, or the metadata again once a certificate is active there.',
  },
  'metadata-key-without-certificate': {
    severity: 'warn',
    title: 'A key is given without its certificate',
    why: "The KeyDescriptor at line {line} has no X509Certificate. Twilio's field takes a certificate.",
    fix: 'Download the signing certificate from the identity provider.',
  },
  'metadata-key-use-invalid': {
    severity: 'note',
    title: 'A key has the unknown use "{use}"',
    why: 'The schema knows signing and encryption (SAML 2.0 Metadata, 2.4.1.1). It was read as neither being said.',
    fix: 'Nothing, if the certificates shown are the ones of your identity provider.',
  },
  'metadata-several-signing-certificates': {
    severity: 'note',
    title: 'There are {count} signing certificates',
    why: 'The identity provider is changing its certificate, or keeps a spare one. A Twilio profile takes one: sources about several disagree.',
    fix: 'Give Twilio the one that is active in the identity provider; the sign-in test shows which one it is.',
  },
  'metadata-certificates-too-many': {
    severity: 'warn',
    title: 'Only the first {read} of {count} certificates were read',
    why: 'No identity provider needs that many in one role, and each one in the file may sign. Those beyond the first {read} are not judged, not shown and not trusted here.',
    fix: 'Ask whoever makes the file why it has so many, and download the metadata of the identity provider for Twilio alone.',
  },
  'metadata-certificate-comment': {
    severity: 'note',
    title: 'There is a comment inside certificate {position}',
    why: 'The whole text around the comment was read. Software that stops at the comment reads half a certificate.',
    fix: 'Nothing for Twilio: copy the certificate from here.',
  },
  'metadata-entra-tenant-wide': {
    severity: 'warn',
    title: 'This is the metadata of the whole Entra tenant, not of one application',
    why: 'Its certificate is {subject}, the one of the tenant. An enterprise application has its own; a sign-in for Twilio would not verify with this one.',
    fix: 'In the enterprise application for Twilio: Single sign-on, SAML Certificates, download "Federation Metadata XML" (its address ends with ?appid= and the application ID).',
  },
  'metadata-entra-application': {
    severity: 'note',
    title: 'This is the metadata of one Entra application',
    why: 'Its certificate is {subject}, made for one enterprise application. Each application has another.',
    fix: 'Check that it is the application for Twilio.',
  },

  // Validity and signature of the file
  'metadata-valid-until-expired': {
    severity: 'warn',
    title: 'The metadata expired: its validUntil is {validUntil}',
    why: 'After that time the publisher does not stand by it, and strict software refuses it. Certificates in it may have been replaced.',
    fix: 'Download the metadata again from the identity provider.',
  },
  'metadata-valid-until-soon': {
    severity: 'note',
    title: 'The metadata is valid until {validUntil}',
    why: 'After that time the publisher does not stand by it.',
    fix: 'Import the metadata again shortly before the cutover.',
  },
  'metadata-valid-until-invalid': {
    severity: 'note',
    title: 'The validUntil is not a time',
    why: '"{value}" was ignored; the schema wants something like 2026-11-25T10:00:00Z.',
    fix: 'Nothing for Twilio.',
  },
  'metadata-cache-duration-invalid': {
    severity: 'note',
    title: 'The cacheDuration is not a duration',
    why: '"{value}" was ignored; the schema wants something like PT6H.',
    fix: 'Nothing for Twilio.',
  },
  'metadata-signature-not-verified': {
    severity: 'note',
    title: 'The metadata is signed; the signature was not verified',
    why: 'To verify it, the certificate of its publisher is needed. A certificate that comes in the same file proves nothing.',
    fix: 'Give the certificate of the publisher, if you have it from a source that you trust.',
  },
  'metadata-signature-verified': {
    severity: 'note',
    title: 'The signature of the metadata is valid',
    why: 'The metadata was signed with the key of the certificate that you gave ({subject}).',
    fix: 'Nothing.',
  },
  'metadata-signature-broken': {
    severity: 'block',
    title: 'The signature of the metadata is not valid',
    why: 'The signature does not verify with the certificate that you gave: {detail}. The file was changed, or another key signed it.',
    fix: 'Download the metadata again from the publisher, and check that the certificate is the right one.',
  },
  'metadata-signature-missing': {
    severity: 'block',
    title: 'The metadata is not signed',
    why: 'You gave a certificate to verify its signature with, and the document has no signature.',
    fix: 'Import it without that certificate if unsigned metadata is good enough for you.',
  },
  'metadata-trust-certificate-unreadable': {
    severity: 'block',
    title: 'The certificate to verify the metadata with cannot be read',
    why: '{detail}.',
    fix: 'Give the certificate of the publisher as PEM or DER.',
  },

  // Schema
  'metadata-schema-not-checked': {
    severity: 'note',
    title: 'The file was not compared with the whole metadata schema',
    why: 'It is larger than 300 kB, as the files of federations are. The main rules were looked at all the same, and everything that a sign-in depends on was read and judged.',
    fix: "Nothing for Twilio. Import your identity provider's own metadata to have it compared.",
  },
  'metadata-schema': {
    severity: 'note',
    title: 'Line {line} does not follow the metadata schema',
    why: '{detail}.',
    fix: 'Nothing for Twilio, if the values shown are right. Tell whoever makes the file that it is schema-invalid.',
  },
} as const satisfies Record<string, FindingMessage>;
