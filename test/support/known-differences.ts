import { readFileSync } from 'node:fs';

/** Cases in which another verifier decides otherwise than ours, for one reason. */
interface Difference {
  readonly why: string;
  readonly cases: readonly string[];
}

export type DifferenceList = 'nodeSamlAccepts' | 'nodeSamlRefuses' | 'xmlsec1Accepts' | 'xmlsec1Refuses';

/** The cases that test/fixtures/response-differences.json lists under that name, sorted; each stands there with a reason. */
export function knownDifferences(list: DifferenceList): readonly string[] {
  const file = new URL('../fixtures/response-differences.json', import.meta.url);
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
    Record<DifferenceList, readonly Difference[]>
  >;
  return lists[list].flatMap(({ cases }) => cases).toSorted();
}
