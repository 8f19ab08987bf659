/**
 * What a response that we issue ourselves says: the built-in demo identity provider and the test generator compose
 * one from this. Times are ISO 8601, ids are NCNames; randomness comes in as an argument.
 */
export interface IssuedResponse {
  readonly responseId: string;
  readonly assertionId: string;
  readonly issuer: string;
  readonly destination: string;
  readonly recipient: string;
  readonly audience: string;
  readonly inResponseTo: string | null;
  readonly issueInstant: string;
  readonly notBefore: string;
  readonly notOnOrAfter: string;
  readonly sessionNotOnOrAfter: string | null;
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly attributes: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly sign: 'both' | 'response' | 'assertion' | 'none';
  /** PEM of the certificate to encrypt the assertion to (AES-256-GCM, RSA-OAEP), or null. */
  readonly encryptToPem: string | null;
}

export interface SigningKey {
  readonly privateKeyPem: string;
  readonly certificatePem: string;
}

/** Gives `count` random bytes. */
export type RandomBytes = (count: number) => Uint8Array;
