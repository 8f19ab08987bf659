import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface CaseFolder {
  /** `accepted`, `warned` or `refused`: the folder that the case lies in. */
  readonly verdict: string;
  /** What the case shows. */
  readonly name: string;
  /** A file of the case as text; null when it has none of that name. */
  readonly read: (file: string) => string | null;
}

/** The case folders under test/fixtures/<area>, each naming itself. */
export function readCases(area: string): readonly CaseFolder[] {
  const root = fileURLToPath(new URL(`../fixtures/${area}/`, import.meta.url));
  return readdirSync(root).flatMap((verdict) =>
    readdirSync(`${root}${verdict}`).map((name) => ({
      verdict,
      name,
      read: (file: string) => {
        const path = `${root}${verdict}/${name}/${file}`;
        return existsSync(path) ? readFileSync(path, 'utf8') : null;
      },
    })),
  );
}

/** Reads a case's JSON file; what it is was written together with the test. */
export function readCaseJson<T>(folder: CaseFolder, file: string): T | null {
  const text = folder.read(file);
  return text === null ? null : (JSON.parse(text) as T);
}
