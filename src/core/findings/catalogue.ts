/**
 * Every message the product can say, once. Codes and check ids are permanent: reports, scripts and links keep them.
 * The words live in `messages/`, one file per area; nothing outside this folder holds a message of its own.
 */
import { certificateMessages } from './messages/certificates/certificates.ts';
import { metadataMessages } from './messages/metadata/metadata.ts';
import { metadataChangeMessages } from './messages/metadata/metadata-changes.ts';
import { metadataTypedMessages } from './messages/metadata/metadata-typed.ts';
import { userMessages } from './messages/users.ts';

export const findingMessages = {
  ...metadataMessages,
  ...metadataChangeMessages,
  ...metadataTypedMessages,
  ...certificateMessages,
  ...userMessages,
} as const;

export type FindingCode = keyof typeof findingMessages;
