import { FlaskConical } from 'lucide-react';
import type { ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { importDemoMetadata } from '../../state/profile-actions.ts';
import { useStore } from '../../state/use-app.ts';
import { AddressBox } from './entry/address-box.tsx';
import { ImportOutcome } from './entry/import-outcome.tsx';
import { PasteBox } from './entry/paste-box.tsx';
import { ReadingNote } from './entry/reading-note.tsx';
import { TypedBox } from './entry/typed-box.tsx';
import type { useMetadataImport } from './use-metadata-import.ts';

interface Props {
  readonly profile: ProfileView;
  readonly metadata: ReturnType<typeof useMetadataImport>;
}

/** The way in: a file, a drop, a paste, an address or typed values; and one sentence when it was none of use. */
export function ImportPanel({ profile, metadata }: Props) {
  const { state, importFrom, importFile, refuse, cancel } = metadata;
  const store = useStore();
  async function takeDemo() {
    const problem = await importDemoMetadata(store, profile.id);
    if (problem !== null) refuse(problem);
  }
  const hasOne = profile.identityProvider !== null;
  const isBusy = state.step === 'reading';
  return (
    <>
      <FileDrop
        title={hasOne ? 'Import newer metadata' : 'Drop your identity provider’s metadata here'}
        buttonLabel={hasOne ? 'Choose a file' : 'Choose metadata file'}
        onFile={(file) => void importFile(file)}
        onRefused={refuse}
        isBusy={isBusy}
        isSlim={hasOne}
      >
        {isBusy ? <ReadingNote entities={state.entities} onCancel={cancel} /> : <Hint hasOne={hasOne} />}
      </FileDrop>
      <div className="other-ways">
        {!hasOne && <PasteBox onText={(text) => void importFile({ text })} />}
        <AddressBox isBusy={isBusy} onAddress={(address) => void importFrom({ address })} />
        <TypedBox
          key={keyOf(profile.identityProvider)}
          isBusy={isBusy}
          idp={profile.identityProvider}
          onTyped={(typed) => void importFrom({ typed })}
          onRefused={refuse}
        />
        {!hasOne && (
          <Button look="plain" onPress={() => void takeDemo()}>
            <FlaskConical size={16} /> Use the demo identity provider
          </Button>
        )}
      </div>
      <ImportOutcome state={state} hasOne={hasOne} />
    </>
  );
}

/** Another import closes the form and forgets what was typed in it. */
function keyOf(idp: ProfileView['identityProvider']): string {
  return idp?.sha256 ?? 'none';
}

function Hint({ hasOne }: { readonly hasOne: boolean }) {
  return (
    <p className="quiet">
      {hasOne
        ? 'Drop it here, paste it anywhere on this screen, or choose the file.'
        : 'An XML file that you download from the identity provider’s own console. You can also paste it anywhere on this screen.'}
    </p>
  );
}
