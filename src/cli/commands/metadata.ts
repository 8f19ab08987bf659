import type { ImportedMetadata, MetadataEntity } from '../../core/metadata/identity-provider.ts';
import { isImportBlocked } from '../../core/metadata/is-import-blocked.ts';
import { answer, type Command, type NounCommands } from '../command.ts';
import { certificateLines } from '../text/certificate-lines.ts';
import { findingLines } from '../text/finding-lines.ts';
import { type Line, styled } from '../text/line.ts';

const importCommand: Command = {
  usage: `metadata import FILE [--entity ID] [--trust CERTIFICATE]
  Reads an identity provider's SAML metadata and judges it and its certificates.

  --entity ID          picks one entity out of many
  --trust CERTIFICATE  the certificate that must have signed the metadata

  Exit code 1: a blocking finding, or no entity with an identity provider role. Of many identity providers in a file
  one that is blocked does not block the others; pick one with --entity to ask about it alone.`,
  options: { entity: { type: 'string' }, trust: { type: 'string' } },
  positionals: ['FILE'],
  run: async ({ arguments: args, files, client }) => {
    const trust = args.text('trust');
    const outcome = await client.call('metadata.import', {
      file: await files.read(args.positional(0)),
      entityId: args.text('entity'),
      trustCertificate: trust === null ? null : await files.read(trust),
      profileId: null,
    });
    return answer(outcome, (imported) => ({
      isBlocked: isImportBlocked(imported),
      text: describe(imported),
    }));
  },
};

export const commands: NounCommands = { import: importCommand };

function describe({ entities, total, findings }: ImportedMetadata): readonly Line[] {
  const others = total > entities.length ? `, ${entities.length} shown` : '';
  return [
    `${total} ${total === 1 ? 'entity' : 'entities'} in the file${others}.`,
    ...findingLines(findings),
    ...entities.flatMap(describeEntity),
  ];
}

function describeEntity(entity: MetadataEntity): readonly Line[] {
  return [
    '',
    [styled('bold', entity.entityId)],
    `  role: ${entity.role}; identity provider: ${entity.idp}`,
    ...entity.idpEvidence.map((evidence) => `    ${evidence}`),
    ...entity.singleSignOnServices.map(({ binding, location }) => `  sign-in (${binding}): ${location}`),
    ...entity.singleLogoutServices.map(({ binding, location }) => `  sign-out (${binding}): ${location}`),
    ...entity.nameIdFormats.map((format) => `  NameID format: ${format}`),
    ...entity.certificates.flatMap(certificateLines),
    ...findingLines(entity.findings),
  ];
}
