import { useState } from 'react';
import type { Product, ProductProblem } from '../../../core/twilio/product.ts';
import { Callout } from '../../components/callout.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import type { FileInput } from '../../state/files.ts';
import { useStore } from '../../state/use-app.ts';
import { problemOf } from './value-state.ts';

interface Props {
  readonly product: Extract<Product, { kind: 'console' }>;
  readonly problems: readonly ProductProblem[];
  readonly onChange: (product: Product) => void;
}

/** Console's two values, read from the SP metadata that the SSO profile offers, or typed. */
export function ConsoleValues({ product, problems, onChange }: Props) {
  const store = useStore();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function readMetadata(file: FileInput) {
    setBusy(true);
    const outcome = await store.client.call('guide.show', { idp: 'other', product, spMetadata: file });
    setBusy(false);
    setRefusal(outcome.ok ? null : outcome.problem.message);
    if (outcome.ok) onChange({ kind: 'console', ...outcome.value.serviceProvider });
  }
  return (
    <section className="card" aria-labelledby="console-values">
      <h2 id="console-values">Your Console values</h2>
      <FileDrop
        title="Drop the SP metadata of your Twilio SSO profile here"
        buttonLabel="Choose SP metadata"
        onFile={(file) => void readMetadata(file)}
        onRefused={setRefusal}
        isBusy={isBusy}
        isSlim
      >
        <p className="quiet">
          The safest way: it fills in both values. You can also paste the XML, or type below.
        </p>
      </FileDrop>
      {refusal !== null && (
        <Callout tone="stop" title="These values were not changed" isLive>
          {refusal}
        </Callout>
      )}
      <TextEntry
        label="Entity ID"
        value={product.entityId}
        onChange={(entityId) => onChange({ ...product, entityId })}
        placeholder="urn:console:…"
        problem={problemOf(problems, 'entityId', product.entityId)}
        hint="Called “Audience URL / Entity ID” on the SSO profile."
        isMono
      />
      <TextEntry
        label="Assertion consumer service (ACS) URL"
        value={product.acsUrl}
        onChange={(acsUrl) => onChange({ ...product, acsUrl })}
        placeholder="https://…"
        problem={problemOf(problems, 'acsUrl', product.acsUrl)}
        hint="Twilio publishes no pattern for it, so copy it; it is never made up here."
        isMono
      />
    </section>
  );
}
