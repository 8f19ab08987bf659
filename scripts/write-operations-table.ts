import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as v from 'valibot';
import { operations } from '../src/contract/operations.ts';

const target = new URL('../docs/operations.md', import.meta.url);
const help = `node scripts/write-operations-table.ts [--check]

Writes docs/operations.md from src/contract/operations.ts. With --check it writes nothing and ends with 1 when the
file is out of date.`;

/** The table of every operation, as Markdown. */
export function renderOperationsTable(): string {
  const rows = Object.entries(operations).map(
    ([name, { input }]) => `| \`${name}\` | \`POST /api/${name}\` | ${describeInput(input)} |`,
  );
  return [
    '# Operations',
    '',
    'Everything the app can do. Written from `src/contract/operations.ts` by `node scripts/write-operations-table.ts`. A question mark',
    'marks a field that may be left out; every other field is given, as `null` where its schema in `src/contract/inputs.ts` allows none.',
    '',
    '| operation | in the browser shell | input |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function describeInput(schema: v.GenericSchema): string {
  return describe(schema).join(' or ') || 'nothing';
}

/** The field names of an object schema; one text for each alternative of a union. */
function describe(schema: v.GenericSchema): readonly string[] {
  if ('options' in schema && Array.isArray(schema.options))
    return schema.options.flatMap((option: v.GenericSchema) => describe(option));
  if (!('entries' in schema) || typeof schema.entries !== 'object' || schema.entries === null) return [];
  const names = Object.entries(schema.entries).map(
    ([name, entry]) => `\`${name}${isOptional(entry) ? '?' : ''}\``,
  );
  return names.length === 0 ? [] : [names.join(', ')];
}

function isOptional(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'type' in entry && entry.type === 'optional';
}

function checkTable(): void {
  if (readFileSync(target, 'utf8') === renderOperationsTable()) return;
  console.error('docs/operations.md is out of date: run "node scripts/write-operations-table.ts".');
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--help')) console.log(help);
  else if (process.argv.includes('--check')) checkTable();
  else writeFileSync(target, renderOperationsTable());
}
