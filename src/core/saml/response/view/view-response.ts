import { type CheckId, checkIds } from '../../../findings/messages/checks.ts';
import { layoutXml, type PlacedElement, type XmlLayout } from '../../../xml/layout-xml.ts';
import { readXml } from '../../../xml/read-xml.ts';
import { attributeOf, childrenNamed, descendantsOf, type XmlElement } from '../../../xml/xml-node.ts';
import { signatureNamespace } from '../../saml-names.ts';
import { type Anchor, findAnchors } from './find-anchors.ts';
import { findResponseParts, signatureBelow } from './response-parts.ts';
import type { ResponseView, SignedRange, ViewSpan } from './response-view.ts';

/**
 * Makes a response ready to be looked at: readable lines, what each signature covers, and where each check looks. Judges
 * nothing. What cannot be read as XML still has its lines; then only the document's own check has a place. Never throws.
 */
export function viewResponse(text: string): ResponseView {
  const layout = layoutXml(text);
  const reading = readXml(new TextEncoder().encode(blankDeclaration(text)));
  if (!reading.ok) return viewUnread(text, layout, reading.fault.line ?? 1);
  const { root } = reading;
  return viewTree(text, layout, root);
}

/** Characters have no encoding any more, so a declaration of one would be wrong; as long as before, so that places stay. */
export function blankDeclaration(text: string): string {
  return text.replace(/^\uFEFF?\s*<\?xml\s[^>]*\?>/, (declaration) =>
    declaration.replaceAll(/[^\r\n]/g, ' '),
  );
}

function viewTree(text: string, layout: XmlLayout, root: XmlElement): ResponseView {
  const placeOf = placeElements(layout, root);
  const toSpan = (anchor: Anchor): readonly ViewSpan[] => {
    const place = placeOf.get(anchor.element);
    return place === undefined ? [] : [spanOf(text, place, anchor.attribute)];
  };
  const anchors = Object.entries(findAnchors(findResponseParts(root))).map(([id, found]) => [
    id,
    found.flatMap(toSpan),
  ]);
  const range = (element: XmlElement): (ViewSpan & { readonly lastLine: number }) | null => {
    const place = placeOf.get(element);
    const lastLine = place === undefined ? undefined : layout.lines[place.line]?.last;
    return place === undefined || lastLine === undefined
      ? null
      : { line: place.line, start: place.start, end: place.end, lastLine };
  };
  return {
    text,
    lines: layout.lines,
    signatures: findSignatures(root, range),
    anchors: Object.fromEntries(anchors) as Record<CheckId, readonly ViewSpan[]>,
  };
}

/** The n-th start tag of a well-formed document is the n-th element of its tree. */
function placeElements(layout: XmlLayout, root: XmlElement): ReadonlyMap<XmlElement, PlacedElement> {
  const places = new Map<XmlElement, PlacedElement>();
  let index = 0;
  for (const element of descendantsOf(root)) {
    const place = layout.elements[index];
    if (place !== undefined) places.set(element, place);
    index += 1;
  }
  return places;
}

/** An element of one line whole, of a longer one its start tag; one attribute alone when it is there. */
function spanOf(text: string, place: PlacedElement, attribute: string | null): ViewSpan {
  const { line, start, tagEnd, end } = place;
  if (attribute !== null) {
    for (const found of text.slice(start, tagEnd).matchAll(/([^\s<=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      const at = start + found.index;
      if (found[1] === attribute) return { line, start: at, end: at + found[0].length };
    }
  }
  const hasElements = /<[^/!?]/.test(text.slice(tagEnd, end));
  return { line, start, end: hasElements ? tagEnd : end };
}

type ToRange = (element: XmlElement) => (ViewSpan & { readonly lastLine: number }) | null;

function findSignatures(root: XmlElement, toRange: ToRange): readonly SignedRange[] {
  const { assertions } = findResponseParts(root);
  const found: SignedRange[] = [];
  for (const parent of descendantsOf(root)) {
    for (const child of childrenNamed(parent, signatureNamespace, 'Signature')) {
      const signature = toRange(child);
      if (signature === null) continue;
      const reference = attributeOf(signatureBelow(child, 'Reference')[0] ?? child, 'URI') ?? '';
      const isOwn = reference !== '' && reference === `#${attributeOf(parent, 'ID') ?? ''}`;
      const part = partOf(parent, root, assertions);
      found.push({ part, signature, covered: isOwn && part !== 'other' ? toRange(parent) : null, reference });
    }
  }
  return found;
}

function partOf(
  element: XmlElement,
  root: XmlElement,
  assertions: readonly XmlElement[],
): SignedRange['part'] {
  if (element === root) return 'response';
  return assertions.includes(element) ? 'assertion' : 'other';
}

/** The fault's line counts line ends in the source; the readable line is the one that this source line begins in. */
function viewUnread(text: string, layout: XmlLayout, faultLine: number): ResponseView {
  let offset = 0;
  for (let line = 1; line < faultLine; line += 1) {
    const next = text.indexOf('\n', offset);
    if (next === -1) break;
    offset = next + 1;
  }
  const behind = layout.lines.findIndex(({ end }) => end > offset);
  const line = behind === -1 ? layout.lines.length - 1 : behind;
  const at = layout.lines[line];
  const nowhere = Object.fromEntries(checkIds.map((id) => [id, []])) as unknown as ResponseView['anchors'];
  return {
    text,
    lines: layout.lines,
    signatures: [],
    anchors: { ...nowhere, document: at === undefined ? [] : [{ line, start: at.start, end: at.end }] },
  };
}
