import { createHash } from 'node:crypto';
import { checkCertificateFile } from '../../certificates/check-certificate.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import { createFinding, type Finding, sortFindings } from '../../findings/finding.ts';
import { readEntity } from '../entity/read-entity.ts';
import type { ImportedMetadata, MetadataEntity } from '../identity-provider.ts';
import { describeTyped } from './describe-typed.ts';

/** What an admin copies out of an identity provider's console. */
export interface TypedIdentityProvider {
  /** Null when only the certificate is at hand. */
  readonly entityId: string | null;
  readonly signInAddress: string | null;
  /** PEM, bare base64, DER or PKCS#7. */
  readonly certificate: Uint8Array;
}

/** Said about typed values in words of their own, which replace those about a file. */
const fileCodes: readonly FindingCode[] = ['metadata-sso-missing'];

/**
 * An identity provider from values typed by hand, judged at `now` (ISO 8601) by the very code that judges metadata.
 * What is missing blocks until it is entered; a file that is no certificate gives no entity and says what it is.
 */
export function enterIdentityProvider(typed: TypedIdentityProvider, now: string): ImportedMetadata {
  const { certificates, findings } = checkCertificateFile(typed.certificate, now);
  const values = { entityId: trimmed(typed.entityId), signInAddress: trimmed(typed.signInAddress) };
  const sha256 = createHash('sha256')
    .update(JSON.stringify(['sso-preflight/typed/1', values, certificates.map((each) => each.sha256)]))
    .digest('hex');
  if (certificates.length === 0) return { entities: [], total: 0, findings, sha256 };
  const element = describeTyped({ ...values, certificates });
  const entry = { element, entityId: values.entityId, inheritedValidUntil: [] };
  // There is no file whose details could be shown.
  const { details: _none, ...read } = readEntity(entry, now);
  return { entities: [complete(read, values)], total: 1, findings: [], sha256 };
}

type Values = { readonly entityId: string; readonly signInAddress: string };

function complete(entity: MetadataEntity, { entityId, signInAddress }: Values): MetadataEntity {
  const subject = entityId.slice(0, 200);
  const isAboutFile = ({ code }: Finding): boolean =>
    fileCodes.includes(code) || (entityId === '' && code === 'metadata-entity-id-not-uri');
  const findings = [
    ...(entityId === '' ? [createFinding('typed-issuer-missing', 'Entity ID')] : []),
    ...(signInAddress === '' ? [createFinding('typed-sign-in-address-missing', 'Sign-in address')] : []),
    ...entity.findings.filter((finding) => !isAboutFile(finding)),
    createFinding('typed-not-known', subject),
  ];
  return { ...entity, findings: sortFindings(findings) };
}

/** Copied text easily carries a space or a line break along; neither a URI has one at its ends. */
function trimmed(text: string | null): string {
  return (text ?? '').trim();
}
