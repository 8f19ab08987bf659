import type { ProfileView } from '../../../contract/operations.ts';
import { buttonClass } from '../../components/button.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { screenHref } from '../../state/route.ts';
import { JudgedRecord } from './judged-record.tsx';
import { nextAfterVerdict } from './next-after-verdict.ts';
import { TestHistory } from './test-history.tsx';
import './verdict.css';

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
      lead="What Twilio would say about this sign-in, and what to change where. All checks run; none hides another."
      {...(record === undefined ? {} : { next: nextAfterVerdict(profile, record) })}
    >
      {record === undefined ? (
        <NoVerdict profile={profile} />
      ) : (
        <>
          <JudgedRecord key={record.id} profile={profile} record={record} />
          <TestHistory profile={profile} shown={record.id} />
        </>
      )}
    </ScreenFrame>
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
