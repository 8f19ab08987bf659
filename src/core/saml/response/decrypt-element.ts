/**
 * EncryptedAssertion and EncryptedID (SAML 2.0 Core, sections 2.3.4 and 2.2.4) by XML Encryption 1.1. Every failure after the structure has been read
 * is one and the same answer, so that nobody can tell a wrong key from wrong padding by asking (Bleichenbacher, Vaudenay).
 */
import { constants, createDecipheriv, createPrivateKey, type KeyObject, privateDecrypt } from 'node:crypto';
import {
  attributeOf,
  childElements,
  childrenNamed,
  descendantsOf,
  isNamed,
  pureTextOf,
  type XmlElement,
} from '../../xml/xml-node.ts';
import { encryptionNamespace, signatureNamespace } from '../saml-names.ts';
import { decodeOaep } from './decode-oaep.ts';

export type Decryption =
  | { readonly ok: true; readonly plaintext: Uint8Array; readonly algorithm: string }
  | {
      readonly ok: false;
      readonly reason: 'no-key' | 'structure' | 'content-algorithm' | 'key-algorithm' | 'rsa-1-5' | 'failed';
      /** The algorithm's URI or what is missing. Untrusted text. */
      readonly detail: string;
    };

interface Cipher {
  readonly name: string;
  readonly keyLength: number;
  readonly isGcm: boolean;
}
const enc11 = 'http://www.w3.org/2009/xmlenc11#';
const cipher = (bits: number, isGcm: boolean): Cipher => ({
  name: `aes-${bits}-${isGcm ? 'gcm' : 'cbc'}`,
  keyLength: bits / 8,
  isGcm,
});
const ciphers: ReadonlyMap<string, Cipher> = new Map([
  [`${encryptionNamespace}aes128-cbc`, cipher(128, false)],
  [`${encryptionNamespace}aes192-cbc`, cipher(192, false)],
  [`${encryptionNamespace}aes256-cbc`, cipher(256, false)],
  [`${enc11}aes128-gcm`, cipher(128, true)],
  [`${enc11}aes192-gcm`, cipher(192, true)],
  [`${enc11}aes256-gcm`, cipher(256, true)],
]);
const hashes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#sha1', 'sha1'],
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#sha384', 'sha384'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
]);
const maxEncryptedKeys = 8;

/** Decrypts with the service provider's RSA key, PEM. The plaintext is untrusted bytes until its signature is verified. */
export function decryptElement(encrypted: XmlElement, privateKeyPem: string | null): Decryption {
  const [data] = childrenNamed(encrypted, encryptionNamespace, 'EncryptedData');
  if (data === undefined) return refuse('structure', 'EncryptedData');
  const algorithm = methodOf(data);
  const found = ciphers.get(algorithm);
  if (found === undefined) return refuse('content-algorithm', algorithm);
  const content = cipherValueOf(data);
  if (content === null) return refuse('structure', 'CipherValue');
  const keys = encryptedKeysOf(encrypted);
  const [first] = keys;
  if (first === undefined) return refuse('structure', 'EncryptedKey');
  const usable = keys.filter((key) => oaepHash(key) !== null);
  if (usable.length === 0) {
    const method = methodOf(first);
    return refuse(method === `${encryptionNamespace}rsa-1_5` ? 'rsa-1-5' : 'key-algorithm', method);
  }
  if (privateKeyPem === null) return refuse('no-key', algorithm);
  const plaintext = tryKeys(usable, privateKeyPem, (contentKey) => decipher(found, contentKey, content));
  return plaintext === null ? refuse('failed', '') : { ok: true, plaintext, algorithm };
}

function refuse(reason: Exclude<Decryption, { ok: true }>['reason'], detail: string): Decryption {
  return { ok: false, reason, detail };
}

function tryKeys(
  keys: readonly XmlElement[],
  privateKeyPem: string,
  decrypt: (contentKey: Uint8Array) => Uint8Array | null,
): Uint8Array | null {
  const privateKey = importKey(privateKeyPem);
  if (privateKey === null) return null;
  for (const key of keys.slice(0, maxEncryptedKeys)) {
    const contentKey = unwrap(key, privateKey);
    const plaintext = contentKey === null ? null : decrypt(contentKey);
    if (plaintext !== null) return plaintext;
  }
  return null;
}

function importKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    return null;
  }
}

