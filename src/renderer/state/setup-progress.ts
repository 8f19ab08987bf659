import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const prefix = 'sso-preflight.steps.';

/** The steps an admin ticked off for one profile; a note to oneself, kept by this browser only. */
export function useSetupProgress(profileId: string): {
  readonly done: ReadonlySet<string>;
  readonly toggle: (stepId: string) => void;
} {
  const kept = useSyncExternalStore(subscribe, () => readKept(profileId));
  const toggle = useCallback((stepId: string) => toggleStep(profileId, stepId), [profileId]);
  return { done: new Set(kept.split('\n').filter(Boolean)), toggle };
}

function toggleStep(profileId: string, stepId: string): void {
  const done = new Set(readKept(profileId).split('\n').filter(Boolean));
  if (!done.delete(stepId)) done.add(stepId);
  try {
    localStorage.setItem(prefix + profileId, [...done].join('\n'));
  } catch {
    // Storage may be switched off or full; ticks are a convenience, so losing one is no fault to report.
  }
  for (const listener of listeners) listener();
}

function readKept(profileId: string): string {
  return localStorage.getItem(prefix + profileId) ?? '';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
