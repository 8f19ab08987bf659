import { nameCertificate } from '../../certificates/judge-certificate.ts';
import { judgeCertificates } from '../../certificates/judge-certificates.ts';
import { sortFindings } from '../../findings/finding.ts';
import { attributeOf, childrenNamed, descendantsOf, isNamed, type XmlElement } from '../../xml/xml-node.ts';
import { readDetails } from '../details/read-details.ts';
import { detectIdp } from '../detect/detect-idp.ts';
import type { MetadataEntity } from '../identity-provider.ts';
import type { EntityEntry } from '../list-entities.ts';
import { interfaceNamespace, metadataNamespace } from '../saml-names.ts';
import { judgeEntity } from './judge-entity.ts';
import { judgeCacheDuration, judgeValidUntil } from './judge-validity.ts';
import { readEndpoints, readIndexedEndpoints } from './read-endpoints.ts';
import { readKeys } from './read-keys.ts';
import { readRoles } from './read-roles.ts';

/** Reads and judges one EntityDescriptor (SAML 2.0 Metadata, 2.3.2) at `now` (ISO 8601). */
export function readEntity(entry: EntityEntry, now: string): MetadataEntity {
  const { element, entityId } = entry;
  const subject = entityId.slice(0, 200);
  const roles = readRoles(element);
  const read = roles.idps.length > 0 ? roles.idps : roles.sps;
  const keys = read.map((role) => readKeys(role, subject));
  const readings = keys.flatMap((key) => key.readings);
  const signing = readings.filter((reading) => reading.certificate.use !== 'encryption');
  const singleSignOnServices = roles.idps.flatMap((role) => readEndpoints(role, 'SingleSignOnService'));
  const detected = detectIdp({
    entityId,
    locations: singleSignOnServices.map((endpoint) => endpoint.location),
    certificateSubjects: signing.map((reading) => reading.certificate.subject),
  });
  const own = [element, ...read].flatMap((part) => attributeOf(part, 'validUntil') ?? []);
  // What the file as a whole says about its validity is found once, at the file.
  const validity = judgeValidUntil(own, now, subject);
  const inherited = judgeValidUntil([...entry.inheritedValidUntil, ...own], now, subject);
  const entity: Omit<MetadataEntity, 'findings'> = {
    entityId,
    role: roles.role,
    idp: detected.idp,
    idpEvidence: detected.evidence,
    displayName: readDisplayName(element),
    singleSignOnServices,
    singleLogoutServices: read.flatMap((role) => readEndpoints(role, 'SingleLogoutService')),
    assertionConsumerServices: roles.sps.flatMap((role) =>
      readIndexedEndpoints(role, 'AssertionConsumerService'),
    ),
    nameIdFormats: [...new Set(read.flatMap(readNameIdFormats))],
    wantsSignedRequests: roles.idps.some(wantsSignedRequests),
    validUntil: inherited.validUntil,
    certificates: readings.map((reading) => reading.certificate),
    details: readDetails(element, roles),
  };
  const findings = [
    ...judgeEntity(entity, { roles, signing: signing.map((reading) => nameCertificate(reading)) }),
    ...keys.flatMap((key) => key.findings),
    ...judgeCertificates(readings, { now, source: 'metadata' }),
    ...validity.findings,
    ...judgeCacheDuration(attributeOf(element, 'cacheDuration'), subject),
  ];
  return { ...entity, findings: sortFindings(findings) };
}

function wantsSignedRequests(role: XmlElement): boolean {
  const value = attributeOf(role, 'WantAuthnRequestsSigned')?.trim();
  return value === 'true' || value === '1';
}

function readNameIdFormats(role: XmlElement): readonly string[] {
  return childrenNamed(role, metadataNamespace, 'NameIDFormat')
    .map((element) => textOf(element).trim())
    .filter((format) => format !== '');
}

/** mdui:DisplayName, else the organisation's name; English first. Untrusted text. */
function readDisplayName(entity: XmlElement): string | null {
  const names = [...descendantsOf(entity)].filter(
    (element) =>
      isNamed(element, interfaceNamespace, 'DisplayName') ||
      isNamed(element, metadataNamespace, 'OrganizationDisplayName'),
  );
  const inEnglish = names.find((element) =>
    element.attributes.some((attribute) => attribute.name === 'lang' && attribute.value.startsWith('en')),
  );
  const chosen = inEnglish ?? names[0];
  const text = chosen === undefined ? '' : textOf(chosen).trim().slice(0, 200);
  return text === '' ? null : text;
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}
