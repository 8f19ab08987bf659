import type { Profile } from '../../profiles/profile.ts';
import type { CertificateUseRecord } from './rollover.ts';

/**
 * Which of the profile's own certificates signed the newest response that was tested; null when none did. A test against
 * the demo identity provider says nothing about the profile's, and its certificate is none of these.
 */
export function findLastUse({ identityProvider, signInTests }: Profile): CertificateUseRecord | null {
  const own = new Set(identityProvider?.entity.certificates.map(({ sha256 }) => sha256));
  const uses = signInTests.flatMap(({ finishedAt, verdicts }) =>
    verdicts.map(({ signedWith }) => ({ sha256: signedWith ?? '', at: finishedAt })),
  );
  return uses.find(({ sha256 }) => own.has(sha256)) ?? null;
}
