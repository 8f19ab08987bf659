import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../components/button.tsx';
import { loadProfiles } from '../../state/app-store.ts';
import { readGivenFile } from '../../state/files.ts';
import { notify, reportProblem } from '../../state/profile-actions.ts';
import { useStore } from '../../state/use-app.ts';

/** Takes in a profile that was exported, here or on another machine. */
export function ImportProfileButton() {
  const store = useStore();
  async function take(given: File | undefined) {
    if (given === undefined) return;
    const read = await readGivenFile(given);
    if (!read.ok) return reportProblem(store, read.message);
    const outcome = await store.client.call('profile.import', { file: read.file });
    if (!outcome.ok) return reportProblem(store, outcome.problem.message);
    await loadProfiles(store);
    notify(store, { tone: 'go', message: `“${outcome.value.name}” was added.`, undo: null });
  }
  return (
    <FileTrigger
      acceptedFileTypes={['.json', 'application/json']}
      onSelect={(files) => void take(files?.[0])}
    >
      <Button>
        <FileUp size={16} /> Import a profile
      </Button>
    </FileTrigger>
  );
}
