import type * as v from 'valibot';

type Issue = v.BaseIssue<unknown>;

/** One plain sentence about why an input was refused: our own words where the schema has some, else the place. */
export function describeIssues(issues: readonly Issue[]): string {
  const all = issues.flatMap((issue) => withSubIssues(issue));
  const worded = all.find((issue) => !isDefaultMessage(issue.message));
  if (worded !== undefined) return worded.message;
  const deepest = all.toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0];
  const place = deepest?.path?.map((item) => String(item.key)).join('.') ?? '';
  if (place === '') return 'What was sent is not in the form that this needs.';
  const name = place.slice(0, 120);
  return deepest?.received === 'undefined'
    ? `The value ${name} is missing.`
    : `The value ${name} is not in the form that this needs.`;
}

/** The issues inside a union carry the words; their paths begin at the union. */
function withSubIssues(issue: Issue): readonly Issue[] {
  return [issue, ...(issue.issues ?? []).flatMap((inner) => withSubIssues(inner))];
}

function isDefaultMessage(message: string): boolean {
  return message.startsWith('Invalid ');
}
