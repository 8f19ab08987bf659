import { CircleCheck, CircleHelp, OctagonX } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ThumbprintMatch } from '../../../../core/certificates/match-thumbprint.ts';
import { ExternalSource } from '../../../components/external-source.tsx';
import { TextEntry } from '../../../components/text-entry.tsx';
import { useStore } from '../../../state/use-app.ts';
import type { RolloverPlan } from './use-rollover.ts';

interface Props {
  readonly profileId: string;
  readonly place: RolloverPlan['thumbprintPlace'];
}

/** Compares what the identity provider's console shows with the certificates here, in whatever form it was copied. */
export function ThumbprintField({ profileId, place }: Props) {
  const [text, setText] = useState('');
  const match = useMatch(profileId, text);
  return (
    <div className="thumbprint-match">
      <TextEntry
        label="Compare with the thumbprint in the identity provider’s console"
        value={text}
        onChange={setText}
        isMono
        placeholder="Paste it here, with or without colons"
      />
      <p className="match-answer" role="status">
        {text.trim() === '' || match === null ? null : <MatchWords match={match} />}
      </p>
      <p className="quiet source-note">
        {place.text}
        {place.source !== '' && (
          <>
            {' '}
            Source: <ExternalSource source={place.source} />
          </>
        )}
      </p>
    </div>
  );
}

function MatchWords({ match }: { readonly match: ThumbprintMatch }) {
  if (!match.isThumbprint)
    return (
      <span className="quiet">
        <CircleHelp size={16} /> {match.sentence}
      </span>
    );
  const isFound = match.sha256 !== null;
  const Icon = isFound ? CircleCheck : OctagonX;
  return (
    <span className={isFound ? 'ink-go' : 'ink-stop'}>
      <Icon size={16} /> {match.sentence}
    </span>
  );
}

interface Answered {
  readonly text: string;
  readonly match: ThumbprintMatch;
}

/** The answer to the text as it stands, asked once typing pauses; null until it is there. */
function useMatch(profileId: string, text: string): ThumbprintMatch | null {
  const store = useStore();
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const thumbprint = text.trim().slice(0, 200);
      void store.client.call('certificate.match', { from: { profileId }, thumbprint }).then((outcome) => {
        if (isWanted && outcome.ok) setAnswered({ text, match: outcome.value });
      });
    }, 150);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [store, profileId, text]);
  return answered?.text === text ? answered.match : null;
}
