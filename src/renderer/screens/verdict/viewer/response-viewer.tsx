import { Download } from 'lucide-react';
import type { Check } from '../../../../core/findings/check.ts';
import type { SignInTestRecord } from '../../../../core/profiles/profile.ts';
import type { Verdict } from '../../../../core/saml/response/verdict.ts';
import type { ResponseView } from '../../../../core/saml/response/view/response-view.ts';
import { Button } from '../../../components/button.tsx';
import { Callout } from '../../../components/callout.tsx';
import { downloadFile } from '../../../state/files.ts';
import type { Loadable } from '../../../state/loadable.ts';
import { useAppState } from '../../../state/use-app.ts';
import { RedactedCopy } from './redacted-copy.tsx';
import './viewer.css';
import { ViewerPanes } from './viewer-panes.tsx';

/** A check whose place is to be shown; `token` grows with each wish. */
export interface ShownCheck {
  readonly check: Check;
  readonly token: number;
}

interface Props {
  readonly record: SignInTestRecord;
  readonly verdict: Verdict;
  readonly view: Loadable<ResponseView> | null;
  readonly shown: ShownCheck | null;
  readonly onCheck: (check: Check) => void;
}

/** The response as received beside the same in readable lines, while this window remembers it. */
export function ResponseViewer(props: Props) {
  const { record, view } = props;
  const xml = useAppState((state) => state.responses[record.id]);
  return (
    <section className="card viewer" aria-labelledby="response" id="response-card">
      <div className="card-head">
        <h2 id="response">The response</h2>
        {xml !== undefined && <DownloadOriginal xml={xml} record={record} />}
      </div>
      {view === null || xml === undefined ? (
        <Callout tone="info" title="The response itself is not kept">
          <p>
            A response lets its holder sign in, so it stays in memory only and is gone after a reload. Its
            SHA-256 remains: <code>{record.responseSha256}</code>
          </p>
        </Callout>
      ) : (
        <>
          <p className="quiet">
            In memory only, because it lets its holder sign in. A download is yours to delete.
          </p>
          <Panes {...props} view={view} />
          <RedactedCopy key={record.id} xml={xml} />
        </>
      )}
    </section>
  );
}

function Panes({ view, ...rest }: Props & { readonly view: Loadable<ResponseView> }) {
  switch (view.state) {
    case 'loading':
      return (
        <div className="viewer-room" role="status">
          <span className="visually-hidden">The response is being laid out.</span>
          <span className="skeleton" />
        </div>
      );
    case 'failed':
      return (
        <Callout tone="caution" title="Not shown here">
          <p>{view.problem.message}</p>
        </Callout>
      );
    case 'ready':
      return <ViewerPanes key={rest.record.id} view={view.value} {...rest} />;
  }
}

function DownloadOriginal({ xml, record }: { readonly xml: string; readonly record: SignInTestRecord }) {
  const file = {
    fileName: `response-${record.responseSha256.slice(0, 12)}.xml`,
    mediaType: 'application/xml',
    text: xml,
  };
  return (
    <Button isSmall onPress={() => downloadFile(file)}>
      <Download size={14} /> Download as received
    </Button>
  );
}
