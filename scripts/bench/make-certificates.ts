import { generateKeyPairSync, sign } from 'node:crypto';
import forge from 'node-forge';

export interface CertificateSeries {
  readonly privateKeyPem: string;
  /** DER, each with a serial number and a signature of its own. */
  readonly certificates: readonly Buffer[];
}

const serial = Buffer.from('5eedcafe00000001', 'hex');

/**
 * Self-signed RSA-2048 certificates of one key. Ten thousand are needed and node-forge signs one in 20 ms, so the
 * first is its work and the others are that one with a new serial number, signed again by node:crypto.
 */
export function makeCertificates(count: number): CertificateSeries {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const first = makeFirst(privateKeyPem);
  const serialAt = first.indexOf(serial);
  // Certificate ::= SEQUENCE { tbsCertificate, … }: both headers have two length octets at this size (X.690, 8.1.3.5).
  const tbsEnd = 4 + 4 + first.readUInt16BE(6);
  const certificates: Buffer[] = [];
  for (let index = 0; index < count; index += 1) {
    const der = Buffer.from(first);
    der.writeUInt32BE(index + 1, serialAt + 4);
    sign('sha256', der.subarray(4, tbsEnd), privateKey).copy(der, der.length - 256);
    certificates.push(der);
  }
  return { privateKeyPem, certificates };
}

function makeFirst(privateKeyPem: string): Buffer {
  const key = forge.pki.privateKeyFromPem(privateKeyPem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = serial.toString('hex');
  const day = 86_400_000;
  certificate.validity.notBefore = new Date(Date.now() - day);
  certificate.validity.notAfter = new Date(Date.now() + 1000 * day);
  const name = [{ name: 'commonName', value: 'idp.bench.example' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(key, forge.md.sha256.create());
  return Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'binary');
}

export function toPem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
