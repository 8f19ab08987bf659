import { ShieldAlert, ShieldCheck, ShieldOff } from 'lucide-react';
import type { ResponseView, SignedRange } from '../../../../core/saml/response/view/response-view.ts';
import { Button } from '../../../components/button.tsx';
import type { Coverage } from './lines/coverage.ts';

interface Props {
  readonly view: ResponseView;
  readonly coverage: readonly Coverage[];
  readonly onGo: (line: number) => void;
}

/** Which signature covers which lines and whether it holds: what the bars beside the lines mean. */
export function SignatureLegend({ view, coverage, onGo }: Props) {
  const uncounted = view.signatures.filter((range) => !coverage.some((one) => one.range === range));
  if (view.signatures.length === 0)
    return (
      <p className="legend-none">
        <ShieldOff size={17} className="ink-stop" /> No part of this response has a signature that can be
        read.
      </p>
    );
  return (
    <ul className="legend" aria-label="Signatures">
      {coverage.map((one) => (
        <CoverageRow key={one.range.signature.start} coverage={one} onGo={onGo} />
      ))}
      {!view.signatures.some(({ part }) => part === 'response') && (
        <li>
          <ShieldOff size={17} className="ink-caution" />
          <span>The Response itself has no signature; lines without a bar are covered by none</span>
        </li>
      )}
      {uncounted.map((range) => (
        <li key={range.signature.start}>
          <ShieldAlert size={17} className="ink-caution" />
          <span>{uncountedWords(range)}</span>
          <GoButton line={range.signature.line} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

function CoverageRow({ coverage, onGo }: { readonly coverage: Coverage; readonly onGo: Props['onGo'] }) {
  const { letter, holds, range } = coverage;
  const { line = 0, lastLine = 0 } = range.covered ?? {};
  const what = letter === 'R' ? 'Response' : 'Assertion';
  return (
    <li>
      <span className="row-bar legend-bar" data-letter={letter} data-state={holds ? 'holds' : 'broken'}>
        {letter}
      </span>
      {holds ? <ShieldCheck size={17} className="ink-go" /> : <ShieldAlert size={17} className="ink-stop" />}
      <span>
        {what} signature {holds ? 'holds' : 'does not hold'}: lines {line + 1} to {lastLine + 1}, without the
        signature itself
      </span>
      <GoButton line={line} onGo={onGo} />
    </li>
  );
}

function GoButton({ line, onGo }: { readonly line: number; readonly onGo: Props['onGo'] }) {
  return (
    <Button isSmall look="plain" onPress={() => onGo(line)}>
      Line {line + 1}
    </Button>
  );
}

function uncountedWords({ part, reference }: SignedRange): string {
  if (part === 'other') return 'A signature at a place where none counts';
  const what = part === 'response' ? 'Response' : 'Assertion';
  return `The ${what} has a signature that refers to ${reference === '' ? 'nothing by name' : `“${reference.slice(0, 80)}”`} and not to the ${what}, so it covers nothing here`;
}
