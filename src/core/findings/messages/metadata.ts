import type { FindingMessage } from '../message.ts';

export const metadataMessages = {
  'metadata-not-xml': {
    severity: 'block',
    title: 'This is not an XML document',
    why: 'SAML metadata is an XML file; {detail}.',
    fix: 'Download the metadata again from the identity provider and import that file.',
  },
} as const satisfies Record<string, FindingMessage>;
