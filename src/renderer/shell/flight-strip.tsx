import { LockKeyhole, LockKeyholeOpen, Minus } from 'lucide-react';
import type { ProfileView } from '../../contract/operations.ts';
import { Fact } from '../components/fact.tsx';
import { readyValue } from '../state/loadable.ts';
import { productName, providerName } from '../state/names.ts';
import { useAppState } from '../state/use-app.ts';

/** One line that says what this is about, the same on every screen of a profile. */
export function FlightStrip({ profile }: { readonly profile: ProfileView }) {
  const evaluation = readyValue(useAppState((state) => state.evaluations[profile.id]));
  return (
    <dl className="strip" aria-label="This profile">
      <Fact label="Profile">{profile.name}</Fact>
      <Fact label="Twilio product">{productName(profile.product)}</Fact>
      <Fact label="Identity provider">{providerName(profile.identityProvider)}</Fact>
      <Fact label="Gate" className="strip-gate">
        <GateWord decision={evaluation?.decision ?? null} />
      </Fact>
    </dl>
  );
}

function GateWord({ decision }: { readonly decision: 'open' | 'shut' | null }) {
  if (decision === 'open') {
    return (
      <span className="gate-word ink-go">
        <LockKeyholeOpen size={15} /> Open
      </span>
    );
  }
  if (decision === 'shut') {
    return (
      <span className="gate-word ink-stop">
        <LockKeyhole size={15} /> Shut
      </span>
    );
  }
  return (
    <span className="gate-word quiet">
      <Minus size={15} /> Not known
    </span>
  );
}
