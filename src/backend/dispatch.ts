/** The one door to the handlers: it checks what comes in, and nothing thrown leaves it (design 3: `call` never rejects). */
import * as v from 'valibot';
import {
  type OperationName,
  type OperationOutput,
  operations,
  type ParsedInput,
} from '../contract/operations.ts';
import { fail, type Outcome, succeed } from '../contract/outcome.ts';
import type { Context } from './context.ts';
import { describeIssues } from './describe-issues.ts';
import type { Handler, HandlerLoaders, Handlers, Noun } from './handler.ts';
import { describeError } from './log/describe-error.ts';
import { ProblemError } from './problem-error.ts';

/** Runs operation `name` on an unchecked `input`. Never rejects. */
export async function dispatch<N extends OperationName>(
  { handlers, context }: { readonly handlers: HandlerLoaders; readonly context: Context },
  name: N,
  input: unknown,
): Promise<Outcome<OperationOutput<N>>> {
  // Own keys only: a name from the wire may be `constructor`.
  if (!Object.hasOwn(operations, name))
    return fail('unknown-operation', 'SSO Preflight has no such operation.');
  // The schema library takes a list for an object without fields.
  if (Array.isArray(input)) return fail('bad-input', describeIssues([]));
  try {
    const parsed = v.safeParse(operations[name].input, input);
    if (!parsed.success) return fail('bad-input', describeIssues(parsed.issues));
    // The schema that just passed is the one `ParsedInput<N>` is inferred from.
    const handler = await loadHandler(handlers, name);
    return succeed(await handler(parsed.output as ParsedInput<N>, context));
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    context.ports.log(`${context.ports.now()} ${name} failed: ${describeError(error)}`);
    return fail(
      'internal',
      `SSO Preflight could not finish ${name} because of a fault of its own. The log says more.`,
    );
  }
}

async function loadHandler<N extends OperationName>(handlers: HandlerLoaders, name: N): Promise<Handler<N>> {
  // The name is one of the contract's, so its noun has a loader and the loader's handlers have the name.
  const noun = name.slice(0, name.indexOf('.')) as Noun;
  return ((await handlers[noun]()) as Partial<Handlers<OperationName>>)[name] as Handler<N>;
}
