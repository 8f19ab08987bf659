import { ExternalLink, X } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { SignInTestStatus } from '../../../contract/events.ts';
import { Button, buttonClass } from '../../components/button.tsx';
import { CopyValue } from '../../components/copy-value.tsx';
import { countdownWords } from '../../components/when.ts';
import { useEverySecond } from '../../state/use-app.ts';

interface Props {
  readonly status: SignInTestStatus;
  readonly onCancel: () => void;
}

/** What to do while the listener waits: the page to open, the two values, the time left. */
export function RunningTest({ status, onCancel }: Props) {
  const values = status.serviceProvider;
  return (
    <>
      <div className="row running-actions">
        {status.startUrl === null ? (
          <span className={`${buttonClass('normal')} waiting`}>Getting ready…</span>
        ) : (
          <a
            className={buttonClass('primary')}
            href={status.startUrl}
            target="_blank"
            rel="noopener noreferrer"
          >
            <ExternalLink size={16} /> Open sign-in page
          </a>
        )}
        <Button onPress={onCancel}>
          <X size={16} /> Cancel
        </Button>
        <Deadline key={status.deadline} deadline={status.deadline} />
      </div>
      <div className="stack">
        <h3>For the test, the identity provider must have these two values</h3>
        <CopyValue label="Entity ID (audience)" value={values?.entityId ?? ''} missing="In a moment" />
        <CopyValue label="ACS URL (reply URL)" value={values?.acsUrl ?? ''} missing="In a moment" />
        <p className="quiet">
          Best in a second application there, so that the real one stays as it is. The demo identity provider
          has them already.
        </p>
      </div>
    </>
  );
}

/** Mounted anew with its deadline, so that the first second shown is the real one. */
function Deadline({ deadline }: { readonly deadline: string | null }) {
  const [now, setNow] = useState(() => Date.now());
  const tick = useCallback(() => setNow(Date.now()), []);
  useEverySecond(deadline !== null, tick);
  return (
    <p className="deadline">
      <span className="quiet">Time left</span>{' '}
      <span className="mono" role="timer">
        {deadline === null ? '–:––' : countdownWords(Date.parse(deadline) - now)}
      </span>
    </p>
  );
}
