import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import type { ImportedMetadata, MetadataEntity } from '../../../core/metadata/identity-provider.ts';
import { loadProfiles } from '../../state/app-store.ts';
import type { FileInput } from '../../state/files.ts';
import { readyValue } from '../../state/loadable.ts';
import { useStore } from '../../state/use-app.ts';

/** How the last import went; `idle` and `done` show the profile's own identity provider. */
export type ImportState =
  | { readonly step: 'idle' | 'reading' | 'done' }
  | { readonly step: 'refused'; readonly message: string; readonly findings: readonly Finding[] }
  | {
      readonly step: 'choose';
      readonly file: FileInput;
      readonly entities: readonly MetadataEntity[];
      readonly total: number;
    };

/** Imports metadata into one profile; whatever is refused leaves the profile as it was. */
export function useMetadataImport(profile: ProfileView) {
  const store = useStore();
  const [state, setState] = useState<ImportState>({ step: 'idle' });

  async function importFile(file: FileInput, entityId: string | null = null) {
    setState({ step: 'reading' });
    const outcome = await store.client.call('metadata.import', {
      file,
      entityId,
      trustCertificate: null,
      profileId: profile.id,
    });
    if (!outcome.ok) return setState({ step: 'refused', message: outcome.problem.message, findings: [] });
    await loadProfiles(store);
    if (isKept(outcome.value)) return setState({ step: 'done' });
    const { entities, total } = outcome.value;
    if (entities.length > 1 && entityId === null) setState({ step: 'choose', file, entities, total });
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
  return { state, importFile, refuse, forget: () => setState({ step: 'idle' }) };
}

function findingsOf(imported: ImportedMetadata): readonly Finding[] {
  return [...imported.findings, ...imported.entities.flatMap((entity) => entity.findings)];
}

/** The first blocking finding says best why nothing was imported. */
function refusalOf(imported: ImportedMetadata): string {
  const blocking = findingsOf(imported).find((finding) => finding.severity === 'block');
  return blocking?.title ?? 'No identity provider was found in this file.';
}
