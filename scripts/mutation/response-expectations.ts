import type { Verdict } from '../../src/core/saml/response/verdict.ts';

/** What a case folder demands, as test/core/saml/response/response-cases.test.ts reads it. */
export interface Expectation {
  readonly verdict: Verdict['verdict'];
  readonly fail?: readonly string[];
  readonly warn?: readonly string[];
  readonly info?: readonly string[];
  readonly says?: readonly string[];
  readonly nameId?: string | null;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

const evilNameId = 'mallory@evil.test';

export function meets(found: Verdict, expected: Expectation): boolean {
  const { info = [], says = [] } = expected;
  const words = wordsOf(found, info);
  return (
    found.verdict === expected.verdict &&
    idsOf(found, 'fail') === (expected.fail ?? []).join() &&
    idsOf(found, 'warn') === (expected.warn ?? []).join() &&
    info.every((id) => idsOf(found, 'info').split(',').includes(id)) &&
    says.every((word) => words.includes(word.toLowerCase())) &&
    isIdentity(found, expected)
  );
}

function idsOf({ checks }: Verdict, status: string): string {
  return checks
    .filter((check) => check.status === status)
    .map(({ id }) => id)
    .join();
}

function isIdentity({ nameId, attributes }: Verdict, expected: Expectation): boolean {
  if (nameId === evilNameId || (expected.nameId !== undefined && nameId !== expected.nameId)) return false;
  return (
    expected.attributes === undefined || JSON.stringify(attributes) === JSON.stringify(expected.attributes)
  );
}

function wordsOf({ checks }: Verdict, info: readonly string[]): string {
  return checks
    .filter(({ id, status }) => status === 'fail' || status === 'warn' || info.includes(id))
    .map(({ expected, actual, fix }) => `${expected} ${actual} ${fix}`)
    .join(' ')
    .toLowerCase();
}
