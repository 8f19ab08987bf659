import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import type { SigningKey } from '../../src/core/saml/issue/issued-response.ts';

/** A fresh RSA-2048 key with a self-signed certificate of one year, for an identity provider that lives as long as one test file. */
export function makeIdpKey(commonName: string): SigningKey {
  // node:crypto makes the key in some 50 ms; forge in pure JavaScript takes seconds.
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey);
  // Positive and without a superfluous zero, which OpenSSL refuses (RFC 5280, 4.1.2.2; X.690, 8.3.2).
  certificate.serialNumber = `01${randomBytes(8).toString('hex')}`;
  const hour = 3_600_000;
  certificate.validity.notBefore = new Date(Date.now() - hour);
  certificate.validity.notAfter = new Date(Date.now() + 365 * 24 * hour);
  const name = [{ name: 'commonName', value: commonName }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(forge.pki.privateKeyFromPem(pair.privateKey), forge.md.sha256.create());
  return { privateKeyPem: pair.privateKey, certificatePem: forge.pki.certificateToPem(certificate) };
}
