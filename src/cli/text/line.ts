/** Text for a terminal, in pieces: style is ours, text may be anybody's. */

export type Style = 'plain' | 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue';

export interface Span {
  readonly text: string;
  readonly style: Style;
}
export type Line = string | readonly (string | Span)[];

const codes: Readonly<Record<Style, string>> = {
  plain: '0',
  bold: '1',
  dim: '2',
  red: '31',
  yellow: '33',
  green: '32',
  blue: '34',
};

/** One piece in a style. */
export function styled(style: Style, text: string): Span {
  return { style, text };
}

/** Renders lines, each ended by a line feed; colour only when wanted. */
export function renderLines(lines: readonly Line[], hasColour: boolean): string {
  return lines.map((line) => `${renderLine(line, hasColour)}\n`).join('');
}

function renderLine(line: Line, hasColour: boolean): string {
  if (typeof line === 'string') return escapeControls(line);
  return line
    .map((piece) => {
      if (typeof piece === 'string') return escapeControls(piece);
      const text = escapeControls(piece.text);
      return hasColour ? `\u001b[${codes[piece.style]}m${text}\u001b[0m` : text;
    })
    .join('');
}

/**
 * Makes control and direction characters visible: a certificate's name must not move the cursor, hide a line or turn
 * text around.
 */
export function escapeControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (character) =>
    character === '\t' ? ' ' : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
