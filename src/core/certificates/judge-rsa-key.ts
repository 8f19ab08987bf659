import type { Judged, JudgementContext, ReadableCertificate } from './judge-certificate.ts';
import { findModulusWeakness } from './weak-keys/find-modulus-weakness.ts';

/** Findings about an RSA key: its size, its exponent, and the mistakes that make its modulus breakable. */
export function judgeRsaKey(
  { certificate, traits }: ReadableCertificate,
  source: JudgementContext['source'],
): readonly Judged[] {
  if (traits.exponent === null || traits.modulus === null) return [];
  return [
    ...judgeSize(certificate.keyBits ?? 0, source),
    ...judgeModulus(traits.modulus),
    ...judgeExponent(traits.exponent),
  ];
}

function judgeSize(bits: number, source: JudgementContext['source']): readonly Judged[] {
  // The largest RSA key factored in public has 829 bits (RSA-250, 2020).
  if (bits < 1024) return [{ code: 'certificate-rsa-breakable', data: { bits } }];
  if (bits < 2048)
    return [
      { code: source === 'file' ? 'certificate-rsa-under-2048' : 'certificate-rsa-weak', data: { bits } },
    ];
  // OPENSSL_RSA_MAX_MODULUS_BITS in OpenSSL's rsa.h.
  return bits > 16_384 ? [{ code: 'certificate-rsa-oversize', data: { bits } }] : [];
}

function judgeModulus(modulus: string): readonly Judged[] {
  const weakness = findModulusWeakness(modulus);
  switch (weakness?.kind) {
    case 'factor':
      return [{ code: 'certificate-rsa-factor', data: { factor: weakness.factor } }];
    case 'roca':
      return [{ code: 'certificate-rsa-roca' }];
    case 'close-primes':
      return [{ code: 'certificate-rsa-close-primes' }];
    case undefined:
      return [];
  }
}

function judgeExponent(hex: string): readonly Judged[] {
  const exponent = hex.startsWith('-') ? -1n : BigInt(`0x${hex}`);
  const bits = hex.length * 4 - Math.clz32(Number.parseInt(hex.slice(0, 1), 16)) + 28;
  // What an admin reads stays short, however long a hostile exponent is.
  const data = { exponent: bits > 64 ? `of ${bits} bits` : exponent.toString() };
  if (exponent <= 1n || exponent % 2n === 0n) return [{ code: 'certificate-rsa-exponent-unsafe', data }];
  if (exponent < 65_537n) return [{ code: 'certificate-rsa-exponent-small', data }];
  // Go takes 31 bits (crypto/rsa), Windows 32.
  return bits > 31 ? [{ code: 'certificate-rsa-exponent-large', data: { bits } }] : [];
}
