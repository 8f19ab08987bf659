import { useEffect, useState } from 'react';
import type { WrittenMessage } from '../../../../core/explain/write-message.ts';
import type { Policy } from '../../../../core/saml/response/verdict.ts';
import { type Loadable, loading, toLoadable } from '../../../state/loadable.ts';
import { useStore } from '../../../state/use-app.ts';

export type Recipient = WrittenMessage['recipient'];

interface Wanted {
  readonly profileId: string;
  readonly testId: string;
  readonly policy: Policy;
  readonly to: Recipient;
}

/** The text for one recipient; while another one is written, the one before stays, so that nothing jumps. */
export function useWrittenMessage({ profileId, testId, policy, to }: Wanted): Loadable<WrittenMessage> {
  const store = useStore();
  const [message, setMessage] = useState<Loadable<WrittenMessage>>(loading);
  useEffect(() => {
    let isWanted = true;
    const about = { profileId, testId, policy };
    void store.client.call('message.write', { to, about }).then((outcome) => {
      if (isWanted) setMessage(toLoadable(outcome));
    });
    return () => {
      isWanted = false;
    };
  }, [store, profileId, testId, policy, to]);
  return message;
}
