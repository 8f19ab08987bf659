import { type ReactNode, useState } from 'react';
import type { Check } from '../../../core/findings/check.ts';
import type { ResponseView } from '../../../core/saml/response/view/response-view.ts';
import { CheckRow } from './check-row.tsx';
import { groupChecks } from './group-checks.ts';

interface Props {
  readonly checks: readonly Check[];
  /** Where each check looks; null when the response is not at hand. */
  readonly view: ResponseView | null;
  readonly onShow: (check: Check) => void;
}

/** Every check: first what to change, then what to look at, then all that is in order, put away but there. */
export function CheckList({ checks, view, onShow }: Props) {
  const groups = groupChecks(checks);
  const rows = (group: readonly Check[]): ReactNode =>
    group.map((check) => (
      <CheckRow
        key={check.id}
        check={check}
        onShow={view !== null && (view.anchors[check.id] ?? []).length > 0 ? onShow : null}
      />
    ));
  const isQuiet = groups.fail.length === 0 && groups.warn.length === 0;
  return (
    <>
      {groups.fail.length > 0 && (
        <section className="card to-change" aria-labelledby="to-change">
          <h2 id="to-change">What to change</h2>
          <ol className="checks">{rows(groups.fail)}</ol>
        </section>
      )}
      {groups.warn.length > 0 && (
        <section className="card" aria-labelledby="to-look-at">
          <h2 id="to-look-at">Worth a look, though nothing is refused for it</h2>
          <ul className="checks">{rows(groups.warn)}</ul>
        </section>
      )}
      <section className="card" aria-labelledby="in-order">
        <h2 id="in-order">{isQuiet ? 'Checks' : 'The other checks'}</h2>
        <Fold title={`${groups.pass.length} passed`} isOpenAtFirst={isQuiet}>
          {rows(groups.pass)}
        </Fold>
        <Fold title={`${groups.rest.length} notes, not run or not needed here`} isOpenAtFirst={false}>
          {rows(groups.rest)}
        </Fold>
      </section>
    </>
  );
}

interface FoldProps {
  readonly title: string;
  readonly isOpenAtFirst: boolean;
  readonly children: ReactNode;
}

/** The browser's own disclosure: it opens by itself for a search in the page. */
function Fold({ title, isOpenAtFirst, children }: FoldProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  return (
    <details
      className="fold"
      open={chosen ?? isOpenAtFirst}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== (chosen ?? isOpenAtFirst)) setChosen(currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      <ul className="checks">{children}</ul>
    </details>
  );
}
