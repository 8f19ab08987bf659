import type { OperationName, OperationOutput, ParsedInput } from '../contract/operations.ts';
import type { Context } from './context.ts';

/** Does one operation with checked input. "Could not do it" is a ProblemError; anything else thrown is a fault of ours. */
export type Handler<N extends OperationName> = (
  input: ParsedInput<N>,
  context: Context,
) => OperationOutput<N> | Promise<OperationOutput<N>>;

/** Handlers keyed by operation name. */
export type Handlers<N extends OperationName> = { readonly [K in N]: Handler<K> };

/** The word before the dot of an operation's name. */
export type Noun = OperationName extends infer Name
  ? Name extends `${infer N}.${string}`
    ? N
    : never
  : never;

/**
 * For each noun, what loads its handlers when one of them is first called; the compiler holds the set of all of them to
 * the contract. Loading all at the start took a command of the terminal 250 ms, most of it for the XML reader.
 */
export type HandlerLoaders = {
  readonly [N in Noun]: () => Promise<Handlers<Extract<OperationName, `${N}.${string}`>>>;
};
