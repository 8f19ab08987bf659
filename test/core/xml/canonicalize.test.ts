import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalizeExclusive } from '../../../src/core/xml/canonicalize.ts';
import { readXml } from '../../../src/core/xml/read-xml.ts';
import { childElements, descendantsOf, type XmlElement } from '../../../src/core/xml/xml-node.ts';
import { arbitraryXml } from '../../support/arbitrary-xml.ts';
import { canonicalizeByLibxml, withElements } from '../../support/libxml-reference.ts';

function rootOf(xml: string): XmlElement {
  const reading = readXml(Buffer.from(xml));
  if (!reading.ok) throw new Error(reading.fault.detail);
  return reading.root;
}

function canonicalize(element: XmlElement, inclusivePrefixes: readonly string[] = []): string | null {
  try {
    return Buffer.from(canonicalizeExclusive(element, { inclusivePrefixes })).toString('utf8');
  } catch {
    return null;
  }
}

describe('octet by octet what libxml2 gives', () => {
  const prefixLists = fc.subarray(['#default', 'a', 'b', 'saml', 'é', 'xml', 'nobody']);

  test('for every element of documents made at random, with and without PrefixList', () => {
    fc.assert(
      fc.property(arbitraryXml, prefixLists, (xml, prefixes) => {
        const reading = readXml(Buffer.from(xml));
        if (!reading.ok) return;
        const ours = [...descendantsOf(reading.root)];
        withElements(Buffer.from(xml), (theirs) => {
          expect(theirs.length).toBe(ours.length);
          theirs.forEach((element, index) => {
            const own = ours[index];
            if (own === undefined) return;
            expect(canonicalize(own)).toBe(canonicalizeByLibxml(element, []));
            expect(canonicalize(own, prefixes)).toBe(canonicalizeByLibxml(element, prefixes));
          });
        });
      }),
      { numRuns: 600 },
    );
  });

  test('and without one child, which is how an enveloped signature is left out', () => {
    fc.assert(
      fc.property(arbitraryXml, fc.nat(), (xml, choice) => {
        const reading = readXml(Buffer.from(xml));
        if (!reading.ok) return;
        const parents = [...descendantsOf(reading.root)].filter((one) => childElements(one).length > 0);
        const parent = parents[choice % parents.length];
        const without = parent === undefined ? undefined : childElements(parent).at(-1);
        if (parent === undefined || without === undefined) return;
        const all = [...descendantsOf(reading.root)];
        withElements(Buffer.from(xml), (theirs) => {
          theirs[all.indexOf(without)]?.remove();
          const apex = theirs[all.indexOf(parent)];
          if (apex === undefined) throw new Error('The element is missing.');
          const canonical = Buffer.from(canonicalizeExclusive(parent, { without })).toString('utf8');
          expect(canonical).toBe(canonicalizeByLibxml(apex, []));
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what has no canonical form', () => {
  test.each(['one/two', '../x', 'x', '//host/x'])('the relative namespace name %s is refused', (uri) => {
    expect(canonicalize(rootOf(`<a xmlns="${uri}"/>`))).toBeNull();
    expect(canonicalize(rootOf(`<a><b xmlns:unused="${uri}"/></a>`))).toBeNull();
    const [inside] = childElements(rootOf(`<a xmlns:unused="${uri}"><b/></a>`));
    expect(inside === undefined ? '' : canonicalize(inside)).toBeNull();
  });

  test('a namespace name that would have to be escaped is refused: libxml2 writes it as it is', () => {
    expect(canonicalize(rootOf('<a xmlns="urn:x?a&amp;b"/>'))).toBeNull();
  });
});

describe('examples of the specifications', () => {
  test('Canonical XML 1.0, section 3.3: order of namespaces and attributes', () => {
    const xml =
      '<e3 xmlns:b="http://www.ietf.org" id="elem3" xmlns:a="http://www.w3.org" b:attr="sorted" name="elem3" a:attr="out" attr2="all" attr="I\'m"/>';
    expect(canonicalize(rootOf(xml))).toBe(
      '<e3 xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I\'m" attr2="all" id="elem3" name="elem3" b:attr="sorted" a:attr="out"></e3>',
    );
  });

  test('Exclusive XML Canonicalization, section 2.2: what surrounds the apex leaves no trace', () => {
    const xml =
      '<n0:pdu xmlns:n0="http://a.example" xml:lang="fr"><n1:elem2 xmlns:n1="http://b.example" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"/></n1:elem2></n0:pdu>';
    const [apex] = childElements(rootOf(xml));
    expect(apex === undefined ? null : canonicalize(apex)).toBe(
      '<n1:elem2 xmlns:n1="http://b.example" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>',
    );
  });

  test('a default namespace of nothing is declared only inside another one', () => {
    const [inner] = childElements(rootOf('<a xmlns="urn:1"><b xmlns=""><c/></b></a>'));
    expect(inner === undefined ? null : canonicalize(inner)).toBe('<b><c></c></b>');
    expect(canonicalize(rootOf('<a xmlns="urn:1"><b xmlns=""><c/></b></a>'))).toBe(
      '<a xmlns="urn:1"><b xmlns=""><c></c></b></a>',
    );
  });
});
