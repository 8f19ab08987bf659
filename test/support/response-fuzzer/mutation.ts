import type { Random } from './random.ts';

/** One way to change a response. Gives null where there is nothing that it could change. */
export interface Mutation<Form = string> {
  readonly name: string;
  readonly apply: (form: Form, random: Random) => Form | null;
}
