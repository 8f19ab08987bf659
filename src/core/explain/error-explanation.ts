import type { CheckId } from '../findings/messages/checks.ts';
import type { Standing } from '../findings/messages/errors/known-error.ts';

/** One value with its label, and how it stands to the profile; all text, the value untrusted. */
export interface SeenValue {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** One error that fits a text, explained for one profile. */
export interface ExplainedError {
  /** Permanent. */
  readonly id: string;
  readonly place: string;
  /** The message as it is read, `…` for parts that vary. */
  readonly shown: string;
  readonly standing: Standing;
  /** How sure it is, in words. */
  readonly certainty: string;
  readonly cause: string;
  readonly fix: string;
  /** Where the identity provider's console has it; empty when it has nothing to do with it or none is known. */
  readonly switch: string;
  /** The profile's own values to compare or enter; empty without a profile. */
  readonly values: readonly { readonly label: string; readonly value: string }[];
  /** What the pasted text itself says, such as the two issuers. */
  readonly seen: readonly SeenValue[];
  /** What else the admin should know, such as that the message is another provider's. */
  readonly notes: readonly string[];
  /** The checks of a verdict that see the same fault. */
  readonly checks: readonly { readonly id: CheckId; readonly title: string }[];
  readonly source: string;
  /** ISO date on which the sources were read. */
  readonly readOn: string;
}

/** What is known about a text that an admin has. */
export interface ErrorExplanation {
  /** What was looked up, made visible. */
  readonly asked: string;
  readonly isKnown: boolean;
  readonly summary: string;
  /** The likeliest first. */
  readonly errors: readonly ExplainedError[];
  /** When nothing fits: known messages that resemble it. */
  readonly nearest: readonly { readonly id: string; readonly place: string; readonly shown: string }[];
  /** Vendors' own pages for a code; addresses made from the code's digits, never from pasted text. */
  readonly lookups: readonly { readonly label: string; readonly address: string }[];
}
