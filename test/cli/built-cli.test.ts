import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../out/cli/index.js');

/** The Node that runs the tests, and the machine's own, which may be the oldest that is supported. */
const binaries = [...new Set([process.execPath, '/usr/bin/node'])].filter((path) => existsSync(path));

beforeAll(() => {
  if (!existsSync(program)) throw new Error('out/cli is missing. Run `npm run build` first.');
});

describe.each(binaries)('the built CLI on %s', (node) => {
  const run = (args: readonly string[], input = '') =>
    spawnSync(node, [program, ...args], { encoding: 'utf8', input, timeout: 60_000 });

  test('walks the demo journey', () => {
    const { status, stdout } = run(['demo', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: { verdict: { verdict: 'accept' } } });
  });

  test('prints one document on standard output, to the last byte', () => {
    const { status, stdout } = run(['guide', 'show', '--idp', 'entra', '--product', 'flex', '--json']);
    expect(status).toBe(0);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
  });

  test('reads standard input', () => {
    const { status, stdout } = run(['metadata', 'import', '-', '--json'], '<html></html>');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: { total: 0 } });
  });

  test('ends quietly when its reader has seen enough', () => {
    const command = `"${node}" "${program}" guide show --idp okta --product flex | head -c 1`;
    const { stderr } = spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8', timeout: 60_000 });
    expect(stderr).toBe('');
  });
});
