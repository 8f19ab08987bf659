import { readDerElement } from './der/read-der.ts';

export type CertificateText =
  | { readonly ok: true; readonly der: Uint8Array; readonly quirk: string | null }
  | { readonly ok: false; readonly fault: string };

/**
 * The bytes behind the text of a ds:X509Certificate element. Tolerant where other tools are: white space, PEM lines
 * inside the element, base64 of a PEM text; `quirk` says which. Never throws; `fault` completes "… because …".
 */
export function decodeCertificateText(text: string): CertificateText {
  const decoded = decodeOnce(text);
  if (!decoded.ok) return decoded;
  const inner = new TextDecoder('latin1').decode(decoded.der.subarray(0, 64));
  if (!/^\s*-----BEGIN /.test(inner)) return decoded;
  const again = decodeOnce(new TextDecoder('latin1').decode(decoded.der));
  return again.ok ? { ...again, quirk: 'it is the base64 of a PEM text, encoded twice' } : again;
}

function decodeOnce(text: string): CertificateText {
  const armour = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text);
  if (armour !== null && !(armour[1] ?? '').endsWith('CERTIFICATE'))
    return { ok: false, fault: `it is a ${armour[1] ?? ''}` };
  const body = text.replaceAll(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '');
  const base64 = decodeBase64(body);
  if (base64 === null) return { ok: false, fault: describeBase64Fault(body) };
  return { ok: true, der: base64, quirk: armour === null ? null : 'it has PEM lines inside the element' };
}

/** Strict base64 (RFC 4648, 4) apart from white space and missing padding; null when it is not. */
export function decodeBase64(text: string): Uint8Array | null {
  const compact = text.replaceAll(/\s+/g, '');
  const bytes = Buffer.from(compact, 'base64');
  // The ordinary case: what is decoded is written the same way again.
  if (compact !== '' && bytes.toString('base64') === compact) return bytes;
  if (compact === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return null;
  return compact.replace(/=+$/, '').length % 4 === 1 ? null : bytes;
}

export function describeBase64Fault(text: string): string {
  const compact = text.replaceAll(/\s+/g, '');
  if (compact === '') return 'it is empty';
  const stray = /[^A-Za-z0-9+/=]/u.exec(compact)?.[0];
  if (stray !== undefined) return `its base64 has the character ${JSON.stringify(stray)}`;
  return 'its base64 is cut off or has padding in the middle';
}

/** Cuts what follows a complete DER element, for armours that allow it (OpenSSL's TRUSTED CERTIFICATE). */
export function firstDerElement(bytes: Uint8Array): Uint8Array {
  return readDerElement(bytes)?.whole ?? bytes;
}
