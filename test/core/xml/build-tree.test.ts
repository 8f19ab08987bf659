import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXml } from '../../../src/core/xml/read-xml.ts';
import { namespacesOf, type XmlElement } from '../../../src/core/xml/xml-node.ts';
import { arbitraryXml } from '../../support/arbitrary-xml.ts';
import { describeElement, withElements } from '../../support/libxml-reference.ts';

/** The tree without what only canonicalisation needs. */
function plain(element: XmlElement): Omit<XmlElement, 'scope'> {
  const { kind, name, prefix, namespace, attributes, line } = element;
  const children = element.children.map((child) => (child.kind === 'element' ? plain(child) : child));
  return { kind, name, prefix, namespace, attributes, children, line };
}

function readRoot(bytes: Uint8Array): XmlElement | null {
  const reading = readXml(bytes);
  return reading.ok ? reading.root : null;
}

/** libxml2-wasm drops a mark U+FEFF at the beginning of a text, which is a character like any other there. */
function withoutMark(tree: unknown): string {
  return JSON.stringify(tree).replaceAll('"\ufeff', '"');
}

function compare(bytes: Uint8Array): void {
  const root = readRoot(bytes);
  if (root === null) return;
  withElements(bytes, ([first]) => {
    if (first === undefined) throw new Error('There is no root.');
    expect(withoutMark(plain(root))).toBe(withoutMark(describeElement(first)));
  });
}

describe('the tree that is read from libxml2’s memory is the one that its own interface shows', () => {
  test('for documents made at random', () => {
    fc.assert(
      fc.property(arbitraryXml, (xml) => compare(Buffer.from(xml))),
      { numRuns: 400 },
    );
  });

  test('for every readable file among the metadata cases', () => {
    const folder = join(import.meta.dirname, '../../fixtures/metadata');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.xml'),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      if (bytes.length < 100_000) compare(bytes);
    }
  });

  test('for a document so large that the memory has to grow', () => {
    compare(Buffer.from(`<a b="${'é'.repeat(900_000)}">${'<c>x</c>\n'.repeat(2000)}</a>`));
  });
});

test('namespaces in scope: the innermost declaration of a prefix counts', () => {
  const root = readRoot(
    Buffer.from('<a xmlns="urn:1" xmlns:p="urn:2"><b xmlns=""><p:c xmlns:p="urn:3"/></b></a>'),
  );
  const inner = root?.children[0];
  const innermost = inner?.kind === 'element' ? inner.children[0] : undefined;
  if (innermost?.kind !== 'element') throw new Error('The element is missing.');
  expect(Object.fromEntries(namespacesOf(innermost))).toEqual({ '': '', p: 'urn:3' });
});

test('a mark U+FEFF inside a text stays: dropping it would change what a signature covers', () => {
  expect(readRoot(Buffer.from('<a>\ufeffx</a>'))?.children).toEqual([{ kind: 'text', text: '\ufeffx' }]);
});
