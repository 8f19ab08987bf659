import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * EME-OAEP decoding (RFC 8017, section 7.1.2, step 3) with an empty label and a hash for MGF1 of its own: node:crypto ties
 * the two hashes together, while `rsa-oaep-mgf1p` with a SHA-256 digest keeps MGF1 on SHA-1 (XML Encryption 1.1, 5.5.2).
 * `block` is the RSA result, as long as the modulus. Null when it does not decode, whatever the cause.
 */
export function decodeOaep(block: Uint8Array, hash: string, mgfHash: string): Uint8Array | null {
  const labelHash = createHash(hash).digest();
  const size = labelHash.length;
  if (block.length < 2 * size + 2) return null;
  const maskedSeed = block.subarray(1, 1 + size);
  const maskedData = block.subarray(1 + size);
  const seed = xor(maskedSeed, mask(maskedData, size, mgfHash));
  const data = xor(maskedData, mask(seed, maskedData.length, mgfHash));
  // Everything is looked at before anything is decided: which part was wrong must not show.
  let bad = (block[0] ?? 1) | (timingSafeEqual(data.subarray(0, size), labelHash) ? 0 : 1);
  let start = 0;
  for (let index = size; index < data.length; index += 1) {
    const byte = data[index] ?? 0;
    if (start === 0 && byte !== 0) {
      bad |= byte ^ 1;
      start = index + 1;
    }
  }
  return bad === 0 && start > 0 ? data.subarray(start) : null;
}

/** MGF1 (RFC 8017, appendix B.2.1). */
function mask(seed: Uint8Array, length: number, hash: string): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let produced = 0, counter = 0; produced < length; counter += 1) {
    const block = createHash(hash)
      .update(seed)
      .update(Uint8Array.of(counter >>> 24, counter >>> 16, counter >>> 8, counter))
      .digest();
    blocks.push(block);
    produced += block.length;
  }
  return Buffer.concat(blocks).subarray(0, length);
}

function xor(left: Uint8Array, right: Uint8Array): Uint8Array {
  return left.map((byte, index) => byte ^ (right[index] ?? 0));
}
