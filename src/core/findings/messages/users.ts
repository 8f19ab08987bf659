import type { UserState } from '../../users/user-state.ts';
import type { FindingMessage } from '../message.ts';

export const userMessages = {
  'users-locked-out': {
    severity: 'block',
    title: '{count} in Twilio would be locked out',
    why: 'They are in the domain that is to be enforced, but the identity provider’s list does not have them. After enforcement their passwords no longer work. For example: {examples}.',
    fix: 'Assign them to the app in the identity provider, or exempt those who are meant to stay out, and compare again.',
  },
  'users-case-differs': {
    severity: 'block',
    title: '{count} with an address that differs in capitals only',
    why: 'Twilio asks for the NameID to be the e-mail address exactly as it is in Twilio; whether it overlooks capitals is not documented. For example: {examples}.',
    fix: 'Make both addresses the same, letter by letter, and compare again.',
  },
  'users-invalid-in-twilio': {
    severity: 'block',
    title: '{count} in Twilio’s list without a readable e-mail address',
    why: 'What cannot be read cannot be judged, and an unjudged user may be locked out. For example: {examples}.',
    fix: 'Correct or remove these rows and compare again.',
  },
  'users-invalid-in-idp': {
    severity: 'warn',
    title: '{count} in the identity provider’s list without a readable e-mail address',
    why: 'The Console needs the e-mail address as NameID, so these accounts cannot sign in as they are. For example: {examples}.',
    fix: 'Fill in the address in the identity provider, unless these accounts are not for Twilio.',
  },
  'users-not-in-twilio': {
    severity: 'warn',
    title: '{count} in the identity provider, but not in Twilio',
    why: 'The Console creates no user at sign-in: they reach Twilio and are turned away. For example: {examples}.',
    fix: 'Create them in Twilio first, by hand, by bulk import or by SCIM, if they are to use the Console.',
  },
  'users-duplicate': {
    severity: 'warn',
    title: '{count} more than once in one list',
    why: 'Two accounts with one address become one Twilio user. For example: {examples}.',
    fix: 'See whether these are one account listed twice or two accounts that share an address.',
  },
  'users-exempt-not-found': {
    severity: 'warn',
    title: '{count} exempted, but not in Twilio’s list',
    why: 'A misspelt exemption protects nobody. For example: {examples}.',
    fix: 'Check the spelling of the exempted addresses.',
  },
  'users-list-empty': {
    severity: 'block',
    title: 'The list is empty',
    why: 'Without users there is nothing to compare.',
    fix: 'Export the list again and choose that file.',
  },
  'users-no-email-column': {
    severity: 'block',
    title: 'No column with e-mail addresses was found',
    why: 'The first row is {header}, and no column holds addresses.',
    fix: 'Export the list with a column named email and choose that file.',
  },
  'users-column-chosen': {
    severity: 'note',
    title: 'Read from the column “{column}”',
    why: 'The list has several columns that could be meant: {columns}.',
    fix: 'If the identity provider sends another one as NameID, leave only that column in the file and compare again.',
  },
  'users-status-not-read': {
    severity: 'warn',
    title: 'The column “{column}” was not read',
    why: 'It looks like the state of an account and holds: {values}. Which of these can sign in is not documented, so every row counts as an account that can.',
    fix: 'Remove the rows of accounts that are suspended or switched off, and compare again.',
  },
  'users-open-quote': {
    severity: 'block',
    title: 'A quotation mark is never closed',
    why: 'Everything after it, from line {line} on, is read as one value, so users are missing.',
    fix: 'Correct that line, or export the list again.',
  },
} as const satisfies Record<string, FindingMessage>;

/** Why a user has a state, one sentence each. */
export const userReasons = {
  ready: 'In both lists, with the same address.',
  'case-differs': 'The identity provider has {other}; Twilio asks for the same address, letter by letter.',
  'not-assigned': 'In Twilio, but not in the identity provider’s list: locked out after enforcement.',
  'not-in-twilio': 'In the identity provider’s list, but not in Twilio: the Console creates no users.',
  'outside-domain': 'Not in a domain that is to be enforced, so nothing changes for this user.',
  duplicate: 'More than once in {list}: {others}.',
  invalid: 'Not a readable e-mail address, in line {line} of {list}.',
  exempt: 'Exempted by you.',
} as const satisfies Record<UserState, string>;

/** What a count of users is called in a report. */
export const userCountNames = {
  'not-assigned': 'In Twilio, not assigned in the identity provider',
  'case-differs': 'Addresses that differ in capitals',
  invalid: 'Addresses that cannot be read',
  duplicate: 'Listed more than once',
  'not-in-twilio': 'In the identity provider, not in Twilio',
  'outside-domain': 'In other domains',
  exempt: 'Exempt',
  ready: 'Ready',
} as const satisfies Record<UserState, string>;

export const listNames = { twilio: 'Twilio’s list', idp: 'the identity provider’s list' } as const;
