import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from './usage-error.ts';

/** A file as the contract takes it. */
export interface FileInput {
  readonly base64: string;
  readonly fileName: string | null;
}

export interface FileReader {
  /** Reads a path, or standard input for `-`. Throws UsageError. */
  readonly read: (path: string) => Promise<FileInput>;
  /** The same as UTF-8 text. */
  readonly readText: (path: string) => Promise<string>;
}

const maxBytes = 100_000_000;

/** Reads what the arguments name, each at most 100 MB; `standardInput` is used for one `-` only. */
export function createFileReader(standardInput: AsyncIterable<Buffer | string>): FileReader {
  let isInputUsed = false;
  const readBytes = (path: string): Promise<Buffer> => {
    if (path !== '-') return readPath(path);
    if (isInputUsed) throw new UsageError('Only one file can be read from standard input.');
    isInputUsed = true;
    return readStream(standardInput);
  };
  return {
    read: async (path) => ({
      base64: (await readBytes(path)).toString('base64'),
      fileName: path === '-' ? null : basename(path),
    }),
    readText: async (path) => (await readBytes(path)).toString('utf8'),
  };
}

async function readPath(path: string): Promise<Buffer> {
  let handle: FileHandle | null = null;
  try {
    // Without O_NONBLOCK opening a FIFO waits for a writer, perhaps for ever; Windows has neither.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new UsageError(`${path} is a folder, not a file.`);
    if (!stat.isFile())
      throw new UsageError(`${path} is not a regular file. Use - to read from a pipe on standard input.`);
    if (stat.size > maxBytes) throw tooLarge(path);
    // Streamed, so that a file that grows meanwhile stays within the cap.
    return await readStream(handle.createReadStream(), path);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(describeFault(path, error));
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

async function readStream(stream: AsyncIterable<Buffer | string>, name = 'Standard input'): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(name);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): UsageError {
  return new UsageError(`${name} is larger than 100 MB.`);
}

const faults: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a folder, not a file',
  ENXIO: 'is not a regular file',
  ENAMETOOLONG: 'is longer than a path may be',
  ELOOP: 'is a link that leads back to itself',
};

function describeFault(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return `${path} ${faults[code] ?? `cannot be read (${code})`}.`;
}
