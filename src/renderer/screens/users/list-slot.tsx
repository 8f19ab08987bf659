import { ClipboardPaste, FileCheck2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import type { FileInput } from '../../state/files.ts';

/** A list that was given, or nothing yet. */
export type GivenList = FileInput | null;

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly buttonLabel: string;
  readonly list: GivenList;
  readonly onList: (list: GivenList) => void;
}

/** One of the two lists: a file by drop or picker, or addresses pasted into a field. */
export function ListSlot({ title, hint, buttonLabel, list, onList }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isPasting, setPasting] = useState(false);
  const text = list !== null && 'text' in list ? list.text : '';
  function take(file: FileInput) {
    setProblem(null);
    setPasting(false);
    onList(file);
  }
  return (
    <div className="list-slot">
      <FileDrop title={title} buttonLabel={buttonLabel} onFile={take} onRefused={setProblem} isQuiet>
        <p className="quiet">{hint}</p>
      </FileDrop>
      {isPasting ? (
        <TextEntry
          label={`${title}, one address a line`}
          value={text}
          onChange={(typed) => onList(typed.trim() === '' ? null : { text: typed })}
          isMultiline
          isMono
          autoFocus
        />
      ) : (
        <Button look="plain" isSmall onPress={() => setPasting(true)}>
          <ClipboardPaste size={15} /> Paste addresses instead
        </Button>
      )}
      <p className="list-state" role="status">
        {problem !== null && <span className="ink-stop">{problem}</span>}
        {problem === null && list !== null && (
          <>
            <FileCheck2 size={16} /> {describeList(list)}
          </>
        )}
      </p>
    </div>
  );
}

function describeList(list: FileInput): string {
  if ('text' in list) {
    const lines = list.text.split('\n').filter((line) => line.trim() !== '').length;
    return lines === 1 ? '1 line pasted' : `${lines} lines pasted`;
  }
  return list.fileName ?? 'A file without a name';
}
