/** Why a signature does not hold. Permanent codes; the words are in findings/messages/signatures.ts. */
export const signatureFaultCodes = [
  'several-signatures',
  'structure',
  'several-signed-infos',
  'comment-in-signature',
  'canonicalization-method',
  'signature-algorithm',
  'reference-count',
  'reference-uri',
  'id-missing',
  'id-not-unique',
  'transforms',
  'digest-algorithm',
  'digest-value',
  'signature-value',
  'canonicalization-failed',
  'digest-differs',
  'no-certificate',
  'other-certificate',
  'signature-differs',
] as const;
export type SignatureFaultCode = (typeof signatureFaultCodes)[number];

export interface SignatureFault {
  readonly code: SignatureFaultCode;
  /** What stands there, for the words. Untrusted text. */
  readonly detail: string;
}
