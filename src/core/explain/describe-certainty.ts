import { explainWords, standingSentences } from '../findings/messages/errors/explain-words.ts';
import type { KnownError } from '../findings/messages/errors/known-error.ts';

/** How sure an entry is, and whether its words are the vendor's own. */
export function describeCertainty({ standing, isWordForWord }: KnownError): string {
  const sentence = standingSentences[standing];
  return isWordForWord ? sentence : `${sentence} ${explainWords.notWordForWord}`;
}
