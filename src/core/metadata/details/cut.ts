import type { XmlElement } from '../../xml/xml-node.ts';

/** More than any honest entity has of anything; hostile files stop costing memory here. */
const maxItems = 50;
const maxText = 500;

/** The first fifty that are not empty, once each. */
export function cutList(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, maxItems);
}

export function cutItems<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, maxItems);
}

/** The text of an element with white space at its ends dropped; markup inside is passed over. */
export function cutText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const text = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  return cutValue(text);
}

export function cutValue(value: string | null): string {
  const text = (value ?? '').trim();
  if (text.length <= maxText) return text;
  // Copied: a slice would keep the whole in memory, for each of ten thousand entities.
  return Buffer.from(text.slice(0, maxText)).toString();
}

/** Of texts in several languages the English one, else the first. */
export function preferEnglish(elements: readonly XmlElement[]): XmlElement | undefined {
  const isEnglish = (element: XmlElement) =>
    element.attributes.some(({ name, value }) => name === 'lang' && /^en\b/i.test(value));
  return elements.find(isEnglish) ?? elements[0];
}
