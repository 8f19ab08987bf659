export const problemCodes = [
  'bad-input',
  'unknown-operation',
  'not-found',
  'unreachable',
  'busy',
  'refused',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** "Could not do it", in one sentence that says what to do. Never a stack trace. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

/** What every call gives; `call` never rejects. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail(code: ProblemCode, message: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message } };
}
