import type { MetadataComparison } from '../../core/metadata/compare/compare-files.ts';
import type { ImportedMetadata } from '../../core/metadata/identity-provider.ts';
import { isImportBlocked } from '../../core/metadata/is-import-blocked.ts';
import { answer, type Command, type NounCommands } from '../command.ts';
import { findingLines, hasBlock } from '../text/finding-lines.ts';
import { type Line, styled } from '../text/line.ts';
import { entityLines } from '../text/metadata-lines.ts';

const importCommand: Command = {
  usage: `metadata import FILE [--entity ID] [--trust CERTIFICATE]
  Reads an identity provider's SAML metadata (XML, also gzip) and judges it and its certificates.

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
    return answer(outcome, describeImport);
  },
};

const enterCommand: Command = {
  usage: `metadata enter --certificate FILE [--entity-id ID] [--sign-in-url URL]
  Judges an identity provider by values copied from its console, where there is no metadata file.

  --certificate FILE   its signing certificate (PEM, base64, DER or PKCS#7)
  --entity-id ID       its entity ID, also called issuer
  --sign-in-url URL    where it lets people sign in

  Exit code 1: a blocking finding; a value that is missing blocks.`,
  options: {
    certificate: { type: 'string' },
    'entity-id': { type: 'string' },
    'sign-in-url': { type: 'string' },
  },
  positionals: [],
  run: async ({ arguments: args, files, client }) => {
    const outcome = await client.call('metadata.enter', {
      certificate: await files.read(args.required('certificate')),
      entityId: args.text('entity-id'),
      signInAddress: args.text('sign-in-url'),
      profileId: null,
    });
    return answer(outcome, (imported) => ({
      isBlocked: isImportBlocked(imported),
      text: [...findingLines(imported.findings), ...imported.entities.flatMap(entityLines)],
    }));
  },
};

const compareCommand: Command = {
  usage: `metadata compare OLD NEW [--entity ID]
  What changed for sign-ins between two metadata files of one identity provider, and what that means for Twilio.

  --entity ID  picks one entity out of many, in both files

  Exit code 1: the new file has a blocking finding.`,
  options: { entity: { type: 'string' } },
  positionals: ['OLD', 'NEW'],
  run: async ({ arguments: args, files, client }) => {
    const outcome = await client.call('metadata.compare', {
      before: await files.read(args.positional(0)),
      after: await files.read(args.positional(1)),
      entityId: args.text('entity'),
    });
    return answer(outcome, (comparison) => ({
      isBlocked: hasBlock(comparison.after.findings),
      text: describeComparison(comparison),
    }));
  },
};

export const commands: NounCommands = {
  import: importCommand,
  enter: enterCommand,
  compare: compareCommand,
};

function describeImport(imported: ImportedMetadata) {
  const { entities, total, findings } = imported;
  const others = total > entities.length ? `, ${entities.length} shown` : '';
  const text: readonly Line[] = [
    `${total} ${total === 1 ? 'entity' : 'entities'} in the file${others}.`,
    ...findingLines(findings),
    ...entities.flatMap(entityLines),
  ];
  return { isBlocked: isImportBlocked(imported), text };
}

function describeComparison({ before, after, changes, findings }: MetadataComparison): readonly Line[] {
  const blocking = after.findings.filter(({ severity }) => severity === 'block');
  const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  return [
    [styled('bold', after.entityId)],
    changes.length > 0
      ? `${count} that a sign-in depends on.`
      : before.sha256 === after.sha256
        ? 'The two files are the same.'
        : 'The files differ, but nothing that a sign-in depends on changed.',
    ...findingLines(findings),
    ...(blocking.length === 0 ? [] : ['', 'Besides, the new file is blocked:', ...findingLines(blocking)]),
  ];
}
