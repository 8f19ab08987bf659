import type { Profile } from '../profiles/profile.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { CutoverEvaluation, GateReason } from './gate.ts';
import { judgeFindings, judgeIdentityProvider } from './judge-metadata.ts';
import { judgeForecast, judgeOverride, judgeValues } from './judge-profile.ts';
import { judgeTest } from './judge-test.ts';
import { planOf, rollbackOf } from './plan.ts';

/**
 * The gate's answer for one profile at `now` (ISO 8601), with every condition and what to do about it. It is open only
 * when each condition is met or does not apply, or when an override was given for exactly these values; whatever is
 * unknown keeps it shut.
 */
export function evaluateCutover(profile: Profile, now: string): CutoverEvaluation {
  const fingerprint = fingerprintOf(profile);
  const conditions: readonly GateReason[] = [
    judgeValues(profile),
    judgeIdentityProvider(profile),
    judgeFindings(profile, now),
    ...judgeTest(profile, fingerprint),
    judgeForecast(profile),
  ];
  const override = judgeOverride(profile, fingerprint);
  const isEveryConditionMet = conditions.every(
    ({ status }) => status === 'met' || status === 'not-applicable',
  );
  return {
    decision: isEveryConditionMet || override.status === 'met' ? 'open' : 'shut',
    fingerprint,
    reasons: [...conditions, override],
    plan: planOf(profile.product),
    rollback: rollbackOf(profile.product),
  };
}
