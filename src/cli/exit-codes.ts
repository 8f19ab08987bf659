import type { ProblemCode } from '../contract/outcome.ts';

/** What scripts rely on: `blocked` is an answer ("no"), `usage` and `internal` are none. */
export const exitCodes = { clean: 0, blocked: 1, usage: 2, internal: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code of a Problem: what the caller can change is 2, what only we can is 3. */
export function exitCodeOf(code: ProblemCode): ExitCode {
  switch (code) {
    case 'bad-input':
    case 'not-found':
    case 'unreachable':
    case 'busy':
    case 'refused':
      return exitCodes.usage;
    case 'unknown-operation':
    case 'internal':
      return exitCodes.internal;
  }
}
