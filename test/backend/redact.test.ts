import { describe, expect, test } from 'vitest';
import { describeError } from '../../src/backend/log/describe-error.ts';
import { redact } from '../../src/backend/log/redact.ts';
import { makePair } from '../../src/backend/sign-in-test/local-keys.ts';

describe('redact', () => {
  const base64 = Buffer.from('<samlp:Response>…</samlp:Response>'.repeat(3)).toString('base64');

  test.each([
    ['an assertion', 'got <saml:Assertion ID="_1"><saml:NameID>alex</saml:NameID></saml:Assertion>', 'alex'],
    ['a response in base64', `body ${base64} end`, base64],
    ['a form field', 'SAMLResponse=PHNhbWw%2B&RelayState=abc', 'PHNhbWw'],
    ['a RelayState', 'SAMLResponse=x&RelayState=abc', 'abc'],
    ['a cookie', 'Cookie: session=42; other=43', '42'],
    ['a token in an address', 'opened http://127.0.0.1:5/#token=s3cret', 's3cret'],
    ['a start address', 'GET http://127.0.0.1:47810/start/abcDEF_-123 failed', 'abcDEF'],
    ['an e-mail address', 'user alex@example.com was refused', 'alex'],
    ['a bearer token', 'Authorization: Bearer abc.def', 'abc.def'],
  ])('%s is taken out', (_what, text, secret) => {
    expect(redact(text)).not.toContain(secret);
    expect(redact(text)).toContain('[redacted');
  });

  test('a private key is taken out, also when it is cut off', () => {
    const { privateKeyPem } = makePair({
      kind: 'saml-key',
      commonName: 'x',
      days: 1,
      now: '2026-11-25T10:00:00Z',
    });
    for (const pem of [privateKeyPem, privateKeyPem.slice(0, 300)]) {
      const line = redact(`key: ${pem}`);
      expect(line).toContain('[redacted PEM]');
      expect(line).not.toContain(pem.split('\n')[1]);
    }
  });

  test('plain words stay', () => {
    expect(redact('The port 47810 is in use.')).toBe('The port 47810 is in use.');
  });

  test('an error is one line', () => {
    expect(describeError(new Error('first\nsecond'))).not.toContain('\n');
  });
});

test.each([
  ['letters without an @', 'a'.repeat(1_000_000)],
  ['dots', '.'.repeat(1_000_000)],
  ['half addresses', 'a@'.repeat(500_000)],
  ['beginnings of keys', '-----BEGIN A-----'.repeat(60_000)],
])('a megabyte of %s is read in a moment', (_, text) => {
  const startedAt = process.cpuUsage();
  redact(text);
  expect(process.cpuUsage(startedAt).user / 1e6).toBeLessThan(2);
});
