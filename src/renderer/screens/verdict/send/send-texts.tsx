import { useState } from 'react';
import type { WrittenMessage } from '../../../../core/explain/write-message.ts';
import type { SignInTestRecord } from '../../../../core/profiles/profile.ts';
import type { Policy } from '../../../../core/saml/response/verdict.ts';
import { Choice } from '../../../components/choice.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { ProblemCard } from '../../../components/problem-card.tsx';
import type { Loadable } from '../../../state/loadable.ts';
import './send-texts.css';
import { type Recipient, useWrittenMessage } from './use-written-message.ts';

interface Props {
  readonly profileId: string;
  readonly record: SignInTestRecord;
  readonly policy: Policy;
}

const recipients = [
  { value: 'idp-team', label: 'Identity provider’s team' },
  { value: 'twilio-support', label: 'Twilio support' },
] as const;

/** Two texts that an admin can send as they are: what to change, or what to compare, without the person. */
export function SendTexts({ profileId, record, policy }: Props) {
  const [to, setTo] = useState<Recipient>('idp-team');
  const message = useWrittenMessage({ profileId, testId: record.id, policy, to });
  return (
    <section className="card" aria-labelledby="send">
      <div className="card-head">
        <h2 id="send">Text ready to send</h2>
        <Choice<Recipient> label="To" isLabelHidden value={to} onChange={setTo} options={recipients} />
      </div>
      <MessageText message={message} />
    </section>
  );
}

function MessageText({ message }: { readonly message: Loadable<WrittenMessage> }) {
  if (message.state === 'failed')
    return <ProblemCard title="The text could not be written" problem={message.problem} />;
  const { subject, text } = message.state === 'ready' ? message.value : { subject: ' ', text: '' };
  return (
    <div className="send" aria-busy={message.state === 'loading'}>
      <div className="send-line">
        <p className="send-subject">{subject}</p>
        <CopyButton text={subject} what="the subject" />
      </div>
      <div className="send-line">
        <p className="quiet">Nothing of the person is in it; the text itself says what was left out.</p>
        <CopyButton text={text} what="the text" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe). */}
      <section className="send-text" tabIndex={0} aria-label="The text">
        <pre>{text}</pre>
      </section>
    </div>
  );
}
