import type { FormEvent } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import { idpNames } from '../../state/names.ts';

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onExplain: () => void;
  readonly onExample: (text: string) => void;
  readonly profile: ProfileView | undefined;
}

/** One of each kind, to show what may be pasted. */
const examples = ['70251', 'AADSTS50011', 'app_not_configured_for_user', 'Audience is invalid'] as const;

/** The field, its button, and examples for those who only want to look. */
export function ExplainForm({ text, onChange, onExplain, onExample, profile }: Props) {
  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '') onExplain();
  }
  return (
    <form className="card" aria-label="Message to explain" onSubmit={submit}>
      <TextEntry
        label="Message or code"
        value={text}
        onChange={onChange}
        hint={`It is looked up on this machine and not kept. ${whoseValues(profile)}`}
        isMultiline
        isMono
      />
      <div className="explain-actions">
        <Button type="submit" look="primary" isDisabled={text.trim() === ''}>
          Explain
        </Button>
        <div className="row">
          <span className="quiet">For example</span>
          {examples.map((example) => (
            <Button key={example} isSmall className="mono" onPress={() => onExample(example)}>
              {example}
            </Button>
          ))}
        </div>
      </div>
    </form>
  );
}

function whoseValues(profile: ProfileView | undefined): string {
  if (profile === undefined)
    return 'Choose a profile on the left first, and the answer has its values and its console’s labels.';
  const idp = profile.identityProvider?.entity.idp;
  return idp === undefined || idp === 'other'
    ? `The answer has the values of “${profile.name}”.`
    : `The answer has the values of “${profile.name}” and the labels of ${idpNames[idp]}.`;
}
