import type { CheckId } from '../../../findings/messages/checks.ts';
import type { XmlLine } from '../../../xml/layout-xml.ts';

/** A piece of the response; `start` and `end` count UTF-16 code units of the text, `line` is the readable line it stands on. */
export interface ViewSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What one signature says it covers. Whether it holds is in the verdict, not here: this comes from the response as it was
 * received.
 */
export interface SignedRange {
  /** The element that the signature stands in; `other` is a place at which no signature counts. */
  readonly part: 'response' | 'assertion' | 'other';
  /** The signature itself, which is left out of what it covers (enveloped-signature). */
  readonly signature: ViewSpan & { readonly lastLine: number };
  /** The element around it, when the signature refers to just that one; else null. */
  readonly covered: (ViewSpan & { readonly lastLine: number }) | null;
  /** What it refers to, as it stands there: `#` and an ID. Untrusted text. */
  readonly reference: string;
}

/** A response made ready to be looked at, with nothing left to parse. Everything in it is untrusted text. */
export interface ResponseView {
  /** The response as characters. */
  readonly text: string;
  readonly lines: readonly XmlLine[];
  readonly signatures: readonly SignedRange[];
  /** Where each check looks: at what it judges or, when that is missing, where it would stand. Empty: not in the response. */
  readonly anchors: Readonly<Record<CheckId, readonly ViewSpan[]>>;
}
