import { Play } from 'lucide-react';
import { useState } from 'react';
import type { OperationInput, ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import { AuthorityHelp } from './authority-help.tsx';
import { DeadlineChoice } from './deadline-choice.tsx';
import { ScenarioSelect } from './scenario-select.tsx';
import { ownProvider, SourceChoice } from './source-choice.tsx';
import { UnsolicitedChoice } from './unsolicited-choice.tsx';

type Choices = Omit<OperationInput<'signInTest.start'>, 'profileId'>;

interface Props {
  readonly profile: ProfileView;
  readonly isBlocked: boolean;
  readonly onStart: (choice: Choices) => Promise<void>;
}

/** What to run: against which identity provider, over which address and binding. */
export function TestForm({ profile, isBlocked, onStart }: Props) {
  const own = ownProvider(profile);
  const [source, setSource] = useState<Choices['identityProvider']>(own === null ? 'demo' : 'profile');
  const [scheme, setScheme] = useState<Choices['scheme']>('http');
  const [binding, setBinding] = useState<Choices['binding']>('redirect');
  const [scenario, setScenario] = useState('good');
  const [email, setEmail] = useState('');
  const [isUnsolicitedAllowed, allowUnsolicited] = useState(false);
  const [deadlineSeconds, setDeadline] = useState(300);
  const [isBusy, setBusy] = useState(false);
  async function start() {
    setBusy(true);
    await onStart({
      identityProvider: source,
      scenario: source === 'demo' ? scenario : null,
      scheme,
      binding,
      isUnsolicitedAllowed: source === 'profile' && isUnsolicitedAllowed,
      deadlineSeconds,
      expectedEmail: email.trim() === '' ? null : email.trim(),
    });
    setBusy(false);
  }
  return (
    <div className="test-form">
      <SourceChoice own={own} value={source} onChange={setSource} />
      {source === 'demo' && <ScenarioSelect value={scenario} onChange={setScenario} />}
      <Choice
        label="This machine’s address"
        value={scheme}
        onChange={setScheme}
        options={[
          { value: 'http', label: 'http', detail: 'Nothing to trust' },
          { value: 'https', label: 'https', detail: 'For identity providers that insist' },
        ]}
      />
      {scheme === 'https' && <AuthorityHelp />}
      <Choice
        label="How the request is sent"
        value={binding}
        onChange={setBinding}
        options={[
          { value: 'redirect', label: 'HTTP-Redirect' },
          { value: 'post', label: 'HTTP-POST' },
        ]}
      />
      {source === 'profile' && (
        <UnsolicitedChoice
          product={profile.product.kind}
          isAllowed={isUnsolicitedAllowed}
          onChange={allowUnsolicited}
        />
      )}
      {source === 'profile' && (
        <TextEntry
          label="Who signs in (optional)"
          value={email}
          onChange={setEmail}
          placeholder="name@example.com"
          hint="The verdict then checks that this very e-mail address came back."
        />
      )}
      <DeadlineChoice seconds={deadlineSeconds} onChange={setDeadline} />
      <div>
        <Button look="primary" isDisabled={isBusy || isBlocked} onPress={() => void start()}>
          <Play size={16} /> Start the test
        </Button>
      </div>
    </div>
  );
}
