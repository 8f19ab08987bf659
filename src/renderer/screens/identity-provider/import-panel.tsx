import { ClipboardPaste, FlaskConical } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { FindingList } from '../../components/finding-list.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import { importDemoMetadata } from '../../state/profile-actions.ts';
import { useStore } from '../../state/use-app.ts';
import { AddressBox } from './address-box.tsx';
import type { useMetadataImport } from './use-metadata-import.ts';

interface Props {
  readonly profile: ProfileView;
  readonly metadata: ReturnType<typeof useMetadataImport>;
}

/** The way in: a file, a drop or a paste; and one sentence when it was none of use. */
export function ImportPanel({ profile, metadata }: Props) {
  const { state, importFrom, importFile, refuse } = metadata;
  const store = useStore();
  async function takeDemo() {
    const problem = await importDemoMetadata(store, profile.id);
    if (problem !== null) refuse(problem);
  }
  const hasOne = profile.identityProvider !== null;
  return (
    <>
      <FileDrop
        title={hasOne ? 'Import newer metadata' : 'Drop your identity provider’s metadata here'}
        buttonLabel={hasOne ? 'Choose a file' : 'Choose metadata file'}
        onFile={(file) => void importFile(file)}
        onRefused={refuse}
        isBusy={state.step === 'reading'}
        isSlim={hasOne}
      >
        <p className="quiet">
          {hasOne
            ? 'Drop it here, paste it anywhere on this screen, or choose the file.'
            : 'An XML file that you download from the identity provider’s own console. You can also paste it anywhere on this screen.'}
        </p>
      </FileDrop>
      <AddressBox isBusy={state.step === 'reading'} onAddress={(address) => void importFrom({ address })} />
      {!hasOne && (
        <PasteBox onText={(text) => void importFile({ text })}>
          <Button look="plain" onPress={() => void takeDemo()}>
            <FlaskConical size={16} /> Use the demo identity provider
          </Button>
        </PasteBox>
      )}
      <p className="visually-hidden" role="status">
        {state.step === 'reading' ? 'Reading the metadata' : ''}
        {state.step === 'done' ? 'The metadata was imported' : ''}
      </p>
      {state.step === 'refused' && (
        <Callout tone="stop" title={state.message} isLive>
          <p>{hasOne ? 'The profile keeps the metadata it had.' : 'The profile was not changed.'}</p>
          {state.findings.length > 0 && <FindingList findings={state.findings} heading="h2" />}
        </Callout>
      )}
    </>
  );
}

interface PasteBoxProps {
  readonly onText: (text: string) => void;
  /** What else can be done in place of a file. */
  readonly children: ReactNode;
}

/** A field for those who paste by keyboard into something they can see. */
function PasteBox({ onText, children }: PasteBoxProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!isOpen) {
    return (
      <div className="row">
        <Button look="plain" onPress={() => setOpen(true)}>
          <ClipboardPaste size={16} /> Paste the XML into a field instead
        </Button>
        {children}
      </div>
    );
  }
  return (
    <div className="card">
      <TextEntry label="Metadata XML" value={text} onChange={setText} isMultiline isMono autoFocus />
      <div className="row">
        <Button look="primary" isDisabled={text.trim() === ''} onPress={() => onText(text)}>
          Read this text
        </Button>
        <Button look="plain" onPress={() => setOpen(false)}>
          Close
        </Button>
      </div>
    </div>
  );
}
