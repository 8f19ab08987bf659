import { useEffect, useState } from 'react';
import type { ErrorExplanation } from '../../../core/explain/error-explanation.ts';
import { type Loadable, loading, toLoadable } from '../../state/loadable.ts';
import { useStore } from '../../state/use-app.ts';

/** Asks what a text means. Only the answer to the last question is shown; the one before stays until it is here. */
export function useExplanation(profileId: string | null, first: string) {
  const store = useStore();
  const [question, setQuestion] = useState({ text: first });
  const [answer, setAnswer] = useState<Loadable<ErrorExplanation> | null>(first === '' ? null : loading);
  useEffect(() => {
    if (question.text === '') return;
    let isWanted = true;
    const profile = profileId === null ? null : { profileId };
    void store.client
      .call('error.explain', { text: question.text, profile, idp: null })
      .then((outcome) => isWanted && setAnswer(toLoadable(outcome)));
    return () => {
      isWanted = false;
    };
  }, [store, profileId, question]);
  return { answer, explain: (text: string) => setQuestion({ text }) } as const;
}
