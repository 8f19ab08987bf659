import { FileKey, Keyboard } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { StoredIdentityProvider } from '../../../../core/profiles/profile.ts';
import { Button } from '../../../components/button.tsx';
import { TextEntry } from '../../../components/text-entry.tsx';
import { readGivenFile } from '../../../state/files.ts';
import type { TypedSource } from '../use-metadata-import.ts';

interface Props {
  readonly isBusy: boolean;
  /** What was typed in before, to be completed. */
  readonly idp: StoredIdentityProvider | null;
  readonly onTyped: (source: TypedSource) => void;
  readonly onRefused: (message: string) => void;
}

/** For an identity provider without a metadata file: three values copied from its console, or its certificate alone. */
export function TypedBox(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const isTyped = props.idp?.source === 'typed';
  if (isOpen) return <TypedForm {...props} onClose={() => setOpen(false)} />;
  return (
    <div className="row">
      <Button look="plain" onPress={() => setOpen(true)}>
        <Keyboard size={16} /> {isTyped ? 'Complete the typed values' : 'Type the values in by hand'}
      </Button>
    </div>
  );
}

function TypedForm({ isBusy, idp, onTyped, onRefused, onClose }: Props & { readonly onClose: () => void }) {
  const [values, setValues] = useState(() => valuesOf(idp));
  const { entityId, signInAddress, certificate } = values;
  const change = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  function submit(event: FormEvent) {
    event.preventDefault();
    onTyped({ entityId, signInAddress, certificate: { text: certificate } });
  }
  async function takeFile(file: File | undefined) {
    if (file === undefined) return;
    const read = await readGivenFile(file);
    if (read.ok) onTyped({ entityId, signInAddress, certificate: read.file });
    else onRefused(read.message);
  }
  return (
    <form className="card" onSubmit={submit}>
      <h2>Values from the identity provider’s console</h2>
      <TextEntry
        label="Entity ID (issuer)"
        value={entityId}
        onChange={(text) => change({ entityId: text })}
        hint="Exactly as the console shows it, a final slash included. It can be added later."
        isMono
        autoFocus
      />
      <TextEntry
        label="Sign-in address"
        value={signInAddress}
        onChange={(text) => change({ signInAddress: text })}
        hint="Where people sign in; also called sign-on URL or login URL. It can be added later."
        isMono
      />
      <TextEntry
        label="Signing certificate"
        value={certificate}
        onChange={(text) => change({ certificate: text })}
        hint="The whole text with its BEGIN and END lines, or a file (.cer, .crt, .pem)."
        isMultiline
        isMono
      />
      <div className="row">
        <Button type="submit" look="primary" isDisabled={isBusy || certificate.trim() === ''}>
          Use these values
        </Button>
        <FileTrigger onSelect={(files) => void takeFile(files?.[0])}>
          <Button isDisabled={isBusy}>
            <FileKey size={16} /> Choose the certificate file
          </Button>
        </FileTrigger>
        <Button look="plain" onPress={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

/** What was typed before; empty over imported metadata, which is not to be changed by hand. */
function valuesOf(idp: StoredIdentityProvider | null) {
  if (idp?.source !== 'typed') return { entityId: '', signInAddress: '', certificate: '' };
  const { entityId, singleSignOnServices, certificates } = idp.entity;
  return {
    entityId,
    signInAddress: singleSignOnServices[0]?.location ?? '',
    certificate: certificates.map(({ pem }) => pem).join(''),
  };
}
