import type { RedactionKind } from '../../../findings/messages/redaction.ts';
import { decodeReferences } from '../../../xml/decode-references.ts';
import { tokenizeXml, type XmlToken } from '../../../xml/tokenize-xml.ts';
import { escapeXml } from '../../../xml/write-xml.ts';
import { descendantsOf, type XmlAttribute, type XmlElement } from '../../../xml/xml-node.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import {
  isKeyMaterial,
  isPersonal,
  publicCodesIn,
  type RedactionRule,
  ruleForAttribute,
  ruleForText,
} from './redaction-rules.ts';

export interface Rewriting {
  readonly text: string;
  readonly counts: ReadonlyMap<RedactionKind, number>;
}

/** Values times texts in which they are looked for; a response of people has some hundreds. */
const mostComparisons = 2_000_000;

interface Scope {
  readonly element: XmlElement;
  readonly isPersonal: boolean;
}

interface Rewriter {
  readonly pseudonyms: Pseudonyms;
  readonly counts: Map<RedactionKind, number>;
  /** Kept texts that have been looked through, by their source. */
  readonly looked: Map<string, string>;
}

/**
 * The same tags and texts, each value replaced by the rules. Twice: what is personal is known only at the end, and then it is
 * looked for in everything that stays. Null when there are too many values to look for.
 */
export function rewriteResponse(text: string, root: XmlElement): Rewriting | null {
  const pseudonyms = createPseudonyms();
  const elements = [...descendantsOf(root)];
  const first: Rewriter = { pseudonyms, counts: new Map(), looked: new Map() };
  rewriteTokens(text, elements, { ...first, pseudonyms: { ...pseudonyms, withoutMentions: (kept) => kept } });
  if (pseudonyms.count() * first.looked.size > mostComparisons) return null;
  const second: Rewriter = { pseudonyms, counts: new Map(), looked: new Map() };
  return { text: rewriteTokens(text, elements, second), counts: second.counts };
}

function rewriteTokens(text: string, elements: readonly XmlElement[], rewriter: Rewriter): string {
  const pieces: string[] = [];
  const scopes: Scope[] = [];
  let index = 0;
  for (const token of tokenizeXml(text)) {
    const source = text.slice(token.start, token.end);
    const parent = scopes.at(-1);
    if (token.kind === 'start' || token.kind === 'empty') {
      const element = elements[index];
      if (element === undefined) break;
      index += 1;
      const scope = { element, isPersonal: parent?.isPersonal === true || isPersonal(element) };
      pieces.push(rewriteTag(source, scope, rewriter));
      if (token.kind === 'start') scopes.push(scope);
    } else if (token.kind === 'end') {
      scopes.pop();
      pieces.push(source);
    } else pieces.push(rewriteContent({ token, source, scope: parent }, rewriter));
  }
  return pieces.join('');
}

interface Content {
  readonly token: XmlToken;
  readonly source: string;
  readonly scope: Scope | undefined;
}

function rewriteContent({ token, source, scope }: Content, rewriter: Rewriter): string {
  if (token.kind === 'comment') return count(rewriter, 'comment', '<!--removed-->');
  if (token.kind === 'instruction') return rewriteInstruction(source, rewriter);
  return scope === undefined ? source : rewriteText(source, scope, rewriter);
}

function rewriteInstruction(source: string, rewriter: Rewriter): string {
  const target = /^<\?([^\s?]+)/.exec(source)?.[1] ?? 'removed';
  return target === 'xml' ? source : count(rewriter, 'comment', `<?${target} removed?>`);
}

function rewriteText(source: string, scope: Scope, rewriter: Rewriter): string {
  const isCdata = source.startsWith('<![CDATA[');
  const value = isCdata ? source.slice(9, -3) : decodeReferences(source);
  const rule = ruleForText(scope.element, scope.isPersonal);
  if (value.trim() === '' || (rule === 'keep' && isKeyMaterial(scope.element))) return source;
  const replaced = publicCodesIn(scope.element, value) + replaceValue(value, rule, rewriter);
  if (replaced === value) return source;
  return isCdata ? `<![CDATA[${replaced}]]>` : escapeXml(replaced);
}

/** Attributes as they stand; a namespace declaration is part of the structure, and no attribute of the tree. */
function rewriteTag(source: string, scope: Scope, rewriter: Rewriter): string {
  const values = new Map(scope.element.attributes.map((one) => [qualifiedName(one), one]));
  return source.replaceAll(/\s[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole) => {
    const name = whole.slice(1, whole.indexOf('=')).trimEnd();
    const attribute = values.get(name);
    if (attribute === undefined || attribute.value === '') return whole;
    const rule = ruleForAttribute(scope.element, attribute, scope.isPersonal);
    const replaced = replaceValue(attribute.value, rule, rewriter);
    return replaced === attribute.value ? whole : `${whole.charAt(0)}${name}="${escapeXml(replaced)}"`;
  });
}

function qualifiedName({ prefix, name }: XmlAttribute): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

function replaceValue(value: string, rule: RedactionRule, rewriter: Rewriter): string {
  if (rule === 'keep') return lookThrough(value, rewriter);
  return count(rewriter, rule, standInFor(value, rule, rewriter.pseudonyms));
}

function standInFor(value: string, kind: RedactionKind, pseudonyms: Pseudonyms): string {
  if (kind === 'signature' || kind === 'encrypted') return 'removed';
  return kind === 'identifier' ? pseudonyms.forIdentifier(value) : pseudonyms.forValue(value);
}

function lookThrough(value: string, rewriter: Rewriter): string {
  const kept = rewriter.looked.get(value) ?? rewriter.pseudonyms.withoutMentions(value);
  rewriter.looked.set(value, kept);
  return kept === value ? kept : count(rewriter, 'mention', kept);
}

function count(rewriter: Rewriter, kind: RedactionKind, replacement: string): string {
  rewriter.counts.set(kind, (rewriter.counts.get(kind) ?? 0) + 1);
  return replacement;
}
