import type { CertificateUse } from '../../certificates/certificate.ts';
import { decodeCertificateText } from '../../certificates/decode-certificate-text.ts';
import type { ReadableCertificate } from '../../certificates/judge-certificate.ts';
import { readCertificate } from '../../certificates/read-certificate.ts';
import { createFinding, type Finding } from '../../findings/finding.ts';
import { attributeOf, childrenNamed, descendantsOf, isNamed, type XmlElement } from '../../xml/xml-node.ts';
import { metadataNamespace, signatureNamespace } from '../saml-names.ts';

/** More than any honest role has; hostile files stop costing time here. */
const maxCertificates = 200;

export interface RoleKeys {
  readonly readings: readonly ReadableCertificate[];
  readonly findings: readonly Finding[];
}

/** The certificates of every KeyDescriptor of a role (SAML 2.0 Metadata, 2.4.1.1), in order, repeats included. */
export function readKeys(role: XmlElement, subject: string): RoleKeys {
  const readings: ReadableCertificate[] = [];
  const findings: Finding[] = [];
  let position = 0;
  for (const descriptor of childrenNamed(role, metadataNamespace, 'KeyDescriptor')) {
    const useText = attributeOf(descriptor, 'use');
    const use = readUse(useText);
    if (use === null)
      findings.push(createFinding('metadata-key-use-invalid', subject, { use: useText ?? '' }));
    const elements = [...descendantsOf(descriptor)].filter((element) =>
      isNamed(element, signatureNamespace, 'X509Certificate'),
    );
    if (elements.length === 0)
      findings.push(createFinding('metadata-key-without-certificate', subject, { line: descriptor.line }));
    for (const element of elements) {
      position += 1;
      if (position > maxCertificates) return { readings, findings: [...findings, tooMany(role, subject)] };
      const one = readOne(element, use ?? 'both', position);
      findings.push(...one.findings);
      readings.push(...one.readings);
    }
  }
  return { readings, findings };
}

function tooMany(role: XmlElement, subject: string): Finding {
  const count = [...descendantsOf(role)].filter((element) =>
    isNamed(element, signatureNamespace, 'X509Certificate'),
  ).length;
  return createFinding('metadata-certificates-too-many', subject, { count, read: maxCertificates });
}

/** A key without `use` serves both purposes; null for a value that the schema does not have. */
function readUse(text: string | null): CertificateUse | null {
  if (text === null) return 'both';
  return text === 'signing' || text === 'encryption' ? text : null;
}

function readOne(element: XmlElement, use: CertificateUse, position: number): RoleKeys {
  const findings: Finding[] = [];
  const subject = `Certificate ${position}`;
  const undecodable = (detail: string): RoleKeys => ({
    readings: [],
    findings: [...findings, createFinding('certificate-undecodable', subject, { position, detail })],
  });
  if (element.children.some((child) => child.kind === 'element'))
    return undecodable('it has elements inside');
  if (element.children.some((child) => child.kind !== 'text'))
    findings.push(createFinding('metadata-certificate-comment', subject, { position }));
  const text = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  const decoded = decodeCertificateText(text);
  if (!decoded.ok) return undecodable(decoded.fault);
  if (decoded.quirk !== null)
    findings.push(createFinding('certificate-text-unusual', subject, { position, detail: decoded.quirk }));
  const reading = readCertificate(decoded.der, use);
  return reading.ok ? { readings: [reading], findings } : undecodable(reading.fault);
}
