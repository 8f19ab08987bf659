import { Check, X } from 'lucide-react';
import type { SignInTestStatus } from '../../../contract/events.ts';
import {
  type Station,
  type StationState,
  stationNames,
  stationStates,
  stations,
} from '../../state/sign-in-stages.ts';

const words: Readonly<Record<StationState, string>> = {
  passed: 'done',
  here: 'now',
  ahead: 'to come',
  stopped: 'ended here',
};

interface Props {
  readonly status: SignInTestStatus | null;
  readonly furthest: Station | null;
}

/** The way of one sign-in, station by station. */
export function StationLine({ status, furthest }: Props) {
  const states = stationStates(status, furthest);
  return (
    <ol className="stations" aria-label="Stations of the sign-in">
      {stations.map((station, index) => {
        const state = states[index] ?? 'ahead';
        return (
          <li
            key={station}
            data-state={state}
            {...(state === 'here' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="station-node" aria-hidden="true">
              {state === 'passed' && <Check size={15} strokeWidth={3} />}
              {state === 'stopped' && <X size={15} strokeWidth={3} />}
            </span>
            <span className="station-name">{stationNames[station]}</span>
            <span className="station-word">{words[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}
