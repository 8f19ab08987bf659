import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocumentation, readPackageSection, root } from './markdown.ts';

const pages = readDocumentation();

/** Targets of `[text](target)` and `![text](target)` that are files of this project. */
function fileLinksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:|^#/i.test(target))
    .map((target) => target.replace(/#.*$/, ''));
}

/** Paths in backticks that name a file or a folder of the source. A pattern such as `messages/*.ts` names none. */
function pathsNamedIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:src|test|scripts|docs|resources)\/[^`\s]*)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => !/[<>*…]|NNNN/.test(path));
}

describe.each(pages)('$path', ({ path, text }) => {
  test('links to files that exist', () => {
    const missing = fileLinksOf(text).filter((target) => !existsSync(join(root, dirname(path), target)));
    expect(missing).toEqual([]);
  });

  test('names files and folders that exist', () => {
    expect(pathsNamedIn(text).filter((named) => !existsSync(join(root, named)))).toEqual([]);
  });

  test('names npm scripts that exist', () => {
    const scripts = readPackageSection('scripts');
    const named = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !scripts.has(name))).toEqual([]);
  });
});

test('the pages that a project needs are there', () => {
  const names = pages.map(({ path }) => path);
  for (const name of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'])
    expect(names).toContain(name);
});
