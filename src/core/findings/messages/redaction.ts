/** What a redacted copy takes out of a response, in the order in which it is said. Kinds are permanent. */
export const redactionKinds = {
  'name-id': 'who signed in (NameID)',
  attribute: 'attribute values',
  identifier:
    'IDs and session indexes, each replaced by a number that is the same wherever the ID comes again',
  signature: 'signature and digest values, because a guessed name could be tried against them',
  encrypted: 'encrypted data',
  address: 'network addresses of the person',
  mention: 'other places in which one of those values came again, or another e-mail address',
  other: 'texts and attributes that are not known to be harmless',
  comment: 'comments and instructions',
} as const;

export type RedactionKind = keyof typeof redactionKinds;

/** What a redacted copy still tells, because support cannot help without it. */
export const redactionKept: readonly string[] = [
  'Names of elements and attributes, and their order',
  'Entity IDs and addresses of the identity provider and the service provider',
  'Times, formats, methods, status and algorithms',
  'Certificates that came with the signatures; they are public',
  'Whether a value is an e-mail address, is empty, or has white space around it',
];

export const redactionProblems = {
  unreadable:
    'This response cannot be read as XML ({detail}), so nobody can say which of its texts are personal. It was not redacted. Send the name of the failing check instead.',
  'too-many':
    'This response holds too many different values to look for every one of them, so it was not redacted. Send the name of the failing check instead.',
  structure:
    'The redacted copy would not have kept the structure of the response, so it was not made. Send the name of the failing check instead.',
} as const;

/** The comment at the head of a redacted copy; `{digest}` is the SHA-256 of the structure. */
export const redactionHeader =
  'Redacted copy, for support. Its signatures cannot be verified any more. Structure SHA-256, before and after: {digest}';
