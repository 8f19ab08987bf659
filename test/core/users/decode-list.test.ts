import { describe, expect, test } from 'vitest';
import { decodeList, notAList } from '../../../src/core/users/decode-list.ts';

describe('decodeList', () => {
  const text = 'name;email\nZoë;zoe@acme.test\n';
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('%s', (_, bytes) => {
    expect(decodeList(bytes)).toBe(text);
  });
});

describe('notAList', () => {
  test.each([
    ['an Excel file', Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'spreadsheet'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheet'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'not a text file'],
  ])('%s', (_, bytes, words) => {
    expect(notAList(bytes)).toContain(words);
  });
  test('a list and an empty file may be lists', () => {
    expect(notAList(Buffer.from('email'))).toBeNull();
    expect(notAList(Buffer.from('\ufeffemail', 'utf16le'))).toBeNull();
    expect(notAList(Buffer.alloc(0))).toBeNull();
  });
});
