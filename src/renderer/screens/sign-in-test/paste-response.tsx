import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import type { FileInput } from '../../state/files.ts';
import { screenHref } from '../../state/route.ts';

interface Props {
  readonly profile: ProfileView;
  readonly onResponse: (response: FileInput, expectedEmail: string | null) => Promise<void>;
  readonly onRefused: (message: string) => void;
}

/** The other way: a response that was captured in a browser is judged with the profile's real values. */
export function PasteResponse({ profile, onResponse, onRefused }: Props) {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  async function judge(response: FileInput) {
    setBusy(true);
    await onResponse(response, null);
    setBusy(false);
  }
  return (
    <section className="card" aria-labelledby="paste">
      <h2 id="paste">Or judge a response you already have</h2>
      {profile.identityProvider === null ? (
        <p>
          This needs the identity provider’s certificates.{' '}
          <a href={screenHref(profile.id, 'identity-provider')}>Import its metadata</a> first.
        </p>
      ) : (
        <>
          <FileDrop
            title="Drop a SAML response, HAR file or SAML-tracer export"
            buttonLabel="Choose a file"
            onFile={(file) => void judge(file)}
            onRefused={onRefused}
            isBusy={isBusy}
            isSlim
          >
            <p className="quiet">
              XML, base64 or a form body will do too. It is a credential: it stays in memory only.
            </p>
          </FileDrop>
          <TextEntry label="Or paste it here" value={text} onChange={setText} isMultiline isMono />
          <div>
            <Button isDisabled={isBusy || text.trim() === ''} onPress={() => void judge({ text })}>
              Judge this response
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
