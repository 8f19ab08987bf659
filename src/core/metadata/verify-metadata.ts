import { createFinding, type Finding } from '../findings/finding.ts';
import type { OpenXml } from '../xml/read-xml.ts';
import { childrenNamed } from '../xml/xml-node.ts';
import { signatureNamespace } from './saml-names.ts';

/** What is to be said about the signature over the document (SAML 2.0 Metadata, 3). */
export function verifyMetadata(xml: OpenXml, _trustCertificate: Uint8Array | null): readonly Finding[] {
  const isSigned = childrenNamed(xml.root, signatureNamespace, 'Signature').length > 0;
  return isSigned ? [createFinding('metadata-signature-not-verified', 'File')] : [];
}
