import {
  constants,
  createCipheriv,
  createHash,
  createPublicKey,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { type Replacement, replaceAll } from './replace-text.ts';
import { certificateOf } from './sign-part.ts';

export interface EncryptRecipe {
  /** `aes128-cbc` to `aes256-gcm`. */
  readonly content?: string;
  readonly keyTransport?: 'rsa-oaep-mgf1p' | 'rsa-oaep' | 'rsa-1_5';
  readonly digest?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  readonly mgf?: 'sha1' | 'sha256';
  readonly keyName?: string;
  readonly keyPlace?: 'inside' | 'beside';
  readonly damage?: 'none' | 'tag' | 'short-tag' | 'padding' | 'content';
  /** What is encrypted: the Assertion, or the NameID in it, before anything is signed. */
  readonly part?: 'Assertion' | 'NameID';
  /** Changes in the text that is encrypted. */
  readonly plain?: readonly Replacement[];
}

const xenc = 'http://www.w3.org/2001/04/xmlenc#';
const xenc11 = 'http://www.w3.org/2009/xmlenc11#';
const dsig = 'http://www.w3.org/2000/09/xmldsig#';

/** Puts an EncryptedAssertion in place of the Assertion, or an EncryptedID in place of the NameID. */
export function encryptPart(xml: string, recipe: EncryptRecipe): string {
  const { part = 'Assertion' } = recipe;
  const element = new RegExp(`<saml:${part}[ >].*</saml:${part}>`, 's').exec(xml)?.[0];
  if (element === undefined) throw new Error(`The recipe has no ${part} to encrypt.`);
  const name = part === 'Assertion' ? 'EncryptedAssertion' : 'EncryptedID';
  const text = replaceAll(element, recipe.plain ?? []);
  return xml.replace(element, () => `<saml:${name}>${encryptedData(text, recipe)}</saml:${name}>`);
}

function encryptedData(text: string, recipe: EncryptRecipe): string {
  const { content = 'aes256-gcm', keyPlace = 'inside' } = recipe;
  const contentKey = randomBytes(Number(/\d+/.exec(content)?.[0]) / 8);
  const encryptedKey = `<xenc:EncryptedKey xmlns:xenc="${xenc}"><xenc:EncryptionMethod Algorithm="${transportUri(recipe)}">${transportParts(recipe)}</xenc:EncryptionMethod>${cipherData(wrapKey(contentKey, recipe))}</xenc:EncryptedKey>`;
  const inside = keyPlace === 'inside' ? `<ds:KeyInfo xmlns:ds="${dsig}">${encryptedKey}</ds:KeyInfo>` : '';
  const namespace = content.endsWith('gcm') ? xenc11 : xenc;
  const data = `<xenc:EncryptedData xmlns:xenc="${xenc}" Type="${xenc}Element"><xenc:EncryptionMethod Algorithm="${namespace}${content}"/>${inside}${cipherData(encrypt(text, contentKey, recipe))}</xenc:EncryptedData>`;
  return keyPlace === 'beside' ? data + encryptedKey : data;
}

function cipherData(bytes: Uint8Array): string {
  return `<xenc:CipherData><xenc:CipherValue>${Buffer.from(bytes).toString('base64')}</xenc:CipherValue></xenc:CipherData>`;
}

function transportUri({ keyTransport = 'rsa-oaep-mgf1p' }: EncryptRecipe): string {
  return `${keyTransport === 'rsa-oaep' ? xenc11 : xenc}${keyTransport}`;
}

function transportParts({ digest, mgf }: EncryptRecipe): string {
  const uris = {
    sha1: `${dsig}sha1`,
    sha256: `${xenc}sha256`,
    sha384: 'http://www.w3.org/2001/04/xmldsig-more#sha384',
    sha512: `${xenc}sha512`,
  };
  const digestPart =
    digest === undefined ? '' : `<ds:DigestMethod xmlns:ds="${dsig}" Algorithm="${uris[digest]}"/>`;
  const mgfPart = mgf === undefined ? '' : `<x11:MGF xmlns:x11="${xenc11}" Algorithm="${xenc11}mgf1${mgf}"/>`;
  return digestPart + mgfPart;
}

function wrapKey(contentKey: Uint8Array, recipe: EncryptRecipe): Uint8Array {
  const key = createPublicKey(certificateOf({ keyName: recipe.keyName ?? 'sp' }).privateKeyPem);
  if (recipe.keyTransport === 'rsa-1_5')
    return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, contentKey);
  const { digest = 'sha1', mgf = 'sha1' } = recipe;
  if (digest !== mgf)
    return publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, encodeOaep(contentKey, digest, mgf));
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: digest }, contentKey);
}

function encrypt(text: string, contentKey: Uint8Array, recipe: EncryptRecipe): Uint8Array {
  const { content = 'aes256-gcm' } = recipe;
  const bytes = content.endsWith('gcm')
    ? encryptGcm(text, contentKey, content)
    : encryptCbc(text, contentKey, content);
  const { damage = 'none' } = recipe;
  switch (damage) {
    case 'tag':
      return flip(bytes, bytes.length - 1);
    case 'content':
      return flip(bytes, 40);
    case 'padding':
      // The byte before the last block decides what the last byte decrypts to.
      return flip(bytes, bytes.length - 17);
    case 'short-tag':
      return bytes.subarray(0, -12);
    case 'none':
      return bytes;
  }
}

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 0x80;
  return bytes;
}

function encryptGcm(text: string, contentKey: Uint8Array, content: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv(content.replace('aes', 'aes-') as 'aes-256-gcm', contentKey, iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function encryptCbc(text: string, contentKey: Uint8Array, content: string): Buffer {
  const iv = randomBytes(16);
  const cipher = createCipheriv(content.replace('aes', 'aes-'), contentKey, iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final()]);
}

/** EME-OAEP encoding (RFC 8017, 7.1.1) with a mask hash of its own. */
function encodeOaep(message: Uint8Array, hash: string, mgf: string): Buffer {
  const size = 256;
  const label = createHash(hash).digest();
  const padding = Buffer.alloc(size - message.length - 2 * label.length - 2);
  const data = Buffer.concat([label, padding, Buffer.of(1), message]);
  const seed = randomBytes(label.length);
  const maskedData = xor(data, mask(seed, data.length, mgf));
  const maskedSeed = xor(seed, mask(maskedData, seed.length, mgf));
  return Buffer.concat([Buffer.of(0), maskedSeed, maskedData]);
}

function mask(seed: Uint8Array, length: number, hash: string): Buffer {
  const blocks: Buffer[] = [];
  for (let counter = 0; blocks.reduce((sum, block) => sum + block.length, 0) < length; counter += 1)
    blocks.push(
      createHash(hash)
        .update(seed)
        .update(Buffer.of(0, 0, 0, counter))
        .digest(),
    );
  return Buffer.concat(blocks).subarray(0, length);
}

function xor(left: Uint8Array, right: Uint8Array): Buffer {
  return Buffer.from(left.map((byte, index) => byte ^ (right[index] ?? 0)));
}
