import type { Certificate } from '../certificates/certificate.ts';
import type { Profile, StoredIdentityProvider } from '../profiles/profile.ts';
import type { GateReason } from './gate.ts';
import { createReason, dayOf, type ReasonWords } from './reason.ts';

/** Condition: there is an identity provider to sign in with. */
export function judgeIdentityProvider({ identityProvider }: Profile): GateReason {
  const id = 'identity-provider';
  if (identityProvider === null) return createReason(id, 'not-met', { detail: 'idpMissing', fix: 'idpFix' });
  const { role, entityId } = identityProvider.entity;
  const data = { entityId, date: dayOf(identityProvider.importedAt) };
  return role === 'idp' || role === 'both'
    ? createReason(id, 'met', { detail: 'idpPresent', data })
    : createReason(id, 'not-met', { detail: 'idpWrongRole', fix: 'idpWrongRoleFix', data });
}

/** Condition: nothing blocks, judged at `now`: a certificate that was good at import may have expired since. */
export function judgeFindings({ identityProvider }: Profile, now: string): GateReason {
  const id = 'metadata-findings';
  if (identityProvider === null) {
    return createReason(id, 'unknown', { detail: 'findingsUnknown', fix: 'idpFix' });
  }
  const fault = faultOf(identityProvider, Date.parse(now));
  if (fault !== null) return createReason(id, 'not-met', fault);
  const last = signingCertificatesOf(identityProvider)
    .map(({ notAfter }) => notAfter)
    .toSorted()
    .at(-1);
  return createReason(id, 'met', { detail: 'findingsClear', data: { date: dayOf(last ?? '') } });
}

/** The first thing that blocks, or null. Comparisons are written so that a time that cannot be read blocks too. */
function faultOf(identityProvider: StoredIdentityProvider, now: number): ReasonWords | null {
  const blocking = blockingTitles(identityProvider);
  if (blocking.length > 0) {
    return {
      detail: 'findingsBlock',
      fix: 'findingsBlockFix',
      data: { titles: [...new Set(blocking)].join('; ') },
    };
  }
  return certificateFault(identityProvider, now);
}

function certificateFault(identityProvider: StoredIdentityProvider, now: number): ReasonWords | null {
  const certificates = signingCertificatesOf(identityProvider);
  if (certificates.length === 0) return { detail: 'noSigningCertificate', fix: 'noSigningCertificateFix' };
  if (!certificates.some((each) => isValidAt(each, now))) {
    const periods = certificates.map((each) => `${dayOf(each.notBefore)} to ${dayOf(each.notAfter)}`);
    return {
      detail: 'certificateNotValid',
      fix: 'certificateNotValidFix',
      data: { periods: periods.join(', ') },
    };
  }
  const importedAt = Date.parse(identityProvider.importedAt);
  const expiredSince = certificates.find(
    ({ notAfter }) => Date.parse(notAfter) >= importedAt && Date.parse(notAfter) < now,
  );
  if (expiredSince === undefined) return null;
  return {
    detail: 'certificateExpiredSince',
    fix: 'certificateExpiredSinceFix',
    data: { date: dayOf(expiredSince.notAfter) },
  };
}

function isValidAt({ notBefore, notAfter }: Certificate, now: number): boolean {
  return Date.parse(notBefore) <= now && now <= Date.parse(notAfter);
}

/** A key without `use` serves both (SAML 2.0 Metadata, section 2.4.1.1). */
function signingCertificatesOf({ entity }: StoredIdentityProvider): readonly Certificate[] {
  return entity.certificates.filter(({ use }) => use !== 'encryption');
}

function blockingTitles({ entity, fileFindings }: StoredIdentityProvider): readonly string[] {
  return [...fileFindings, ...entity.findings]
    .filter(({ severity }) => severity === 'block')
    .map(({ title }) => title);
}
