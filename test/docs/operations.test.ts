import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderOperationsTable } from '../../scripts/write-operations-table.ts';
import { root } from './markdown.ts';

test('docs/operations.md is what src/contract/operations.ts says', () => {
  expect(readFileSync(join(root, 'docs/operations.md'), 'utf8')).toBe(renderOperationsTable());
});
