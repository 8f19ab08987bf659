import { useEffect, useState } from 'react';
import type { SignInTestRecord } from '../../../../core/profiles/profile.ts';
import type { ResponseView } from '../../../../core/saml/response/view/response-view.ts';
import { type Loadable, loading, toLoadable } from '../../../state/loadable.ts';
import { useAppState, useStore } from '../../../state/use-app.ts';

/** The response of a record laid out for reading; null when this window does not hold it any more. */
export function useResponseView(record: SignInTestRecord): Loadable<ResponseView> | null {
  const store = useStore();
  const xml = useAppState((state) => state.responses[record.id]);
  const [view, setView] = useState<{ readonly of: string; readonly is: Loadable<ResponseView> } | null>(null);
  useEffect(() => {
    if (xml === undefined) return;
    let isWanted = true;
    void store.client.call('response.view', { response: { text: xml } }).then((outcome) => {
      if (isWanted) setView({ of: xml, is: toLoadable(outcome) });
    });
    return () => {
      isWanted = false;
    };
  }, [store, xml]);
  if (xml === undefined) return null;
  return view?.of === xml ? view.is : loading;
}
