import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOpenableLink } from '../../src/main/external-links.ts';

describe('what may be opened in the system browser', () => {
  test.each([
    'http://127.0.0.1:41230/start/abc',
    'https://localhost:8443/start',
    'http://[::1]:8080/',
    'https://www.twilio.com/docs/flex',
    'https://console.twilio.com/us1/develop/flex/users-and-access/single-sign-on',
    'https://learn.microsoft.com/en-us/entra/',
  ])('%s', (address) => {
    expect(isOpenableLink(address)).toBe(true);
  });

  test.each([
    'https://evil.example/',
    'https://www.twilio.com.evil.example/',
    'https://www.twilio.com@evil.example/',
    'https://user:pass@www.twilio.com/',
    'https://www.twilio.com:8443/',
    'http://www.twilio.com/',
    'http://127.0.0.1.evil.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'sso-preflight://app/',
    'ms-settings:',
    'not an address',
    '',
  ])('not %s', (address) => {
    expect(isOpenableLink(address)).toBe(false);
  });

  test('every page that a guide sends the admin to', () => {
    const folder = join(import.meta.dirname, '../../resources/guides');
    const guides = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const refused = guides
      .flatMap((guide) => [...guide.matchAll(/https:\/\/[a-z0-9.-]+\/[^\s"`\\)]*/g)])
      .map(([address]) => address)
      .filter((address) => !isOpenableLink(address));
    expect(refused).toEqual([]);
  });
});
