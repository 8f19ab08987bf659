import { Download, WrapText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { SignInTestRecord } from '../../../core/profiles/profile.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { downloadFile } from '../../state/files.ts';
import { useAppState } from '../../state/use-app.ts';
import { CodeView } from './code-view.tsx';
import { prettyPrintXml } from './pretty-print-xml.ts';

/** The response as received beside the same in readable lines, while this window remembers it. */
export function ResponseViewer({ record }: { readonly record: SignInTestRecord }) {
  const xml = useAppState((state) => state.responses[record.id]);
  return (
    <section className="card" aria-labelledby="response">
      {xml === undefined ? (
        <>
          <h2 id="response">The response</h2>
          <Callout tone="info" title="The response itself is not kept">
            <p>
              A response lets its holder sign in, so it stays in memory only and is gone after a reload. Its
              SHA-256 remains: <code>{record.responseSha256}</code>
            </p>
          </Callout>
        </>
      ) : (
        <ReceivedResponse xml={xml} record={record} />
      )}
    </section>
  );
}

function ReceivedResponse({ xml, record }: { readonly xml: string; readonly record: SignInTestRecord }) {
  const [isWrapped, setWrapped] = useState(true);
  const formatted = useMemo(() => prettyPrintXml(xml), [xml]);
  const file = {
    fileName: `response-${record.responseSha256.slice(0, 12)}.xml`,
    mediaType: 'application/xml',
    text: xml,
  };
  return (
    <>
      <div className="card-head">
        <h2 id="response">The response</h2>
        <div className="row">
          <ToggleButton className="button small" isSelected={isWrapped} onChange={setWrapped}>
            <WrapText size={14} /> {isWrapped ? 'Lines wrapped' : 'Wrap lines'}
          </ToggleButton>
          <Button isSmall onPress={() => downloadFile(file)}>
            <Download size={14} /> Download
          </Button>
        </div>
      </div>
      <p className="quiet">
        In memory only, because it lets its holder sign in. A download is yours to delete.
      </p>
      <div className="code-pair">
        <CodeView title="As received" text={xml} isWrapped={isWrapped} />
        <CodeView title="In readable lines" text={formatted} isWrapped={isWrapped} />
      </div>
    </>
  );
}
