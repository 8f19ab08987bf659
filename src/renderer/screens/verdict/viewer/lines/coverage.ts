import type { SignedParts } from '../../../../../core/saml/response/verdict.ts';
import type { ResponseView, SignedRange } from '../../../../../core/saml/response/view/response-view.ts';

/** What one signature covers, ready to be drawn: pieces of the text, and whether the verdict says that it holds. */
export interface Coverage {
  readonly letter: 'R' | 'A';
  readonly holds: boolean;
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  readonly range: SignedRange;
}

/** The signatures of the Response and of the Assertion that cover something; what holds is the verdict's word. */
export function coverageOf(view: ResponseView, signed: SignedParts): readonly Coverage[] {
  return view.signatures.flatMap((range) => {
    const { covered, signature, part } = range;
    if (covered === null || part === 'other') return [];
    return [
      {
        letter: part === 'response' ? ('R' as const) : ('A' as const),
        holds: signed === 'both' || signed === part,
        pieces: [
          { start: covered.start, end: signature.start },
          { start: signature.end, end: covered.end },
        ],
        range,
      },
    ];
  });
}

export function isCovered({ pieces }: Coverage, start: number, end: number): boolean {
  return pieces.some((piece) => piece.start < end && start < piece.end);
}
