import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';

type CopyState = 'ready' | 'copied' | 'refused';
const words: Readonly<Record<CopyState, string>> = { ready: 'Copy', copied: 'Copied', refused: 'Select it' };
const icons = { ready: Copy, copied: Check, refused: TriangleAlert } as const;

interface Props {
  /** The value, or what makes it when it is asked for. */
  readonly text: string | (() => string);
  /** What is copied, for those who cannot see what stands beside the button. */
  readonly what: string;
}

/** Copies one value and says so on the button and to a screen reader. */
export function CopyButton({ text, what }: Props) {
  const [state, setState] = useState<CopyState>('ready');
  const Icon = icons[state];
  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), 2500);
    return () => clearTimeout(timer);
  }, [state]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setState('copied');
    } catch {
      // A browser may forbid the clipboard; the value is on screen to be selected.
      setState('refused');
    }
  }
  return (
    <>
      <Button isSmall className="copy-button" aria-label={`Copy ${what}`} onPress={() => void copy()}>
        <Icon size={14} /> {words[state]}
      </Button>
      <span className="visually-hidden" role="status">
        {state === 'copied' ? `${what} copied` : ''}
        {state === 'refused'
          ? 'The browser did not allow copying. Select the value and copy it by hand.'
          : ''}
      </span>
    </>
  );
}
