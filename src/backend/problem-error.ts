import { fail, type Problem, type ProblemCode } from '../contract/outcome.ts';

/** Carries a Problem up to the dispatcher, which turns it into a failed outcome; nothing else may catch it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Ends a handler with "could not do it" in one sentence that says what to do. */
export function refuse(code: ProblemCode, message: string): never {
  throw new ProblemError(fail(code, message).problem);
}
