import type { MetadataEntity } from '../../core/metadata/identity-provider.ts';
import { certificateLines } from './certificate-lines.ts';
import { detailLines } from './detail-lines.ts';
import { findingLines } from './finding-lines.ts';
import { type Line, styled } from './line.ts';

/** Everything that was read of one entity, then what was found about it. */
export function entityLines(entity: MetadataEntity): readonly Line[] {
  return [
    '',
    [styled('bold', entity.entityId === '' ? '(no entity ID yet)' : entity.entityId)],
    `  role: ${entity.role}; identity provider: ${entity.idp}`,
    ...entity.idpEvidence.map((evidence) => `    ${evidence}`),
    ...entity.singleSignOnServices.map(({ binding, location }) => `  sign-in (${binding}): ${location}`),
    ...entity.singleLogoutServices.map(({ binding, location }) => `  sign-out (${binding}): ${location}`),
    ...entity.nameIdFormats.map((format) => `  NameID format: ${format}`),
    `  signed requests: ${entity.wantsSignedRequests ? 'wanted' : 'not asked for'}`,
    ...(entity.validUntil === null ? [] : [`  valid until: ${entity.validUntil}`]),
    ...detailLines(entity.details),
    ...entity.certificates.flatMap(certificateLines),
    ...findingLines(entity.findings),
  ];
}
