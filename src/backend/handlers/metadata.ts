import schemas from '../../../resources/schemas/metadata-schemas.json' with { type: 'json' };
import type { ParsedInput } from '../../contract/operations.ts';
import { compareFiles } from '../../core/metadata/compare/compare-files.ts';
import type { ImportedMetadata } from '../../core/metadata/identity-provider.ts';
import { importInSteps } from '../../core/metadata/import-metadata.ts';
import { enterIdentityProvider } from '../../core/metadata/typed/enter-identity-provider.ts';
import type { Context } from '../context.ts';
import { fetchDocument, metadataFetchLimits } from '../fetch/fetch-document.ts';
import type { Handlers } from '../handler.ts';
import { type ImportOrigin, keepImport } from '../imports/keep-import.ts';
import { withSmallNursery } from '../imports/small-nursery.ts';
import { refuse } from '../problem-error.ts';
import { type FileInput, fileNameOf, readFileInput, unpackBytes } from '../read-file-input.ts';

const maxBytes = 100_000_000;
const maxCertificateBytes = 1_000_000;

type MetadataOperation =
  | 'metadata.import'
  | 'metadata.fetch'
  | 'metadata.enter'
  | 'metadata.compare'
  | 'metadata.cancel';

export const metadataHandlers: Handlers<MetadataOperation> = {
  'metadata.import': (input, context) => {
    const origin: ImportOrigin = {
      source: 'text' in input.file ? 'paste' : 'file',
      fileName: fileNameOf(input.file),
    };
    return importBytes({ bytes: readFileInput(input.file, maxBytes), origin }, input, context);
  },

  'metadata.fetch': async (input, context) => {
    if (input.profileId !== null) context.profiles.get(input.profileId);
    const { bytes, address } = await fetchDocument(input.address, metadataFetchLimits);
    const origin: ImportOrigin = { source: 'address', fileName: null, address };
    return importBytes({ bytes: unpackBytes(bytes, maxBytes), origin }, input, context);
  },

  'metadata.enter': ({ entityId, signInAddress, certificate, profileId }, context) => {
    const now = context.ports.now();
    const bytes = readFileInput(certificate, maxCertificateBytes);
    const imported = enterIdentityProvider({ entityId, signInAddress, certificate: bytes }, now);
    const origin: ImportOrigin = { source: 'typed', fileName: fileNameOf(certificate) };
    return keepImport({ imported, origin, profileId, now }, context);
  },

  'metadata.compare': async ({ before: first, after: second, entityId }, context) => {
    const read = (file: FileInput): Promise<ImportedMetadata> =>
      readInSteps(readFileInput(file, maxBytes), { entityId }, context);
    const before = await read(first);
    const after = await read(second);
    return (
      compareFiles(before, after) ??
      refuse(
        'bad-input',
        `The two files cannot be compared. ${whyNot(before, 'first')}${whyNot(after, 'second')}`,
      )
    );
  },

  'metadata.cancel': ({ jobId }, { imports }) => ({ isCancelled: imports.cancel(jobId) }),
};

interface Given {
  readonly bytes: Uint8Array;
  readonly origin: ImportOrigin;
}
type Choice = Pick<ParsedInput<'metadata.import'>, 'entityId' | 'trustCertificate' | 'profileId' | 'jobId'>;

async function importBytes({ bytes, origin }: Given, choice: Choice, context: Context) {
  const { profileId } = choice;
  const now = context.ports.now();
  if (profileId !== null) context.profiles.get(profileId);
  const imported = await readInSteps(bytes, choice, context);
  return keepImport({ imported, origin, profileId, now }, context);
}

/** Large files take seconds: other calls are answered in between. */
function readInSteps(
  bytes: Uint8Array,
  { entityId, trustCertificate = null, jobId = null }: Partial<Choice> & Pick<Choice, 'entityId'>,
  { ports, imports }: Context,
): Promise<ImportedMetadata> {
  const steps = importInSteps(bytes, {
    now: ports.now(),
    entityId,
    trustCertificate: trustCertificate === null ? null : readFileInput(trustCertificate, maxCertificateBytes),
    schemas,
  });
  return withSmallNursery(bytes.length, () => imports.run({ jobId, steps }));
}

/** One sentence about a file that gave no single identity provider, or none. */
function whyNot({ entities, findings }: ImportedMetadata, which: 'first' | 'second'): string {
  const idps = entities.filter(({ role }) => role === 'idp' || role === 'both').length;
  if (idps === 1) return '';
  if (idps > 1) return `The ${which} has ${idps} identity providers: name one by its entity ID. `;
  const [blocking] = [...findings, ...entities.flatMap((entity) => entity.findings)];
  return `The ${which}: ${blocking?.title ?? 'it has no identity provider'}. `;
}
