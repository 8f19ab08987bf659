import {
  type DerElement,
  derTags,
  readDerChildren,
  readDerElement,
  readObjectIdentifier,
  readSequence,
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
  const whole = readDerElement(bytes);
  const parts = readSequence(whole ?? undefined);
  const [first, second, third] = parts ?? [];
  if (first === undefined) return 'unknown';
  if (first.tag === derTags.objectIdentifier)
    return readObjectIdentifier(first) === signedData ? 'pkcs7' : 'unknown';
  if (first.tag === derTags.integer) return classifyVersioned(second, third);
  if (second?.tag === derTags.bitString) return 'public-key';
  return third?.tag === derTags.bitString ? classifySigned(first) : 'unknown';
}

/** PFX (RFC 7292), PKCS#8, PKCS#1 and SEC 1 keys all begin with a version number. */
function classifyVersioned(second: DerElement | undefined, third: DerElement | undefined): DerKind {
  const inner = readSequence(second)?.[0];
  if (second?.tag === derTags.sequence && third?.tag === derTags.octetString) return 'private-key';
  if (readObjectIdentifier(inner).startsWith('1.2.840.113549.1.7.')) return 'pkcs12';
  if (inner !== undefined || second?.tag === derTags.octetString || second?.tag === derTags.integer)
    return 'private-key';
  return 'unknown';
}

/** Certificate, request (RFC 2986) and revocation list are all "signed something". */
function classifySigned(body: DerElement): DerKind {
  const fields = readSequence(body) ?? [];
  if (fields[0]?.tag === 0xa0) return 'certificate';
  if (fields[0]?.tag !== derTags.integer) return 'unknown';
  if (fields.at(-1)?.tag === 0xa0 && fields.length === 4) return 'request';
  if (fields.length === 6) return 'certificate';
  const third = readSequence(fields[3])?.[0];
  return third?.tag === derTags.utcTime || third?.tag === derTags.generalizedTime
    ? 'certificate'
    : 'revocation-list';
}

/** The certificates of a PKCS#7 SignedData (RFC 2315, 9.1), of any key type; null when it is not one. */
export function readPkcs7Certificates(bytes: Uint8Array): readonly Uint8Array[] | null {
  const [, wrapper] = readSequence(readDerElement(bytes) ?? undefined) ?? [];
  if (wrapper?.tag !== 0xa0) return null;
  const fields = readSequence(readDerElement(wrapper.content) ?? undefined);
  if (fields === null) return null;
  const list = fields.find((field) => field.tag === 0xa0);
  if (list === undefined) return [];
  return (readDerChildren(list) ?? []).map((certificate) => certificate.whole);
}
