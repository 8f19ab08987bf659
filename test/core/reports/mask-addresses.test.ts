import { expect, test } from 'vitest';
import { maskAddresses } from '../../../src/core/reports/mask-addresses.ts';

const nobody = { nameId: null, attributes: {} };

test.each([
  ['ada@example.com', '…@example.com'],
  ['NameID is "ada.lovelace+x@example.com".', 'NameID is "…@example.com".'],
  ['a@b@example.com', 'a@…@example.com'],
  ['üser@example.com, bob@example.org', '…@example.com, …@example.org'],
  ['user@localhost', 'user@localhost'],
])('%s', (text, masked) => {
  expect(maskAddresses(text, nobody)).toBe(masked);
});

test.each([
  ['white space at the end', 'ada.lovelace ', 'NameID is ada.lovelace␠'],
  ['an invisible character', 'ada\u200blovelace', 'NameID is ada⟨U+200B⟩lovelace'],
])('a NameID with %s is masked as a check shows it', (_, nameId, text) => {
  expect(maskAddresses(text, { nameId, attributes: {} })).not.toMatch(/ada|lovelace/);
});

test.each([
  ['letters without an @', 'a'.repeat(1_000_000)],
  ['half addresses', 'a@'.repeat(500_000)],
])('a megabyte of %s is read in a moment', (_, text) => {
  const startedAt = process.cpuUsage();
  maskAddresses(text, nobody);
  expect(process.cpuUsage(startedAt).user / 1e6).toBeLessThan(2);
});
