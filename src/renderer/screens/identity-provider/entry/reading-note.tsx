import { X } from 'lucide-react';
import { Button } from '../../../components/button.tsx';

interface Props {
  /** Entities read so far; null until the first word about it, so that a quick import shows no figure. */
  readonly entities: number | null;
  readonly onCancel: () => void;
}

/** In the place of the hint while a file is read: how far it is, and the way out of a long one. */
export function ReadingNote({ entities, onCancel }: Props) {
  if (entities === null) return <p className="quiet">Reading…</p>;
  return (
    <div className="row reading">
      <p className="quiet">
        Reading a large file: <strong>{entities.toLocaleString('en-GB')}</strong> entries so far
      </p>
      <Button isSmall onPress={onCancel}>
        <X size={14} /> Cancel
      </Button>
    </div>
  );
}
