/** Where an element stands in the text of a document. */
export interface ElementSpan {
  /** With prefix. */
  readonly name: string;
  readonly start: number;
  /** After its end tag. */
  readonly end: number;
  /** Its start tag. */
  readonly tag: string;
  /** After its start tag, and before its end tag; both `end` when it is empty. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** Every element of a document that this tool wrote or mutated: found by its tags alone, so that broken ones are taken too. */
export function findElements(xml: string): readonly ElementSpan[] {
  const spans: ElementSpan[] = [];
  const open: { name: string; start: number; tag: string }[] = [];
  for (const match of xml.matchAll(/<(\/?)([A-Za-z_][\w.:-]*)([^<>]*?)(\/?)>/g)) {
    const [tag, isEnd, name = '', , isEmpty] = match;
    const end = match.index + tag.length;
    if (isEnd !== '/') {
      if (isEmpty === '/') spans.push({ name, start: match.index, end, tag, innerStart: end, innerEnd: end });
      else open.push({ name, start: match.index, tag });
      continue;
    }
    const opened = open.findLastIndex((one) => one.name === name);
    const [start] = opened === -1 ? [] : open.splice(opened);
    if (start !== undefined)
      spans.push({ ...start, end, innerStart: start.start + start.tag.length, innerEnd: match.index });
  }
  return spans;
}

export function textOfSpan(xml: string, { start, end }: Pick<ElementSpan, 'start' | 'end'>): string {
  return xml.slice(start, end);
}

/** The text with another in place of what stands from `start` to `end`. */
export function splice(
  xml: string,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): string {
  return xml.slice(0, start) + text + xml.slice(end);
}
