import type { ErrorExplanation, ExplainedError } from '../../core/explain/error-explanation.ts';
import type { Standing } from '../../core/findings/messages/errors/known-error.ts';
import { type Line, type Span, styled } from './line.ts';

const labels: Readonly<Record<Standing, Span>> = {
  documented: styled('green', 'documented'),
  reported: styled('blue', 'reported  '),
  inferred: styled('yellow', 'inferred  '),
};

/** What is known about a message: each entry with cause, fix, the profile's values and the source. */
export function explanationLines({ summary, errors, nearest, lookups }: ErrorExplanation): readonly Line[] {
  return [
    styledLine(summary),
    ...errors.flatMap((error) => ['', ...errorLines(error)]),
    ...(nearest.length === 0 ? [] : ['', 'It resembles:']),
    ...nearest.map(({ shown, place }) => `  ${shown}  (${place})`),
    ...lookups.map(({ label, address }) => `${label}: ${address}`),
  ];
}

function styledLine(text: string): Line {
  return [styled('bold', text)];
}

function errorLines(error: ExplainedError): readonly Line[] {
  return [
    [labels[error.standing], ' ', styled('bold', error.shown), `  (${error.place})  [${error.id}]`],
    ...error.notes.map((note) => `  note:    ${note}`),
    ...error.seen.map(({ label, value, note }) => `  ${label}: ${value}${note === '' ? '' : `  ${note}`}`),
    `  cause:   ${error.cause}`,
    `  do:      ${error.fix}`,
    ...(error.switch === '' ? [] : [`           ${error.switch}`]),
    ...error.values.map(({ label, value }) => `           ${label}: ${value}`),
    ...(error.checks.length === 0 ? [] : [`  checks:  ${error.checks.map(({ id }) => id).join(', ')}`]),
    `  sure?    ${error.certainty}`,
    `  source:  ${error.source}, read on ${error.readOn}`,
  ];
}
