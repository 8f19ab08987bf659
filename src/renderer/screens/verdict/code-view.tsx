import { useId, useMemo } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly isWrapped: boolean;
}

/** Above this many lines the rest is left to the download, so that the window stays quick. */
const mostLines = 4000;

/** Text with numbered lines, scrollable by keyboard. */
export function CodeView({ title, text, isWrapped }: Props) {
  const id = useId();
  const lines = useMemo(() => text.split('\n'), [text]);
  return (
    <figure className="code">
      <figcaption id={id} className="code-title">
        <span>{title}</span>
        <CopyButton text={text} what={`the response ${title.toLowerCase()}`} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard. */}
      <section className={isWrapped ? 'code-text wrapped' : 'code-text'} aria-labelledby={id} tabIndex={0}>
        <ol>
          {lines.slice(0, mostLines).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
            <li key={index}>
              <code>{line === '' ? ' ' : line}</code>
            </li>
          ))}
        </ol>
        {lines.length > mostLines && (
          <p className="quiet">Longer than {mostLines} lines; download it for the rest.</p>
        )}
      </section>
    </figure>
  );
}
