import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import type { SaveState } from './use-autosave.ts';

const looks = {
  saved: { icon: Check, word: 'Saved on this machine' },
  saving: { icon: LoaderCircle, word: 'Saving…' },
  failed: { icon: CircleAlert, word: 'Not saved' },
} as const;

/** Says whether what is typed is kept; its width is fixed so that nothing moves. */
export function SavedMark({ state }: { readonly state: SaveState }) {
  const { icon: Icon, word } = looks[state];
  return (
    <p className="saved-mark" role="status">
      <Icon size={15} /> {word}
    </p>
  );
}
