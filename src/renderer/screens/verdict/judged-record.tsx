import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { Check } from '../../../core/findings/check.ts';
import type { SignInTestRecord } from '../../../core/profiles/profile.ts';
import type { Policy } from '../../../core/saml/response/verdict.ts';
import { Callout } from '../../components/callout.tsx';
import { Choice, type ChoiceOption } from '../../components/choice.tsx';
import { isCurrent } from '../../state/journey.ts';
import { readyValue } from '../../state/loadable.ts';
import { policyNames, policyOf } from '../../state/names.ts';
import { screenHref } from '../../state/route.ts';
import { ChecksToActOn, OtherChecks } from './check-list.tsx';
import { revealCheck } from './check-row.tsx';
import { IdentityCard } from './identity-card.tsx';
import { SendTexts } from './send/send-texts.tsx';
import { TwilioAnswers } from './twilio-answer.tsx';
import { VerdictSummary } from './verdict-summary.tsx';
import { ResponseViewer, type ShownCheck } from './viewer/response-viewer.tsx';
import { useResponseView } from './viewer/use-response-view.ts';

interface Props {
  readonly profile: ProfileView;
  readonly record: SignInTestRecord;
}

/** One judged response under the policy that is chosen; choosing another runs nothing again. */
export function JudgedRecord({ profile, record }: Props) {
  const [policy, setPolicy] = useState<Policy>(policyOf(profile.product));
  const [shown, setShown] = useState<ShownCheck | null>(null);
  const view = useResponseView(record);
  const verdict = record.verdicts.find((one) => one.policy === policy) ?? record.verdicts[0];
  if (verdict === undefined) return null;
  const show = (check: Check) => setShown((last) => ({ check, token: (last?.token ?? 0) + 1 }));
  const checks = { checks: verdict.checks, view: readyValue(view ?? undefined), onShow: show };
  return (
    <>
      <Choice<Policy>
        label="Judge by"
        value={verdict.policy}
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
      <VerdictSummary verdict={verdict} record={record} />
      <ChecksToActOn {...checks} />
      <TwilioAnswers profileId={profile.id} verdict={verdict} />
      <SendTexts profileId={profile.id} record={record} policy={verdict.policy} />
      <OtherChecks {...checks} />
      <IdentityCard verdict={verdict} />
      <ResponseViewer record={record} verdict={verdict} view={view} shown={shown} onCheck={revealCheck} />
    </>
  );
}

/** The profile's own product first. */
function policyOptions(profile: ProfileView, record: SignInTestRecord): readonly ChoiceOption<Policy>[] {
  const own = policyOf(profile.product);
  return record.verdicts
    .toSorted((a, b) => Number(b.policy === own) - Number(a.policy === own))
    .map(({ policy }) => ({ value: policy, label: policyNames[policy] }));
}
