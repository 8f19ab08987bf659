import { gunzipSync } from 'node:zlib';
import type * as v from 'valibot';
import type { fileInput } from '../contract/inputs.ts';
import { refuse } from './problem-error.ts';

export type FileInput = v.InferOutput<typeof fileInput>;

/**
 * The bytes of a file that came in as base64 or as text, with gzip undone (RFC 1952), because some federations serve
 * metadata compressed. Refuses with `bad-input` what is no base64 or is larger than `maxBytes`, unpacked.
 */
export function readFileInput(file: FileInput, maxBytes: number): Uint8Array {
  const bytes = 'text' in file ? Buffer.from(file.text, 'utf8') : decodeBase64(file.base64);
  return unpackBytes(bytes, maxBytes);
}

/** The same for bytes that came another way. */
export function unpackBytes(bytes: Buffer, maxBytes: number): Uint8Array {
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes, maxBytes) : bytes;
  return unpacked.length > maxBytes ? refuseSize(maxBytes) : unpacked;
}

/** The file's name as the admin knows it, or null for pasted text. */
export function fileNameOf(file: FileInput): string | null {
  return 'text' in file ? null : file.fileName;
}

function decodeBase64(base64: string): Buffer {
  // White space first: one expression that allows it anywhere takes minutes for a file full of it.
  const compact = base64.replaceAll(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact))
    return refuse('bad-input', 'The file did not arrive whole. Choose it again.');
  return Buffer.from(compact, 'base64');
}

/** The cap holds while unpacking, so that a small file cannot grow without end. */
function unpack(bytes: Buffer, maxBytes: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) return refuseSize(maxBytes);
    return refuse('bad-input', 'This compressed file is damaged. Download it again.');
  }
}

function refuseSize(maxBytes: number): never {
  return refuse(
    'bad-input',
    `This file is larger than ${Math.floor(maxBytes / 1_000_000)} MB, so it was not read.`,
  );
}
