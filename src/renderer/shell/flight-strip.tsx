import { LockKeyhole, LockKeyholeOpen, Minus } from 'lucide-react';
import type { ProfileView } from '../../contract/operations.ts';
import { Fact } from '../components/fact.tsx';
import { type GateState, gateStateOf, gateWords } from '../state/gate-state.ts';
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
        <GateWord state={evaluation === null ? null : gateStateOf(evaluation)} />
      </Fact>
    </dl>
  );
}

const looks: Readonly<Record<GateState, string>> = {
  open: 'ink-go',
  forced: 'ink-caution',
  shut: 'ink-stop',
};

function GateWord({ state }: { readonly state: GateState | null }) {
  if (state === null) {
    return (
      <span className="gate-word quiet">
        <Minus size={15} /> Not known
      </span>
    );
  }
  const Lock = state === 'shut' ? LockKeyhole : LockKeyholeOpen;
  return (
    <span className={`gate-word ${looks[state]}`}>
      <Lock size={15} /> {gateWords[state]}
    </span>
  );
}
