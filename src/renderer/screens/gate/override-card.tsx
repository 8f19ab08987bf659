import { LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { CutoverEvaluation } from '../../../core/cutover/gate.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import { whenWords } from '../../components/when.ts';
import { loadProfiles } from '../../state/app-store.ts';
import { useStore } from '../../state/use-app.ts';

interface Props {
  readonly profile: ProfileView;
  readonly evaluation: CutoverEvaluation;
}

/** The way past a shut gate: a reason in one's own words, which becomes part of the evidence. */
export function OverrideCard({ profile, evaluation }: Props) {
  const kept = profile.override;
  const isStale = kept !== null && kept.fingerprint !== profile.fingerprint;
  if (kept === null && evaluation.decision === 'open') return null;
  return (
    <section className="card" aria-labelledby="override">
      <h2 id="override">Switching although the gate is shut</h2>
      {kept !== null && (
        <Callout
          tone="caution"
          title={isStale ? 'An earlier override no longer counts' : `Overridden on ${whenWords(kept.at)}`}
        >
          <p className="override-reason">“{kept.reason}”</p>
          {isStale && <p>The values or the metadata changed after it was given.</p>}
        </Callout>
      )}
      {evaluation.decision === 'shut' && <OverrideForm profileId={profile.id} />}
    </section>
  );
}

function OverrideForm({ profileId }: { readonly profileId: string }) {
  const store = useStore();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  async function override() {
    const outcome = await store.client.call('cutover.override', { profileId, reason });
    if (!outcome.ok) return setProblem(outcome.problem.message);
    store.change((state) => ({
      evaluations: { ...state.evaluations, [profileId]: { state: 'ready', value: outcome.value } },
    }));
    await loadProfiles(store);
  }
  if (!isOpen) {
    return (
      <div className="row">
        <p className="quiet override-lead">
          You can open the gate with a written reason. It is kept with the fingerprint and shown in the
          evidence.
        </p>
        <Button look="danger" onPress={() => setOpen(true)}>
          Open it with a reason…
        </Button>
      </div>
    );
  }
  return (
    <div className="stack">
      <TextEntry
        label="Why the switch must go ahead now"
        value={reason}
        onChange={setReason}
        problem={problem}
        hint="At least 10 characters, in words that the next reader understands."
        isMultiline
        autoFocus
      />
      <div className="row">
        <Button look="danger" isDisabled={reason.trim() === ''} onPress={() => void override()}>
          <LockKeyholeOpen size={16} /> Open the gate with this reason
        </Button>
        <Button look="plain" onPress={() => setOpen(false)}>
          Leave it shut
        </Button>
      </div>
    </div>
  );
}
