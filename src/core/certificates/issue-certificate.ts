import forge from 'node-forge';

/** What a certificate of ours is for: it decides the extensions. */
export type IssuedCertificateKind = 'loopback-authority' | 'loopback-server' | 'saml-key';

export interface CertificateRequest {
  readonly kind: IssuedCertificateKind;
  readonly commonName: string;
  /** SPKI PEM of an RSA key. */
  readonly publicKeyPem: string;
  /** PKCS#8 PEM of the issuer's RSA key; the subject's own for a self-signed certificate. */
  readonly issuerCommonName: string;
  readonly issuerPrivateKeyPem: string;
  /** Hexadecimal, at most 20 octets, positive (RFC 5280, section 4.1.2.2). */
  readonly serialNumber: string;
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
}

const authorityUse = { name: 'keyUsage', critical: true, keyCertSign: true };
const loopbackNames = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
  { type: 7, ip: '::1' },
];

/**
 * Issues an X.509 certificate, signed with SHA-256, as PEM. Keys come from node:crypto, since forge takes seconds to
 * make one (decision 3).
 */
export function issueCertificate(request: CertificateRequest): string {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(request.publicKeyPem);
  certificate.serialNumber = request.serialNumber;
  certificate.validity.notBefore = new Date(request.notBefore);
  certificate.validity.notAfter = new Date(request.notAfter);
  certificate.setSubject([{ name: 'commonName', value: request.commonName }]);
  certificate.setIssuer([{ name: 'commonName', value: request.issuerCommonName }]);
  const issuerKey = forge.pki.privateKeyFromPem(request.issuerPrivateKeyPem);
  certificate.setExtensions([
    ...extensionsOf(request.kind),
    { name: 'subjectKeyIdentifier' },
    // Strict verifiers want it (RFC 5280, section 4.2.1.1).
    { name: 'authorityKeyIdentifier', keyIdentifier: keyIdentifierOf(issuerKey) },
  ]);
  certificate.sign(issuerKey, forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate).replaceAll('\r\n', '\n');
}

/** SHA-1 of the public key, as `subjectKeyIdentifier` has it (RFC 5280, section 4.2.1.2, method 1). */
function keyIdentifierOf(key: forge.pki.rsa.PrivateKey): string {
  const publicKey = forge.pki.rsa.setPublicKey(key.n, key.e);
  return forge.pki.getPublicKeyFingerprint(publicKey, { type: 'RSAPublicKey' }).getBytes();
}

function extensionsOf(kind: IssuedCertificateKind): readonly object[] {
  switch (kind) {
    case 'loopback-authority':
      // An admin is asked to trust this one, so it can vouch for this machine and for nothing else.
      return [
        { name: 'basicConstraints', critical: true, cA: true, pathLenConstraint: 0 },
        authorityUse,
        { id: '2.5.29.30', critical: true, value: writeLoopbackConstraints() },
      ];
    case 'loopback-server':
      return [
        { name: 'basicConstraints', critical: true, cA: false },
        { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: loopbackNames },
      ];
    case 'saml-key':
      return [
        { name: 'basicConstraints', critical: true, cA: false },
        { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
      ];
  }
}

/** NameConstraints with permitted subtrees for the loopback names (RFC 5280, section 4.2.1.10); an address has its mask. */
function writeLoopbackConstraints(): forge.asn1.Asn1 {
  const address = (bytes: readonly number[]) =>
    String.fromCodePoint(...bytes) + String.fromCodePoint(...bytes.map(() => 255));
  const ipv6 = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
  const permitted = [
    writeSubtree(2, 'localhost'),
    writeSubtree(7, address([127, 0, 0, 1])),
    writeSubtree(7, address(ipv6)),
  ];
  const { asn1 } = forge;
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [
    asn1.create(asn1.Class.CONTEXT_SPECIFIC, 0, true, permitted),
  ]);
}

/** GeneralSubtree with one GeneralName; `tag` 2 is dNSName and 7 iPAddress. */
function writeSubtree(tag: number, bytes: string): forge.asn1.Asn1 {
  const { asn1 } = forge;
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [
    asn1.create(asn1.Class.CONTEXT_SPECIFIC, tag, false, bytes),
  ]);
}
