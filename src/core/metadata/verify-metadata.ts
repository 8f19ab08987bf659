import { splitCertificateFile } from '../certificates/split-certificate-file.ts';
import { createFinding, type Finding, fillPlaceholders } from '../findings/finding.ts';
import { signatureFaultWords } from '../findings/messages/signatures.ts';
import { showValue } from '../findings/show-value.ts';
import type { SignatureFault } from '../saml/signature/signature-fault.ts';
import { readTrustedCertificate, type TrustedCertificate } from '../saml/signature/trusted-certificate.ts';
import { verifyEnvelopedSignature } from '../saml/signature/verify-enveloped-signature.ts';
import { childrenNamed, type XmlElement } from '../xml/xml-node.ts';
import { signatureNamespace } from './saml-names.ts';

export type MetadataTrust =
  /** Nobody asked for more than reading it. */
  | { readonly status: 'unasked'; readonly findings: readonly Finding[] }
  /** `bytes` are what was signed: everything is read from those, never from the document they came in. */
  | { readonly status: 'verified'; readonly bytes: Uint8Array; readonly findings: readonly Finding[] }
  | { readonly status: 'refused'; readonly finding: Finding };

/**
 * Judges the signature over the whole document (SAML 2.0 Metadata, 3) by the certificates in `trustCertificate`, PEM or
 * DER; null when none is given. A signature proves nothing by a certificate that comes with it.
 */
export function verifyMetadata(root: XmlElement, trustCertificate: Uint8Array | null): MetadataTrust {
  if (trustCertificate === null) {
    const isSigned = childrenNamed(root, signatureNamespace, 'Signature').length > 0;
    return {
      status: 'unasked',
      findings: isSigned ? [createFinding('metadata-signature-not-verified', 'File')] : [],
    };
  }
  const trusted = readTrusted(trustCertificate);
  if (trusted.length === 0)
    return refuse('metadata-trust-certificate-unreadable', 'It is not a certificate in PEM or DER');
  const verification = verifyEnvelopedSignature(root, root, trusted);
  switch (verification.status) {
    case 'absent':
      return refuse('metadata-signature-missing', '');
    case 'invalid':
      return refuse('metadata-signature-broken', describeFault(verification.fault));
    case 'valid': {
      const subject = showValue(verification.certificate.x509.subject.replaceAll('\n', ', '));
      const findings = [createFinding('metadata-signature-verified', 'File', { subject })];
      return { status: 'verified', bytes: verification.bytes, findings };
    }
  }
}

function readTrusted(trustCertificate: Uint8Array): readonly TrustedCertificate[] {
  return splitCertificateFile(trustCertificate).ders.flatMap((der) => readTrustedCertificate(der) ?? []);
}

function describeFault(fault: SignatureFault): string {
  return fillPlaceholders(signatureFaultWords[fault.code], { detail: showValue(fault.detail) });
}

function refuse(code: Finding['code'], detail: string): MetadataTrust {
  return { status: 'refused', finding: createFinding(code, 'File', { detail }) };
}
