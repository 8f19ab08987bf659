import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './markdown.ts';

const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

function foldersOf(parent: string): readonly string[] {
  return readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${parent}/${entry.name}`);
}

const rooms = ['src', 'src/core', 'src/core/saml', 'src/backend'].flatMap(foldersOf);

test.each(rooms)('%s has a row in ARCHITECTURE.md', (folder) => {
  expect(map).toContain(`| \`${folder}\` |`);
});
