import {
  type DerElement,
  derTags,
  readDerChildren,
  readDerElement,
  readObjectIdentifier,
  readSequence,
  unwrapDer,
} from './read-der.ts';

export type DerKind =
  | 'certificate'
  | 'pkcs7'
  | 'pkcs12'
  | 'request'
  | 'private-key'
  | 'public-key'
  | 'revocation-list'
  | 'unknown';

const signedData = '1.2.840.113549.1.7.2';

/** What DER bytes are, by the shape of their first two levels. */
export function classifyDer(bytes: Uint8Array): DerKind {
  const parts = readSequence(readDerElement(bytes) ?? undefined);
  const [first, second, third] = parts ?? [];
  if (first === undefined) return 'unknown';
  if (first.tag === derTags.objectIdentifier)
    return readObjectIdentifier(first) === signedData ? 'pkcs7' : 'unknown';
  return first.tag === derTags.integer
    ? classifyVersioned(second, third)
    : classifyBody(first, second, third);
}

/** A public key is an algorithm and a bit string; what is signed has another algorithm between. */
function classifyBody(body: DerElement, second?: DerElement, third?: DerElement): DerKind {
  if (second?.tag === derTags.bitString) return 'public-key';
  return third?.tag === derTags.bitString ? classifySigned(body) : 'unknown';
}

/** PFX (RFC 7292), PKCS#8, PKCS#1 and SEC 1 keys all begin with a version number. */
function classifyVersioned(second: DerElement | undefined, third: DerElement | undefined): DerKind {
  if (second?.tag === derTags.octetString || second?.tag === derTags.integer) return 'private-key';
  const [inner] = readSequence(second) ?? [];
  if (inner === undefined) return 'unknown';
  if (third?.tag === derTags.octetString) return 'private-key';
  return readObjectIdentifier(inner).startsWith('1.2.840.113549.1.7.') ? 'pkcs12' : 'private-key';
}

/** Certificate, request (RFC 2986) and revocation list (RFC 5280, 5.1) are all "signed something". */
function classifySigned(body: DerElement): DerKind {
  const tags = (readSequence(body) ?? []).map((field) => field.tag);
  // Version [0] of a certificate; version 1 leaves it out and has six fields at least.
  if (tags[0] === 0xa0) return 'certificate';
  if (tags.some(isTime)) return 'revocation-list';
  if (tags[0] !== derTags.integer) return 'unknown';
  // Attributes [0] of a request, after version, subject and key.
  if (tags.length === 4 && tags[3] === 0xa0) return 'request';
  return tags.length >= 6 ? 'certificate' : 'unknown';
}

function isTime(tag: number): boolean {
  return tag === derTags.utcTime || tag === derTags.generalizedTime;
}

/** The certificates of a PKCS#7 SignedData (RFC 2315, 9.1), of any key type; null when it is not one. */
export function readPkcs7Certificates(bytes: Uint8Array): readonly Uint8Array[] | null {
  const [, wrapper] = readSequence(readDerElement(bytes) ?? undefined) ?? [];
  if (wrapper?.tag !== 0xa0) return null;
  const fields = readSequence(unwrapDer(wrapper));
  if (fields === null) return null;
  const list = fields.find((field) => field.tag === 0xa0);
  if (list === undefined) return [];
  return (readDerChildren(list) ?? []).map((certificate) => certificate.whole);
}
