import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { SignInTestRecord } from '../../../core/profiles/profile.ts';
import type { Policy } from '../../../core/saml/response/verdict.ts';
import { buttonClass } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Choice, type ChoiceOption } from '../../components/choice.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { isCurrent } from '../../state/journey.ts';
import { policyNames, policyOf } from '../../state/names.ts';
import { screenHref } from '../../state/route.ts';
import { CheckTable } from './check-table.tsx';
import { IdentityCard } from './identity-card.tsx';
import { nextAfterVerdict } from './next-after-verdict.ts';
import { ResponseViewer } from './response-viewer.tsx';
import { TestHistory } from './test-history.tsx';
import './verdict.css';
import { VerdictSummary } from './verdict-summary.tsx';

interface Props {
  readonly profile: ProfileView;
  /** From the address; null shows the newest test. */
  readonly recordId: string | null;
}

/** Step 5: what Twilio would say about the response, check by check. */
export function VerdictScreen({ profile, recordId }: Props) {
  const record = profile.signInTests.find((one) => one.id === recordId) ?? profile.signInTests[0];
  return (
    <ScreenFrame
      title="Verdict"
      lead="What the acceptor would say about the response, check by check. All checks run; none hides another."
      {...(record === undefined ? {} : { next: nextAfterVerdict(profile) })}
    >
      {record === undefined ? (
        <NoVerdict profile={profile} />
      ) : (
        <JudgedRecord profile={profile} record={record} />
      )}
    </ScreenFrame>
  );
}

function JudgedRecord({
  profile,
  record,
}: {
  readonly profile: ProfileView;
  readonly record: SignInTestRecord;
}) {
  const [policy, setPolicy] = useState<Policy>(policyOf(profile.product));
  const verdict = record.verdicts.find((one) => one.policy === policy) ?? record.verdicts[0];
  return (
    <>
      <Choice<Policy>
        label="Judge by"
        value={verdict?.policy ?? policy}
        onChange={setPolicy}
        options={policyOptions(profile, record)}
      />
      {!isCurrent(profile, record) && (
        <Callout tone="caution" title="The values or the metadata changed after this test">
          <p>
            It no longer counts for the gate. <a href={screenHref(profile.id, 'sign-in-test')}>Test again</a>.
          </p>
        </Callout>
      )}
      {verdict !== undefined && (
        <>
          <VerdictSummary verdict={verdict} record={record} />
          <CheckTable key={`${record.id} ${verdict.policy}`} checks={verdict.checks} />
          <IdentityCard verdict={verdict} />
        </>
      )}
      <ResponseViewer record={record} />
      <TestHistory profile={profile} shown={record.id} />
    </>
  );
}

function NoVerdict({ profile }: { readonly profile: ProfileView }) {
  return (
    <section className="empty" aria-labelledby="none">
      <h2 id="none">No response has been judged yet</h2>
      <p>
        Run a sign-in test, or paste a response you captured. Every check then appears here with what to fix.
      </p>
      <a className={buttonClass('primary')} href={screenHref(profile.id, 'sign-in-test')}>
        Go to the sign-in test
      </a>
    </section>
  );
}

/** The profile's own product first. */
function policyOptions(profile: ProfileView, record: SignInTestRecord): readonly ChoiceOption<Policy>[] {
  const own = policyOf(profile.product);
  return record.verdicts
    .toSorted((a, b) => Number(b.policy === own) - Number(a.policy === own))
    .map(({ policy }) => ({ value: policy, label: policyNames[policy] }));
}
