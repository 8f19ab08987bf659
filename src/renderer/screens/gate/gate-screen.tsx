import type { ProfileView } from '../../../contract/operations.ts';
import type { CutoverEvaluation } from '../../../core/cutover/gate.ts';
import { ProblemCard } from '../../components/problem-card.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { loadEvaluation } from '../../state/app-store.ts';
import { useAppState, useStore } from '../../state/use-app.ts';
import { CutoverSteps } from './cutover-steps.tsx';
import './gate.css';
import { GateBoom } from './gate-boom.tsx';
import { GateReasons } from './gate-reasons.tsx';
import { OverrideCard } from './override-card.tsx';
import { ReportCard } from './report-card.tsx';

/** The last step: may the switch be thrown, why, and how to go back. */
export function GateScreen({ profile }: { readonly profile: ProfileView }) {
  const store = useStore();
  const evaluation = useAppState((state) => state.evaluations[profile.id]);
  return (
    <ScreenFrame
      title="Gate"
      lead="Whether it is safe to switch sign-in over. What is not known counts as not safe."
    >
      {(evaluation === undefined || evaluation.state === 'loading') && (
        <Skeleton label="Asking the gate" lines={8} />
      )}
      {evaluation?.state === 'failed' && (
        <ProblemCard
          title="The gate could not be asked, so it stays shut"
          problem={evaluation.problem}
          onRetry={() => void loadEvaluation(store, profile.id)}
        />
      )}
      {evaluation?.state === 'ready' && <EvaluatedGate profile={profile} evaluation={evaluation.value} />}
    </ScreenFrame>
  );
}

interface Props {
  readonly profile: ProfileView;
  readonly evaluation: CutoverEvaluation;
}

function EvaluatedGate({ profile, evaluation }: Props) {
  return (
    <>
      <GateBoom evaluation={evaluation} />
      <GateReasons profileId={profile.id} reasons={evaluation.reasons} />
      <CutoverSteps
        id="plan"
        title="The switch, step by step"
        empty="The plan appears when the product is known."
        steps={evaluation.plan}
      />
      <CutoverSteps
        id="rollback"
        title="The way back"
        empty="No way back is documented for this product."
        steps={evaluation.rollback}
      />
      <OverrideCard profile={profile} evaluation={evaluation} />
      <ReportCard profile={profile} />
    </>
  );
}
