import { useEffect, useRef, useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { Product } from '../../../core/twilio/product.ts';
import { updateProfile } from '../../state/profile-actions.ts';
import { useStore } from '../../state/use-app.ts';

export type SaveState = 'saved' | 'saving' | 'failed';

/** What is being typed, saved a moment after the last key; leaving the screen saves at once. */
export interface Draft {
  readonly name: string;
  readonly product: Product;
}

const pauseMs = 350;

/** Keeps a draft of the profile and its shape problems in step with the backend, which alone judges the values. */
export function useAutosave(profile: ProfileView) {
  const store = useStore();
  const [draft, setDraft] = useState<Draft>({ name: profile.name, product: profile.product });
  const [state, setState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<string | null>(null);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; draft: Draft } | null>(null);

  async function save(next: Draft) {
    pending.current = null;
    const outcome = await updateProfile(store, { profileId: profile.id, ...next });
    // A later key has started a new pause; its save will speak.
    if (pending.current !== null) return;
    setState(outcome.ok ? 'saved' : 'failed');
    setProblem(outcome.ok ? null : outcome.problem.message);
  }
  function change(patch: Partial<Draft>) {
    const next = { ...draft, ...patch };
    setDraft(next);
    setState('saving');
    if (pending.current !== null) clearTimeout(pending.current.timer);
    pending.current = { draft: next, timer: setTimeout(() => void save(next), pauseMs) };
  }
  const flush = useRef(() => {});
  useEffect(() => {
    flush.current = () => {
      if (pending.current === null) return;
      clearTimeout(pending.current.timer);
      void save(pending.current.draft);
    };
  });
  useEffect(() => () => flush.current(), []);
  return { draft, change, state, problem };
}
