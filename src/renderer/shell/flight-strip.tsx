import { LockKeyhole, LockKeyholeOpen, Minus } from 'lucide-react';
import type { ProfileView } from '../../contract/operations.ts';
import { readyValue } from '../state/loadable.ts';
import { productName, providerName } from '../state/names.ts';
import { useAppState } from '../state/use-app.ts';

/** One line that says what this is about, the same on every screen of a profile. */
export function FlightStrip({ profile }: { readonly profile: ProfileView }) {
  const evaluation = readyValue(useAppState((state) => state.evaluations[profile.id]));
  return (
    <dl className="strip" aria-label="This profile">
      <div>
        <dt>Profile</dt>
        <dd>{profile.name}</dd>
      </div>
      <div>
        <dt>Twilio product</dt>
        <dd>{productName(profile.product)}</dd>
      </div>
      <div>
        <dt>Identity provider</dt>
        <dd>{providerName(profile.identityProvider)}</dd>
      </div>
      <div className="strip-gate">
        <dt>Gate</dt>
        <dd>
          <GateWord decision={evaluation?.decision ?? null} />
        </dd>
      </div>
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
