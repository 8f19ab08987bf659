import type { OperationName, OperationOutput, ParsedInput } from '../contract/operations.ts';
import type { Context } from './context.ts';

/** Does one operation with checked input. "Could not do it" is a ProblemError; anything else thrown is a fault of ours. */
export type Handler<N extends OperationName> = (
  input: ParsedInput<N>,
  context: Context,
) => OperationOutput<N> | Promise<OperationOutput<N>>;

/** Handlers keyed by operation name; the compiler holds the set of all of them to the contract. */
export type Handlers<N extends OperationName> = { readonly [K in N]: Handler<K> };