/** The keys inside EncryptedData's KeyInfo and those beside it, which a RetrievalMethod points at. */
function encryptedKeysOf(encrypted: XmlElement): readonly XmlElement[] {
  return [...descendantsOf(encrypted)].filter((element) =>
    isNamed(element, encryptionNamespace, 'EncryptedKey'),
  );
}

function methodOf(element: XmlElement): string {
  const [method] = childrenNamed(element, encryptionNamespace, 'EncryptionMethod');
  return method === undefined ? '' : (attributeOf(method, 'Algorithm') ?? '');
}

/** XML Encryption 1.1, section 5.5.2: the OAEP hash of an EncryptedKey when it is one we take, otherwise null. */
function oaepHash(encryptedKey: XmlElement): string | null {
  const algorithm = methodOf(encryptedKey);
  const isMgf1p = algorithm === `${encryptionNamespace}rsa-oaep-mgf1p`;
  if (!isMgf1p && algorithm !== `${enc11}rsa-oaep`) return null;
  const parts = childrenNamed(encryptedKey, encryptionNamespace, 'EncryptionMethod').flatMap(childElements);
  const digest = parts.find((part) => isNamed(part, signatureNamespace, 'DigestMethod'));
  // A label is nothing that SAML uses; taken as empty it would only fail later with the wrong words.
  if (parts.some((part) => isNamed(part, encryptionNamespace, 'OAEPparams') && pureTextOf(part) !== ''))
    return null;
  const mgf = parts.find((part) => isNamed(part, enc11, 'MGF'));
  const hash = hashes.get(
    digest === undefined
      ? 'http://www.w3.org/2000/09/xmldsig#sha1'
      : (attributeOf(digest, 'Algorithm') ?? ''),
  );
  const mgfHash = mgf === undefined ? 'sha1' : (attributeOf(mgf, 'Algorithm') ?? '').replace(/^.*#mgf1/, '');
  if (hash === undefined || !/^sha(1|256|384|512)$/.test(mgfHash)) return null;
  return `${hash}/${mgfHash}`;
}

function unwrap(encryptedKey: XmlElement, privateKey: KeyObject): Uint8Array | null {
  const wrapped = cipherValueOf(encryptedKey);
  const [hash, mgfHash] = oaepHash(encryptedKey)?.split('/') ?? [];
  if (wrapped === null || hash === undefined || mgfHash === undefined) return null;
  try {
    const block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, wrapped);
    return decodeOaep(block, hash, mgfHash);
  } catch {
    return null;
  }
}

/** CipherReference is never followed: nothing is fetched. */
function cipherValueOf(element: XmlElement): Uint8Array | null {
  const [value] = childrenNamed(element, encryptionNamespace, 'CipherData').flatMap((data) =>
    childrenNamed(data, encryptionNamespace, 'CipherValue'),
  );
  const text = value === undefined ? null : pureTextOf(value);
  return text === null ? null : Buffer.from(text.replaceAll(/\s/g, ''), 'base64');
}

function decipher(found: Cipher, contentKey: Uint8Array, content: Uint8Array): Uint8Array | null {
  if (contentKey.length !== found.keyLength) return null;
  try {
    return found.isGcm ? decipherGcm(found, contentKey, content) : decipherCbc(found, contentKey, content);
  } catch {
    return null;
  }
}

/** XML Encryption 1.1, section 5.2.4: 12 octets of IV first, 16 octets of tag last, never fewer (CVE-2026-32313). */
function decipherGcm(found: Cipher, contentKey: Uint8Array, content: Uint8Array): Uint8Array | null {
  if (content.length < 28) return null;
  const name = `aes-${found.keyLength === 16 ? 128 : found.keyLength === 24 ? 192 : 256}-gcm` as const;
  const decryptor = createDecipheriv(name, contentKey, content.subarray(0, 12), { authTagLength: 16 });
  decryptor.setAuthTag(content.subarray(-16));
  return Buffer.concat([decryptor.update(content.subarray(12, -16)), decryptor.final()]);
}

/** XML Encryption 1.1, section 5.2.1: the last octet is the length of the padding, whose other octets are arbitrary. */
function decipherCbc(found: Cipher, contentKey: Uint8Array, content: Uint8Array): Uint8Array | null {
  if (content.length < 32 || content.length % 16 !== 0) return null;
  const decryptor = createDecipheriv(found.name, contentKey, content.subarray(0, 16));
  decryptor.setAutoPadding(false);
  const padded = Buffer.concat([decryptor.update(content.subarray(16)), decryptor.final()]);
  const padding = padded.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? padded.subarray(0, padded.length - padding) : null;
}
