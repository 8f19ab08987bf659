/**
 * Every message the product can say, once. Codes and check ids are permanent: reports, scripts and links keep them.
 * The words live in `messages/`, one file per area; nothing outside this folder holds a message of its own.
 */
import { certificateMessages } from './messages/certificates.ts';
import { metadataMessages } from './messages/metadata.ts';
import { userMessages } from './messages/users.ts';

export const findingMessages = { ...metadataMessages, ...certificateMessages, ...userMessages } as const;

export type FindingCode = keyof typeof findingMessages;
