import type { ProductProblem } from '../../../core/twilio/product.ts';

/**
 * What to say under a value: an empty field is not called wrong while it has not been filled, a filled one is judged
 * by the backend's own sentence.
 */
export function problemOf(
  problems: readonly ProductProblem[],
  field: ProductProblem['field'],
  value: string,
): string | null {
  if (value.trim() === '') return null;
  return problems.find((problem) => problem.field === field)?.message ?? null;
}
