import { type DerElement, derTags, readObjectIdentifier, readSequence, unwrapDer } from './read-der.ts';

export interface CertificateExtensions {
  /** Null when the certificate does not restrict its key. */
  readonly keyUsage: { readonly digitalSignature: boolean; readonly nonRepudiation: boolean } | null;
  readonly isAuthority: boolean;
}

/** Reads key usage and basic constraints (RFC 5280, 4.2.1.3 and 4.2.1.9) from what follows the public key. */
export function readExtensions(rest: readonly DerElement[]): CertificateExtensions {
  const list = unwrapDer(rest.find((element) => element.tag === 0xa3));
  const values = new Map<string, DerElement | undefined>();
  for (const extension of readSequence(list) ?? []) {
    const parts = readSequence(extension) ?? [];
    const value = parts.at(-1);
    if (value?.tag === derTags.octetString) values.set(readObjectIdentifier(parts[0]), unwrapDer(value));
  }
  const [authority] = readSequence(values.get('2.5.29.19')) ?? [];
  return {
    keyUsage: readKeyUsage(values.get('2.5.29.15')),
    isAuthority: authority?.tag === derTags.boolean && authority.content[0] !== 0,
  };
}

function readKeyUsage(element: DerElement | undefined): CertificateExtensions['keyUsage'] {
  if (element?.tag !== derTags.bitString) return null;
  const bits = element.content[1] ?? 0;
  return { digitalSignature: (bits & 0x80) !== 0, nonRepudiation: (bits & 0x40) !== 0 };
}
