import { FileUp } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { type FileInput, readGivenFile } from '../state/files.ts';
import { Button } from './button.tsx';

interface Props {
  readonly title: string;
  readonly buttonLabel: string;
  readonly onFile: (file: FileInput, source: 'file' | 'paste') => void;
  /** A sentence for a file that could not even be read. */
  readonly onRefused: (message: string) => void;
  readonly isSlim?: boolean;
  readonly isBusy?: boolean;
  /** One of several on a screen: it leaves pasting alone, and its button is not the main one. */
  readonly isQuiet?: boolean;
  readonly children?: ReactNode;
}

/** Takes a file by picker, drop or paste; pasting works anywhere on the screen outside a text field. */
export function FileDrop(props: Props) {
  const { title, buttonLabel, onFile, onRefused, isSlim, isBusy = false, isQuiet = false, children } = props;
  async function take(file: File | undefined) {
    if (file === undefined) return;
    const read = await readGivenFile(file);
    if (read.ok) onFile(read.file, 'file');
    else onRefused(read.message);
  }
  usePaste(
    isQuiet,
    (file) => void take(file),
    (text) => onFile({ text }, 'paste'),
  );
  return (
    <DropZone
      className={isSlim ? 'drop slim' : 'drop'}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const item = event.items.find((candidate) => candidate.kind === 'file');
        if (item?.kind === 'file') void item.getFile().then(take);
        else onRefused('That was not a file. Drop one file, or paste the text.');
      }}
    >
      <div className="stack">
        <Text slot="label" className="drop-title">
          {title}
        </Text>
        {children}
      </div>
      <FileTrigger onSelect={(files) => void take(files?.[0])}>
        <Button look={isSlim || isQuiet ? 'normal' : 'primary'} isDisabled={isBusy}>
          <FileUp size={16} /> {isBusy ? 'Reading…' : buttonLabel}
        </Button>
      </FileTrigger>
    </DropZone>
  );
}

/** Listens for a paste that no text field takes. */
function usePaste(
  isOff: boolean,
  onPastedFile: (file: File) => void,
  onPastedText: (text: string) => void,
): void {
  useEffect(() => {
    if (isOff) return;
    function onPaste(event: ClipboardEvent) {
      const target = event.target;
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file !== undefined) onPastedFile(file);
      else if (text.trim() !== '') onPastedText(text);
      else return;
      event.preventDefault();
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
}
