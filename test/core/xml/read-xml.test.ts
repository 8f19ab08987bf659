import { describe, expect, test } from 'vitest';
import { readXml } from '../../../src/core/xml/read-xml.ts';
import { childElements, pureTextOf, type XmlElement } from '../../../src/core/xml/xml-node.ts';

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

/** The root of a document that must be readable. */
function rootOf(text: string): XmlElement {
  const reading = readXml(encode(text));
  if (!reading.ok) throw new Error(reading.fault.detail);
  return reading.root;
}

function reasonOf(bytes: Uint8Array): string {
  const started = process.cpuUsage();
  const reading = readXml(bytes);
  // Processor time, so that a busy machine does not fail it.
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
  return reading.ok ? 'read' : reading.fault.reason;
}

describe('what is read', () => {
  test('processing instructions, comments and CDATA keep their place among the children', () => {
    const root = rootOf('<a><?one two?>x<!--c--><b/><![CDATA[<y>]]><?three?><b>z<?p?></b></a>');
    expect(root.children.map((child) => child.kind)).toEqual([
      'processing-instruction',
      'text',
      'comment',
      'element',
      'text',
      'processing-instruction',
      'element',
    ]);
    expect(root.children[0]).toEqual({ kind: 'processing-instruction', target: 'one', text: 'two' });
    expect(root.children[4]).toEqual({ kind: 'text', text: '<y>' });
  });

  test('text beside a processing instruction or comment is not pure text', () => {
    expect(pureTextOf(rootOf('<a>admin@x.test<?p?>.evil.test</a>'))).toBeNull();
    expect(pureTextOf(rootOf('<a>admin@x.test<!---->.evil.test</a>'))).toBeNull();
    expect(pureTextOf(rootOf('<a>admin<![CDATA[@]]>x.test</a>'))).toBe('admin@x.test');
  });

  test('the order of children survives nesting', () => {
    const names = childElements(rootOf('<r><a><a1/><a2/></a><b><b1/></b><c/></r>')).map((child) => [
      child.name,
      childElements(child).map((grandchild) => grandchild.name),
    ]);
    expect(names).toEqual([
      ['a', ['a1', 'a2']],
      ['b', ['b1']],
      ['c', []],
    ]);
  });

  test('UTF-16 and ISO-8859-1 are read', () => {
    expect(reasonOf(utf16('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'))).toBe('read');
    expect(reasonOf(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'))).toBe(
      'read',
    );
    expect(reasonOf(encode('\ufeff<a/>'))).toBe('read');
  });
});

describe('what is refused, each with one reason and within two seconds', () => {
  const doctype = '<!DOCTYPE a [<!ENTITY x "y">]>';
  const bomb = `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from(
    { length: 12 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  ).join('')}]><a>&l12;</a>`;
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', encode(' \n\t '), 'empty'],
    ['an HTML page', encode('<!doctype html><html></html>'), 'html'],
    ['JSON', encode('{"a":1}'), 'not-xml'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'binary'],
    ['a DOCTYPE', encode(`${doctype}<a>&x;</a>`), 'doctype'],
    ['a DOCTYPE in lower case', encode('<!doctype a><a/>'), 'doctype'],
    ['a DOCTYPE after a long comment', encode(`<!--${'x'.repeat(9000)}-->${doctype}<a/>`), 'doctype'],
    [
      'a DOCTYPE after white space and instructions',
      encode(`\n<?p ?>${' '.repeat(9000)}${doctype}<a/>`),
      'doctype',
    ],
    ['a DOCTYPE in UTF-16', utf16(`${doctype}<a/>`), 'doctype'],
    ['a DOCTYPE in UTF-16 without a mark', utf16(`${doctype}<a/>`).subarray(2), 'doctype'],
    [
      'a DOCTYPE in UTF-7',
      encode('<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a><a/>'),
      'encoding',
    ],
    ['an entity bomb', encode(bomb), 'doctype'],
    ['an undeclared entity', encode('<a>&nope;</a>'), 'malformed'],
    ['deep nesting', encode('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), 'too-deep'],
    ['nesting just too deep', encode('<a>'.repeat(201) + '</a>'.repeat(201)), 'too-deep'],
    ['a NUL byte', encode('<a>\u0000</a>'), 'encoding'],
    ['invalid UTF-8', new Uint8Array([0x3c, 0x61, 0x3e, 0xc3, 0x28, 0x3c, 0x2f, 0x61, 0x3e]), 'encoding'],
    ['a name of a megabyte', encode(`<${'n'.repeat(1_000_000)}/>`), 'malformed'],
    [
      '510,000 attributes',
      encode(
        `<a ${Array.from({ length: 510_000 }, (_, i) => `${'abcdefgh'[i % 8]}${i.toString(36)}=''`).join(' ')}/>`,
      ),
      'too-large',
    ],
    ['the same attribute twice', encode('<a b="1" b="2"/>'), 'malformed'],
    ['two roots', encode('<a/><a/>'), 'malformed'],
    ['text after the root', encode('<a/>x'), 'malformed'],
    ['an undeclared prefix', encode('<p:a/>'), 'malformed'],
    ['an illegal character reference', encode('<a>&#1;</a>'), 'malformed'],
    ['an unfinished comment', encode('<!-- a'), 'malformed'],
  ];
  test.each(cases)('%s', (_name, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });
});
