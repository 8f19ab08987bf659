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

/** What to change, then what to look at; nothing when there is neither. */
export function ChecksToActOn(props: Props) {
  const { fail, warn } = groupChecks(props.checks);
  return (
    <>
      {fail.length > 0 && (
        <section className="card to-change" aria-labelledby="to-change">
          <h2 id="to-change">What to change</h2>
          <ol className="checks">
            <Rows group={fail} {...props} />
          </ol>
        </section>
      )}
      {warn.length > 0 && (
        <section className="card" aria-labelledby="to-look-at">
          <h2 id="to-look-at">Worth a look, though nothing is refused for it</h2>
          <ul className="checks">
            <Rows group={warn} {...props} />
          </ul>
        </section>
      )}
    </>
  );
}

/** All that is in order or was not needed, put away but there. */
export function OtherChecks(props: Props) {
  const { fail, warn, pass, rest } = groupChecks(props.checks);
  const isQuiet = fail.length === 0 && warn.length === 0;
  return (
    <section className="card" aria-labelledby="in-order">
      <h2 id="in-order">{isQuiet ? 'Checks' : 'The other checks'}</h2>
      <div>
        <Fold title={`${pass.length} passed`} isOpenAtFirst={isQuiet}>
          <Rows group={pass} {...props} />
        </Fold>
        <Fold title={`${rest.length} notes, not run or not needed here`} isOpenAtFirst={false}>
          <Rows group={rest} {...props} />
        </Fold>
      </div>
    </section>
  );
}

function Rows({ group, view, onShow }: Omit<Props, 'checks'> & { readonly group: readonly Check[] }) {
  return group.map((check) => (
    <CheckRow
      key={check.id}
      check={check}
      onShow={view !== null && (view.anchors[check.id] ?? []).length > 0 ? onShow : null}
    />
  ));
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
