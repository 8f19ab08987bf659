import type { Finding } from '../findings/finding.ts';
import type { ImportedMetadata } from './identity-provider.ts';

/**
 * Whether an import is good for nothing: the file itself is blocked, it has no identity provider, or not one of them is
 * free of blocking findings. In a federation's file one broken entry among many blocks nobody else's.
 */
export function isImportBlocked({ entities, findings }: ImportedMetadata): boolean {
  const idps = entities.filter(({ role }) => role === 'idp' || role === 'both');
  return hasBlock(findings) || idps.every((entity) => hasBlock(entity.findings));
}

function hasBlock(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'block');
}
