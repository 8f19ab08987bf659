import type { ErrorPlace } from '../../findings/messages/errors/known-error.ts';
import type { Product } from '../../twilio/product.ts';
import type { ExplainSubject } from '../explain-subject.ts';
import type { FoundError } from './find-errors.ts';

/** The likeliest first: more words in common, then what belongs to the profile's product, then what is documented. */
export function rankErrors(
  found: readonly FoundError[],
  { product, idp }: ExplainSubject,
): readonly FoundError[] {
  const rank = ({ match, error }: FoundError): number =>
    match.wordCount * 4 +
    (isPlaceOf(error.place, product) || error.place === idp ? 2 : 0) +
    (error.standing === 'documented' ? 1 : 0);
  return found.toSorted((a, b) => rank(b) - rank(a));
}

function isPlaceOf(place: ErrorPlace, product: Product | null): boolean {
  if (product === null) return false;
  if (product.kind === 'console') return place === 'console' || place === 'login-page';
  const engine: ErrorPlace = product.to === 'enhanced' ? 'login-page' : 'flex-legacy';
  return place === 'flex' || place === engine;
}
