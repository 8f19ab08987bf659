import { type DerElement, derTags, readDerElement, readObjectIdentifier, readSequence } from './read-der.ts';

export interface CertificateExtensions {
  /** Null when the certificate does not restrict its key. */
  readonly keyUsage: { readonly digitalSignature: boolean; readonly nonRepudiation: boolean } | null;
  readonly isAuthority: boolean;
}

/** Reads key usage and basic constraints (RFC 5280, 4.2.1.3 and 4.2.1.9) from what follows the public key. */
export function readExtensions(rest: readonly DerElement[]): CertificateExtensions {
  const field = rest.find((element) => element.tag === 0xa3);
  const list = field === undefined ? undefined : (readDerElement(field.content) ?? undefined);
  let keyUsage: CertificateExtensions['keyUsage'] = null;
  let isAuthority = false;
  for (const extension of readSequence(list) ?? []) {
    const parts = readSequence(extension) ?? [];
    const value = parts.at(-1);
    if (value?.tag !== derTags.octetString) continue;
    const inner = readDerElement(value.content) ?? undefined;
    const identifier = readObjectIdentifier(parts[0]);
    if (identifier === '2.5.29.15') keyUsage = readKeyUsage(inner);
    if (identifier === '2.5.29.19') {
      const flag = readSequence(inner)?.[0];
      isAuthority = flag?.tag === derTags.boolean && flag.content[0] !== 0;
    }
  }
  return { keyUsage, isAuthority };
}

function readKeyUsage(element: DerElement | undefined): CertificateExtensions['keyUsage'] {
  if (element?.tag !== derTags.bitString) return null;
  const bits = element.content[1] ?? 0;
  return { digitalSignature: (bits & 0x80) !== 0, nonRepudiation: (bits & 0x40) !== 0 };
}
