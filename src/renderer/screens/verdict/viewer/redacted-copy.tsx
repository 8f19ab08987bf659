import { Download, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { RedactedResponse } from '../../../../core/saml/response/redaction/redact-response.ts';
import { Button } from '../../../components/button.tsx';
import { Callout } from '../../../components/callout.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { downloadFile } from '../../../state/files.ts';
import { type Loadable, toLoadable } from '../../../state/loadable.ts';
import { useStore } from '../../../state/use-app.ts';

/** A copy for a support ticket: made on request, with what was taken out and the proof that the rest is the same. */
export function RedactedCopy({ xml }: { readonly xml: string }) {
  const store = useStore();
  const [copy, setCopy] = useState<Loadable<RedactedResponse> | null>(null);
  async function redact() {
    setCopy(toLoadable(await store.client.call('response.redact', { response: { text: xml } })));
  }
  return (
    <section className="redacted" aria-labelledby="redacted">
      <div className="card-head">
        <div>
          <h3 id="redacted">A copy for a support ticket</h3>
          <p className="quiet">
            The response itself lets its holder sign in. This copy names nobody and opens nothing.
          </p>
        </div>
        {copy?.state !== 'ready' && (
          <Button onPress={() => void redact()}>
            <EyeOff size={16} /> Make a redacted copy
          </Button>
        )}
      </div>
      {copy?.state === 'failed' && (
        <Callout tone="stop" title="No redacted copy" isLive>
          <p>{copy.problem.message}</p>
        </Callout>
      )}
      {copy?.state === 'ready' && <MadeCopy copy={copy.value} />}
    </section>
  );
}

function MadeCopy({ copy }: { readonly copy: RedactedResponse }) {
  const { before, after } = copy.structure;
  return (
    <div className="stack" role="status">
      <div className="row">
        <Button look="primary" onPress={() => downloadFile(copy)}>
          <Download size={16} /> Download {copy.fileName}
        </Button>
        <CopyButton text={copy.text} what="the redacted response" />
      </div>
      <div className="redacted-lists">
        <div>
          <h4>Taken out</h4>
          <ul className="plain-list">
            {copy.removed.map(({ kind, what, count }) => (
              <li key={kind}>
                <strong>{count}</strong> {what}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h4>Still in it</h4>
          <ul className="plain-list">
            {copy.kept.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </div>
      </div>
      <dl className="facts">
        <dt>Structure before</dt>
        <dd className="mono">{before.sha256}</dd>
        <dt>Structure after</dt>
        <dd className="mono">{after.sha256}</dd>
        <dt>Which means</dt>
        <dd>
          {before.sha256 === after.sha256 ? 'The same' : 'Not the same'}: {after.elements} elements with{' '}
          {after.attributes} attributes, in the same order.
        </dd>
      </dl>
    </div>
  );
}
