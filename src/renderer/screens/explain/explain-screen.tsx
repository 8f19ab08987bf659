import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import { ProblemCard } from '../../components/problem-card.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { FlightStrip } from '../../shell/flight-strip.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { readyValue } from '../../state/loadable.ts';
import { type Route, screenHref } from '../../state/route.ts';
import { useAppState } from '../../state/use-app.ts';
import './explain.css';
import { ExplainForm } from './explain-form.tsx';
import { ExplanationView } from './explanation-view.tsx';
import { useExplanation } from './use-explanation.ts';

/** Says what a message or code means that somebody read at Twilio or at the identity provider. */
export function ExplainScreen({ route }: { readonly route: Extract<Route, { at: 'explain' }> }) {
  const profiles = readyValue(useAppState((state) => state.profiles)) ?? [];
  const profile = profiles.find((one) => one.id === route.profileId);
  return (
    <>
      {profile !== undefined && <FlightStrip profile={profile} />}
      <ScreenFrame
        title="Explain an error"
        lead="Paste what you read at Twilio or at your identity provider: a message, a code, or all that stands around it."
      >
        <Explainer key={profile?.id ?? ''} profile={profile} first={route.text} />
      </ScreenFrame>
    </>
  );
}

function Explainer({
  profile,
  first,
}: {
  readonly profile: ProfileView | undefined;
  readonly first: string;
}) {
  const [text, setText] = useState(first);
  const { answer, explain } = useExplanation(profile?.id ?? null, first);
  function explainExample(example: string) {
    setText(example);
    explain(example);
  }
  return (
    <>
      <ExplainForm
        text={text}
        onChange={setText}
        onExplain={() => explain(text)}
        onExample={explainExample}
        profile={profile}
      />
      {answer?.state === 'loading' && <Skeleton label="Looking it up" lines={5} />}
      {answer?.state === 'failed' && (
        <ProblemCard title="It could not be looked up" problem={answer.problem} />
      )}
      {answer?.state === 'ready' && (
        <ExplanationView
          explanation={answer.value}
          onNearest={explainExample}
          testHref={profile === undefined ? null : screenHref(profile.id, 'sign-in-test')}
        />
      )}
    </>
  );
}
