import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPackage, root } from './markdown.ts';

const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** Every fault of a changelog in the form of keepachangelog.com, one sentence each. */
function findFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const versions = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1] ?? '');
  for (const version of versions)
    if (version !== 'Unreleased' && !/^\d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}$/.test(version))
      faults.push(`"${version}" is not "Unreleased" or "1.2.3 - 2026-01-31".`);
  for (const [, kind = ''] of text.matchAll(/^### (.*)$/gm))
    if (!kinds.includes(kind)) faults.push(`"${kind}" is not one of ${kinds.join(', ')}.`);
  const dates = versions.flatMap((version) => version.match(/\d{4}-\d{2}-\d{2}$/) ?? []);
  if (dates.some((date, index) => index > 0 && date > (dates[index - 1] ?? '')))
    faults.push('The newest version does not come first.');
  if (new Set(versions).size !== versions.length) faults.push('A version is listed twice.');
  if (/^## .*\n+(?=## |$(?![\s\S]))/m.test(text)) faults.push('A version has no entry.');
  return faults;
}

describe('CHANGELOG.md', () => {
  const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');

  test('is well formed', () => {
    expect(findFaults(text)).toEqual([]);
  });

  test('has the version of package.json', () => {
    const manifest = readPackage();
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
    expect(text).toMatch(new RegExp(`^## (${String(version).replaceAll('.', '\\.')} - |Unreleased$)`, 'm'));
  });
});

describe('the changelog validator finds', () => {
  test.each([
    ['a version without a date', '## 1.0.0\n\n### Added\n\n- x\n'],
    ['an unknown kind', '## Unreleased\n\n### Improved\n\n- x\n'],
    ['an older version first', '## 1.0.0 - 2026-01-01\n\n- x\n\n## 1.1.0 - 2026-02-01\n\n- x\n'],
    ['a version twice', '## 1.0.0 - 2026-01-01\n\n- x\n\n## 1.0.0 - 2026-01-01\n\n- x\n'],
    ['an empty version', '## Unreleased\n\n## 1.0.0 - 2026-01-01\n\n- x\n'],
  ])('%s', (_fault, text) => {
    expect(findFaults(text)).toHaveLength(1);
  });
});
