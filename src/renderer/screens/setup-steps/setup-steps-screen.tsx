import { Download } from 'lucide-react';
import type { ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { ProblemCard } from '../../components/problem-card.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { downloadFile } from '../../state/files.ts';
import { idpNames } from '../../state/names.ts';
import { reportProblem } from '../../state/profile-actions.ts';
import { screenHref } from '../../state/route.ts';
import { useStore } from '../../state/use-app.ts';
import { GuideView } from './guide-view.tsx';
import './setup-steps.css';
import { useGuide } from './use-guide.ts';

/** Step 3: what to set where, with this profile's own values. */
export function SetupStepsScreen({ profile }: { readonly profile: ProfileView }) {
  const store = useStore();
  const { guide, before } = useGuide(profile);
  const idp = profile.identityProvider?.entity.idp ?? null;
  async function downloadMetadata() {
    const query = { idp: idp ?? 'other', product: profile.product, spMetadata: null } as const;
    const outcome = await store.client.call('sp.metadata', query);
    if (outcome.ok) downloadFile(outcome.value);
    else reportProblem(store, outcome.problem.message);
  }
  return (
    <ScreenFrame
      title="Setup steps"
      lead={`What to set in ${idp === null ? 'your identity provider' : idpNames[idp]} and in Twilio, with this profile’s values filled in.`}
      actions={
        <Button onPress={() => void downloadMetadata()}>
          <Download size={16} /> Twilio’s metadata (XML)
        </Button>
      }
      next={{
        href: screenHref(profile.id, 'sign-in-test'),
        label: 'Sign-in test',
        why: 'When the identity provider is set up, run a real sign-in against this machine first.',
        isReady: profile.identityProvider !== null,
      }}
    >
      {idp === null && (
        <Callout tone="info" title="General steps for any SAML 2.0 identity provider">
          <p>
            <a href={screenHref(profile.id, 'identity-provider')}>Import your identity provider’s metadata</a>{' '}
            to see the steps in its own words.
          </p>
        </Callout>
      )}
      {profile.productProblems.length > 0 && (
        <Callout tone="caution" title="Some values are missing or not right yet">
          <p>
            <a href={screenHref(profile.id, 'profile')}>Complete them on the profile</a>; they stay empty
            below until then.
          </p>
        </Callout>
      )}
      {guide.state === 'loading' && <Skeleton label="Filling in the steps" lines={8} />}
      {guide.state === 'failed' && (
        <ProblemCard title="The steps could not be shown" problem={guide.problem} />
      )}
      {guide.state === 'ready' && <GuideView profile={profile} guide={guide.value} before={before} />}
    </ScreenFrame>
  );
}
