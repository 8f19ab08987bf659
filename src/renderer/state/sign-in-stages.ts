import type { SignInTestStage, SignInTestStatus } from '../../contract/events.ts';

/** The stations in order; the other stages end a test early. */
export const stations = ['starting', 'ready', 'request-sent', 'response-received', 'judged'] as const;
export type Station = (typeof stations)[number];

export const stationNames: Readonly<Record<Station, string>> = {
  starting: 'Starting',
  ready: 'Ready',
  'request-sent': 'Request sent',
  'response-received': 'Response received',
  judged: 'Judged',
};

/** A station behind us, the one we stand at, one to come, or the one where it ended early. */
export type StationState = 'passed' | 'here' | 'ahead' | 'stopped';

export function isRunning(stage: SignInTestStage): boolean {
  return (
    stage === 'starting' || stage === 'ready' || stage === 'request-sent' || stage === 'response-received'
  );
}

/** How each station stands. An early end is shown at the station after the last one known to be reached. */
export function stationStates(
  status: SignInTestStatus | null,
  furthest: Station | null,
): readonly StationState[] {
  if (status === null) return stations.map(() => 'ahead');
  const reached = (stations as readonly string[]).indexOf(status.stage);
  if (reached === stations.length - 1) return stations.map(() => 'passed');
  const last = reached >= 0 ? reached : stations.indexOf(furthest ?? 'starting');
  const atLast: StationState = reached >= 0 ? 'here' : 'stopped';
  return stations.map((_, index) => (index < last ? 'passed' : index === last ? atLast : 'ahead'));
}
