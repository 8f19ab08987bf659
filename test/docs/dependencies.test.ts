import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPackageSection, root } from './markdown.ts';

const record = readFileSync(join(root, 'docs/decisions/0008-dependencies.md'), 'utf8');

/** Names in the first column of the record's tables. */
const named = record
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
  .map((match) => match[1]);

const dependencies = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((section) => [
  ...readPackageSection(section),
]);

describe('dependencies', () => {
  test.each(dependencies)('%s is pinned exactly', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  test.each(dependencies)('%s has its reason in record 0008', (name) => {
    expect(named).toContain(name);
  });

  test('record 0008 names nothing that is not a dependency', () => {
    const known = new Set(dependencies.map(([name]) => name));
    expect(named.filter((name) => name === undefined || !known.has(name))).toEqual([]);
  });
});
