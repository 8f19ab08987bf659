import type { CheckWordsKey } from '../check-words.ts';
import type { IdpSwitch } from '../idp-switches.ts';

/** Where a message is read. `login-page` is the page of Twilio's that receives the response; its engine is inferred. */
export type ErrorPlace =
  | 'twilio'
  | 'console'
  | 'login-page'
  | 'flex'
  | 'flex-legacy'
  | 'entra'
  | 'google'
  | 'okta'
  | 'auth0'
  | 'identity-provider'
  | 'saml';

/** `reported` is a third party's report, `inferred` our conclusion from what the sources say (facts, "How to read it"). */
export type Standing = 'documented' | 'reported' | 'inferred';

/** The values of a profile that an error is about. */
export type ErrorValue = 'entityId' | 'acsUrl' | 'issuer' | 'ssoUrl' | 'certificate';

/** One message or code that an admin may have, with what is known about it. The id is permanent. */
export interface KnownError {
  readonly place: ErrorPlace;
  /** As it is read, `{gap}` for a part that varies. */
  readonly shown: string;
  /** False when the sources tell the message only in their own words. */
  readonly isWordForWord: boolean;
  /** Other wordings and codes by which it is recognised; `{expected}`, `{received}` and `{gap}` are parts that vary. */
  readonly forms: readonly string[];
  readonly cause: string;
  readonly fix: string;
  /** What the identity provider's console has to do with it. */
  readonly switch: IdpSwitch | null;
  readonly values: readonly ErrorValue[];
  /** The outcomes of checks that lead to this message at Twilio; empty for what a response does not show. */
  readonly outcomes: readonly CheckWordsKey[];
  readonly standing: Standing;
  /** Keys of `sources`. */
  readonly sources: readonly string[];
}

/** Entries by permanent id. */
export type KnownErrors = Readonly<Record<string, KnownError>>;
