import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeOaep } from '../../../../src/core/saml/response/decode-oaep.ts';

/** A 2048-bit block made by RFC 8017, section 7.1.1, step 2, with whatever is wrong put into it before it is masked. */
function encode(wrong: {
  readonly first?: number;
  readonly label?: string;
  readonly separator?: number;
  readonly padding?: number;
  readonly message?: Buffer;
  readonly size?: number;
}): Buffer {
  const {
    first = 0,
    label = '',
    separator = 1,
    padding = 0,
    message = Buffer.from('content key'),
    size = 256,
  } = wrong;
  const labelHash = createHash('sha256').update(label).digest();
  const filling = Buffer.alloc(size - message.length - 2 * 32 - 2, padding);
  const data = Buffer.concat([labelHash, filling, Buffer.of(separator), message]);
  const seed = Buffer.alloc(32, 7);
  const maskedData = xor(data, mask(seed, data.length));
  return Buffer.concat([Buffer.of(first), xor(seed, mask(maskedData, 32)), maskedData]);
}

function mask(seed: Uint8Array, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 20) }, (_, counter) =>
    createHash('sha1')
      .update(seed)
      .update(Buffer.of(0, 0, 0, counter))
      .digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

const xor = (left: Uint8Array, right: Uint8Array): Buffer =>
  Buffer.from(left.map((byte, index) => byte ^ (right[index] ?? 0)));
const decode = (block: Uint8Array): Uint8Array | null => decodeOaep(block, 'sha256', 'sha1');

describe('what decodes', () => {
  test.each([
    ['a short message', Buffer.from('content key')],
    ['a message of one octet', Buffer.of(0)],
    ['a message that begins with zeros and ones', Buffer.of(0, 0, 1, 1, 0)],
    ['the longest message that fits', Buffer.alloc(256 - 66, 3)],
  ])('%s', (_name, message) => {
    expect(decode(encode({ message }))).toEqual(message);
  });

  test('an empty message in the shortest block there is', () => {
    expect(decode(encode({ message: Buffer.alloc(0), size: 66 }))).toEqual(Buffer.alloc(0));
  });
});

describe('what does not', () => {
  test.each([
    ['a first octet that is not zero', encode({ first: 1 })],
    ['a first octet of 255', encode({ first: 255 })],
    ['another label', encode({ label: 'x' })],
    ['no octet of one before the message', encode({ separator: 2 })],
    ['something else than zeros before the message', encode({ padding: 3 })],
    ['zeros to the end', encode({ separator: 0, message: Buffer.alloc(20) })],
    ['a block that is too short', Buffer.alloc(65)],
    ['no block', Buffer.alloc(0)],
  ])('%s', (_name, block) => {
    expect(decode(block)).toBeNull();
  });
});
