import { describe, expect, test } from 'vitest';
import { runInProcess } from '../support/run-cli.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';

const response = makeSampleIdp().issue({ entityId: 'urn:sp', acsUrl: 'https://sp.example.com/acs' });

describe('response view', () => {
  test('prints numbered lines with a letter for each signature that covers one', async () => {
    const { code, out } = await runInProcess(['response', 'view', '-'], { input: response });
    expect(code).toBe(0);
    expect(out).toMatch(/^ *1 R· <samlp:Response /);
    expect(out).toMatch(/^ *\d+ RA +<saml:NameID .*alex@example\.com<\/saml:NameID>$/m);
    // A signature covers itself nowhere, but the Response's covers the Assertion's.
    expect(out).toMatch(/^ *\d+ ·· +<ds:SignedInfo/m);
    expect(out).toMatch(/^ *\d+ R· +<ds:SignedInfo/m);
  });

  test('larger than 2 MB is refused in words', async () => {
    const large = `<a>${'x'.repeat(2_000_001)}</a>`;
    const { code, error } = await runInProcess(['response', 'view', '-'], { input: large });
    expect(code).toBe(2);
    expect(error).toContain('larger than 2 MB');
  });
});

describe('response redact', () => {
  test('the copy alone on standard output, what was removed on standard error', async () => {
    const { code, out, error } = await runInProcess(['response', 'redact', '-'], { input: response });
    expect(code).toBe(0);
    expect(out).toMatch(/^<\?xml /);
    // A certificate's base64 may spell any short name.
    expect(out.replaceAll(/X509Certificate>[^<]*</g, '')).not.toMatch(/alex/i);
    const [before, after] = [...error.matchAll(/SHA-256 (?:before|after): +([0-9a-f]{64})/g)].map(
      ([, sha]) => sha,
    );
    expect(error).toContain('Removed (1): who signed in (NameID)');
    expect(before).toBe(after);
  });

  test('with --json one document and nothing beside it', async () => {
    const { json, error } = await runInProcess(['response', 'redact', '-', '--json'], { input: response });
    expect(error).toBe('');
    expect(json()).toMatchObject({
      ok: true,
      value: { removed: expect.any(Array), text: expect.any(String) },
    });
  });

  test('what is not well-formed is not redacted, and says why', async () => {
    const { code, error } = await runInProcess(['response', 'redact', '-'], { input: '<a><b></a>' });
    expect(code).toBe(2);
    expect(error).toContain('It was not redacted.');
  });
});
