import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileReader } from '../../src/cli/read-file.ts';
import { runInProcess } from '../support/run-cli.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sso-preflight-cli-'));
  writeFileSync(join(folder, 'file.xml'), 'content');
  writeFileSync(join(folder, 'huge.xml'), '');
  // Sparse: it takes no room on the disk.
  truncateSync(join(folder, 'huge.xml'), 100_000_001);
  symlinkSync('loop.xml', join(folder, 'loop.xml'));
  execFileSync('mkfifo', [join(folder, 'fifo.xml')]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* inputOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

describe('reading what the arguments name', () => {
  test('a path gives its bytes and its name', async () => {
    expect(await createFileReader(inputOf('')).read(join(folder, 'file.xml'))).toEqual({
      base64: Buffer.from('content').toString('base64'),
      fileName: 'file.xml',
    });
  });

  test('- is standard input, once', async () => {
    const files = createFileReader(inputOf('piped'));
    expect(await files.readText('-')).toBe('piped');
    await expect(files.read('-')).rejects.toThrow('Only one file can be read from standard input.');
  });

  test.each([
    ['missing.xml', 'does not exist.'],
    ['.', 'is a folder, not a file.'],
    ['fifo.xml', 'is not a regular file. Use - to read from a pipe on standard input.'],
    ['huge.xml', 'is larger than 100 MB.'],
    ['loop.xml', 'is a link that leads back to itself.'],
    ['file.xml/below', 'cannot be read (ENOTDIR).'],
  ])('%s is refused in one sentence, at once', async (name, sentence) => {
    const path = join(folder, name);
    const { code, out, error } = await runInProcess(['metadata', 'import', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toBe(`Error: ${path} ${sentence}\n`);
  });
});
