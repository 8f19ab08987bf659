import { useRef, useState } from 'react';
import type { MetadataImport, OperationInput, ProfileView } from '../../../contract/operations.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import type { ImportedMetadata, MetadataEntity } from '../../../core/metadata/identity-provider.ts';
import { type AppStore, loadProfiles } from '../../state/app-store.ts';
import type { FileInput } from '../../state/files.ts';
import { readyValue } from '../../state/loadable.ts';
import { useAppState, useStore } from '../../state/use-app.ts';

export type TypedSource = Omit<OperationInput<'metadata.enter'>, 'profileId'>;
/** Where metadata comes from: a file or pasted text, an address that the admin typed, or the values themselves. */
export type MetadataSource =
  | { readonly file: FileInput }
  | { readonly address: string }
  | { readonly typed: TypedSource };

/** How the last import went; `idle`, `done` and `cancelled` show the profile's own identity provider. */
export type ImportState =
  | { readonly step: 'idle' | 'cancelled' }
  /** `entities` have been read so far; null until it takes longer than a moment. */
  | { readonly step: 'reading'; readonly jobId: string; readonly entities: number | null }
  /** What is different from the import before; null when there was none. */
  | { readonly step: 'done'; readonly changes: readonly Finding[] | null }
  | { readonly step: 'refused'; readonly message: string; readonly findings: readonly Finding[] }
  | {
      readonly step: 'choose';
      readonly source: MetadataSource;
      readonly entities: readonly MetadataEntity[];
      readonly total: number;
    };

/** Imports metadata into one profile; whatever is refused or cancelled leaves the profile as it was. */
export function useMetadataImport(profile: ProfileView) {
  const store = useStore();
  const [own, setState] = useState<ImportState>({ step: 'idle' });
  const progress = useAppState((state) => state.importProgress);
  const job = useRef<{ id: string; isCancelled: boolean } | null>(null);

  async function importFrom(source: MetadataSource, entityId: string | null = null) {
    const running = { id: crypto.randomUUID(), isCancelled: false };
    job.current = running;
    setState({ step: 'reading', jobId: running.id, entities: null });
    const outcome = await callImport(store, source, { entityId, profileId: profile.id, jobId: running.id });
    // Another import began meanwhile: that one has the word.
    if (job.current !== running) return;
    if (running.isCancelled && !outcome.ok) return setState({ step: 'cancelled' });
    if (!outcome.ok) return setState({ step: 'refused', message: outcome.problem.message, findings: [] });
    await loadProfiles(store);
    const imported = outcome.value;
    if (isKept(imported)) return setState({ step: 'done', changes: imported.changes });
    const { entities, total } = imported;
    if (entities.length > 1 && entityId === null) setState({ step: 'choose', source, entities, total });
    else setState({ step: 'refused', message: refusalOf(imported), findings: findingsOf(imported) });
  }
  function isKept(imported: ImportedMetadata): boolean {
    const profiles = readyValue(store.getState().profiles) ?? [];
    const kept = profiles.find((one) => one.id === profile.id)?.identityProvider;
    return (
      kept?.sha256 === imported.sha256 &&
      imported.entities.some((one) => one.entityId === kept.entity.entityId) &&
      imported.entities.length === 1
    );
  }
  function cancel() {
    if (job.current === null) return;
    job.current.isCancelled = true;
    void store.client.call('metadata.cancel', { jobId: job.current.id });
  }
  function refuse(message: string) {
    setState({ step: 'refused', message, findings: [] });
  }
  const isMine = own.step === 'reading' && progress !== null && progress.jobId === own.jobId;
  const state: ImportState = isMine ? { ...own, entities: progress.entities } : own;
  const importFile = (file: FileInput) => importFrom({ file });
  return { state, importFrom, importFile, refuse, cancel, forget: () => setState({ step: 'idle' }) };
}

interface Call {
  readonly entityId: string | null;
  readonly profileId: string;
  readonly jobId: string;
}

function callImport(
  { client }: AppStore,
  source: MetadataSource,
  { profileId, ...rest }: Call,
): Promise<Outcome<MetadataImport>> {
  if ('typed' in source) return client.call('metadata.enter', { ...source.typed, profileId });
  const choice = { ...rest, profileId, trustCertificate: null };
  return 'file' in source
    ? client.call('metadata.import', { file: source.file, ...choice })
    : client.call('metadata.fetch', { address: source.address, ...choice });
}

function findingsOf(imported: ImportedMetadata): readonly Finding[] {
  return [...imported.findings, ...imported.entities.flatMap((entity) => entity.findings)];
}

/** The first blocking finding says best why nothing was imported. */
function refusalOf(imported: ImportedMetadata): string {
  const blocking = findingsOf(imported).find((finding) => finding.severity === 'block');
  return blocking?.title ?? 'No identity provider was found in this file.';
}
