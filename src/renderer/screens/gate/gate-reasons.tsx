import { ArrowRight } from 'lucide-react';
import type { GateReason } from '../../../core/cutover/gate.ts';
import { Badge } from '../../components/badge.tsx';
import { reasonLooks } from '../../components/looks/status.ts';
import { screenLabels } from '../../state/journey.ts';
import { type ScreenName, screenHref } from '../../state/route.ts';

/** Where each condition is met; null when no screen can do it. */
const places: Readonly<Record<GateReason['id'], ScreenName | null>> = {
  'service-provider-values': 'profile',
  'identity-provider': 'identity-provider',
  'metadata-findings': 'identity-provider',
  'sign-in-test': 'sign-in-test',
  'sign-in-test-real': 'sign-in-test',
  'sign-in-test-current': 'sign-in-test',
  'lock-out-forecast': 'users',
  override: null,
};

const order: Readonly<Record<GateReason['status'], number>> = {
  'not-met': 0,
  unknown: 1,
  met: 2,
  'not-applicable': 3,
};

interface Props {
  readonly profileId: string;
  readonly reasons: readonly GateReason[];
}

/** Every condition of the gate, what hinders it first, each with the screen that helps. */
export function GateReasons({ profileId, reasons }: Props) {
  const sorted = reasons.toSorted((a, b) => order[a.status] - order[b.status]);
  return (
    <section className="card" aria-labelledby="reasons">
      <h2 id="reasons">Why</h2>
      <ul>
        {sorted.map((reason) => (
          <li key={reason.id} className="finding">
            <div>
              <Badge look={reasonLooks[reason.status]} />
            </div>
            <div className="finding-body">
              <h3>{reason.title}</h3>
              <p className="quiet">{reason.detail}</p>
              {reason.fix !== '' && (
                <p className="finding-fix">
                  <ArrowRight size={16} />
                  <span>
                    {reason.fix} <PlaceLink profileId={profileId} screen={places[reason.id]} />
                  </span>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="quiet gate-rule">Unknown never opens the gate.</p>
    </section>
  );
}

function PlaceLink({
  profileId,
  screen,
}: {
  readonly profileId: string;
  readonly screen: ScreenName | null;
}) {
  if (screen === null) return null;
  return <a href={screenHref(profileId, screen)}>Go to “{screenLabels[screen]}”</a>;
}
