import { Callout } from '../../../components/callout.tsx';
import { FindingList } from '../../../components/finding-list.tsx';
import type { ImportState } from '../use-metadata-import.ts';

interface Props {
  readonly state: ImportState;
  /** The profile has an identity provider of before. */
  readonly hasOne: boolean;
}

/** How the last import went, in one sentence, and why when it was of no use. */
export function ImportOutcome({ state, hasOne }: Props) {
  const rest = hasOne ? 'The profile keeps what it had.' : 'The profile was not changed.';
  return (
    <>
      <p className="visually-hidden" role="status">
        {state.step === 'reading' ? 'Reading the metadata' : ''}
        {state.step === 'done' ? 'The metadata was imported' : ''}
      </p>
      {state.step === 'cancelled' && (
        <Callout tone="info" title="The import was cancelled" isLive>
          <p>{rest}</p>
        </Callout>
      )}
      {state.step === 'refused' && (
        <Callout tone="stop" title={state.message} isLive>
          <p>{hasOne ? 'The profile keeps the metadata it had.' : 'The profile was not changed.'}</p>
          {state.findings.length > 0 && <FindingList findings={state.findings} heading="h2" />}
        </Callout>
      )}
    </>
  );
}
