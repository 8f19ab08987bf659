import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import type { ImportedMetadata, MetadataEntity } from '../../../core/metadata/identity-provider.ts';
import { loadProfiles } from '../../state/app-store.ts';
import type { FileInput } from '../../state/files.ts';
import { readyValue } from '../../state/loadable.ts';
import { useStore } from '../../state/use-app.ts';

/** Where metadata comes from: a file or pasted text, or an address that the admin typed. */
export type MetadataSource = { readonly file: FileInput } | { readonly address: string };

/** How the last import went; `idle` and `done` show the profile's own identity provider. */
export type ImportState =
  | { readonly step: 'idle' | 'reading' | 'done' }
  | { readonly step: 'refused'; readonly message: string; readonly findings: readonly Finding[] }
  | {
      readonly step: 'choose';
      readonly source: MetadataSource;
      readonly entities: readonly MetadataEntity[];
      readonly total: number;
    };

/** Imports metadata into one profile; whatever is refused leaves the profile as it was. */
export function useMetadataImport(profile: ProfileView) {
  const store = useStore();
  const [state, setState] = useState<ImportState>({ step: 'idle' });

  async function importFrom(source: MetadataSource, entityId: string | null = null) {
    setState({ step: 'reading' });
    const rest = { entityId, trustCertificate: null, profileId: profile.id };
    const outcome =
      'file' in source
        ? await store.client.call('metadata.import', { file: source.file, ...rest })
        : await store.client.call('metadata.fetch', { address: source.address, ...rest });
    if (!outcome.ok) return setState({ step: 'refused', message: outcome.problem.message, findings: [] });
    await loadProfiles(store);
    if (isKept(outcome.value)) return setState({ step: 'done' });
    const { entities, total } = outcome.value;
    if (entities.length > 1 && entityId === null) setState({ step: 'choose', source, entities, total });
    else
      setState({ step: 'refused', message: refusalOf(outcome.value), findings: findingsOf(outcome.value) });
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
  function refuse(message: string) {
    setState({ step: 'refused', message, findings: [] });
  }
  const importFile = (file: FileInput) => importFrom({ file });
  return { state, importFrom, importFile, refuse, forget: () => setState({ step: 'idle' }) };
}

function findingsOf(imported: ImportedMetadata): readonly Finding[] {
  return [...imported.findings, ...imported.entities.flatMap((entity) => entity.findings)];
}

/** The first blocking finding says best why nothing was imported. */
function refusalOf(imported: ImportedMetadata): string {
  const blocking = findingsOf(imported).find((finding) => finding.severity === 'block');
  return blocking?.title ?? 'No identity provider was found in this file.';
}
