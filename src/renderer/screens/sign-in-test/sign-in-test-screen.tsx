import type { ProfileView } from '../../../contract/operations.ts';
import { Callout } from '../../components/callout.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { screenHref } from '../../state/route.ts';
import { isRunning } from '../../state/sign-in-stages.ts';
import { PasteResponse } from './paste-response.tsx';
import { RunningTest } from './running-test.tsx';
import { StationLine } from './station-line.tsx';
import './sign-in-test.css';
import { TestForm } from './test-form.tsx';
import { useSignInTest } from './use-sign-in-test.ts';

/** Step 4: a real sign-in against this machine, or a response that was captured elsewhere. */
export function SignInTestScreen({ profile }: { readonly profile: ProfileView }) {
  const test = useSignInTest(profile);
  const { status } = test;
  const running = status !== null && isRunning(status.stage);
  const [newest] = profile.signInTests;
  return (
    <ScreenFrame
      title="Sign-in test"
      lead="Run a real sign-in, with this machine in Twilio’s place. The response is judged here and never sent on."
      {...(newest === undefined
        ? {}
        : {
            next: {
              href: screenHref(profile.id, 'verdict'),
              label: 'Verdict',
              why: 'The last response is judged. See every check, what was expected and what came.',
              isReady: !running,
            },
          })}
    >
      {test.problem !== null && (
        <Callout tone="stop" title="This could not be done" isLive>
          <p>{test.problem}</p>
        </Callout>
      )}
      {test.isBusyElsewhere && (
        <Callout tone="info" title="A test of another profile is running">
          <p>Wait until it ends, or cancel it there, before you start one here.</p>
        </Callout>
      )}
      <section className="card" aria-labelledby="run">
        <h2 id="run">{running ? 'The test is running' : 'Run a sign-in'}</h2>
        <StationLine status={status} furthest={test.furthest} />
        <p className="station-message" role="status">
          {status?.message ?? 'Nothing runs yet. Choose below and start.'}
        </p>
        {running ? (
          <RunningTest status={status} onCancel={() => void test.cancel()} />
        ) : (
          <TestForm profile={profile} isBlocked={test.isBusyElsewhere} onStart={test.start} />
        )}
      </section>
      {!running && <PasteResponse profile={profile} onResponse={test.paste} onRefused={test.setProblem} />}
    </ScreenFrame>
  );
}
