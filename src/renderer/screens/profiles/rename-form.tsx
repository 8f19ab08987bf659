import { type FormEvent, useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import { updateProfile } from '../../state/profile-actions.ts';
import { useStore } from '../../state/use-app.ts';

interface Props {
  readonly profile: ProfileView;
  readonly onDone: () => void;
}

/** The name in place, with Enter to keep and Escape to leave it. */
export function RenameForm({ profile, onDone }: Props) {
  const store = useStore();
  const [name, setName] = useState(profile.name);
  const [problem, setProblem] = useState<string | null>(null);
  async function save(event: FormEvent) {
    event.preventDefault();
    const outcome = await updateProfile(store, { profileId: profile.id, name });
    if (outcome.ok) onDone();
    else setProblem(outcome.problem.message);
  }
  return (
    <form
      className="rename"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextEntry
        label="New name"
        value={name}
        onChange={setName}
        problem={problem}
        hint="Enter keeps it, Escape leaves it."
        autoFocus
      />
      <div className="row">
        <Button type="submit" look="primary" isSmall>
          Rename
        </Button>
        <Button isSmall look="plain" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
