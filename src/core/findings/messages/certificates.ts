import type { FindingMessage } from '../message.ts';

export const certificateMessages = {
  'certificate-expired': {
    severity: 'block',
    title: 'Certificate expired on {notAfter}',
    why: 'A sign-in signed with an expired certificate can be refused.',
    fix: 'Create a new signing certificate in the identity provider and import its metadata again.',
  },
} as const satisfies Record<string, FindingMessage>;
