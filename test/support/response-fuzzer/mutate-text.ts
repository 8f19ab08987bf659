import type { Mutation } from './mutation.ts';
import type { Random } from './random.ts';

interface TextSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function findTexts(xml: string): readonly TextSpan[] {
  return [...xml.matchAll(/>([^<>]+)</g)].map((match) => ({
    text: match[1] ?? '',
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
}

function onText(
  name: string,
  change: (span: TextSpan, random: Random, all: readonly TextSpan[]) => string,
): Mutation {
  return {
    name,
    apply: (xml, random) => {
      const all = findTexts(xml);
      if (all.length === 0) return null;
      const picked = random.pick(all);
      return xml.slice(0, picked.start) + change(picked, random, all) + xml.slice(picked.end);
    },
  };
}

function insertInto({ text }: TextSpan, random: Random, inserted: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + inserted + text.slice(at);
}

const cuts = [
  '<!---->',
  '<!--x-->',
  '<?x?>',
  '<?xml-stylesheet y?>',
  '<![CDATA[]]>',
  '<x/>',
  '<x>y</x>',
  '&evil;',
];
const invisible = [' ', '\n', '\t', '\r', '&#13;', '\u00a0', '\u200b', '\u0000', '\ufeff'];

export const textMutations: readonly Mutation[] = [
  onText('cut a text', (span, random) => insertInto(span, random, random.pick(cuts))),
  onText('put something invisible into a text', (span, random) =>
    insertInto(span, random, random.pick(invisible)),
  ),
  onText('put a text into CDATA', ({ text }) => `<![CDATA[${text}]]>`),
  onText('put half a text into a comment', ({ text }, random) => {
    const at = random.below(text.length);
    return `${text.slice(0, at)}<!--${text.slice(at).replaceAll('-', '')}-->`;
  }),
  onText('change the letter case of a text', ({ text }) =>
    text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase(),
  ),
  onText('replace a text by another', (_span, random, all) => random.pick(all).text),
  onText(
    'lengthen a text',
    ({ text }, random) => text + random.pick(['.evil.test', '=', 'A', '/', '\u0301']),
  ),
  onText('shorten a text', ({ text }) => text.slice(0, -1)),
  onText('write a character as a reference', ({ text }) =>
    text.replace(/^./u, (first) => `&#x${(first.codePointAt(0) ?? 0).toString(16)};`),
  ),
];
