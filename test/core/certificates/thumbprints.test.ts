import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  describeThumbprintPlace,
  findByThumbprint,
  listThumbprints,
  readThumbprint,
} from '../../../src/core/certificates/thumbprints.ts';
import { idpKinds } from '../../../src/core/metadata/identity-provider.ts';
import { makeCertificate } from '../../support/make-certificate.ts';

const { der, pem } = makeCertificate();
const hash = (name: string) => createHash(name).update(der).digest('hex');
const one = { sha256: hash('sha256'), sha1: hash('sha1') };
const other = { sha256: 'ab'.repeat(32), sha1: 'cd'.repeat(20) };

describe('thumbprints', () => {
  test('are those that node:crypto reads from the certificate', () => {
    const { fingerprint, fingerprint256 } = new X509Certificate(pem);
    const values = Object.fromEntries(listThumbprints(one, 'other').map(({ form, value }) => [form, value]));
    expect(values['sha256-colons']).toBe(fingerprint256);
    expect(values['sha1-colons']).toBe(fingerprint);
  });
  test.each([
    ['entra', 'sha1-digits'],
    ['adfs', 'sha1-digits'],
    ['okta', 'sha256-base64url'],
  ] as const)('%s: the form it shows comes first', (idp, form) => {
    const [first] = listThumbprints(one, idp);
    expect(first).toMatchObject({ form, isShownThere: true });
    expect(describeThumbprintPlace(idp).source).not.toBe('');
  });
  test('say that nothing is documented for the others', () => {
    const others = idpKinds.filter((idp) => !['entra', 'adfs', 'okta'].includes(idp));
    for (const idp of others) expect(describeThumbprintPlace(idp).text).toContain('not documented');
  });

  test('every form that is shown is found again', () => {
    for (const { value } of listThumbprints(one, 'okta')) {
      expect(findByThumbprint(readThumbprint(value) ?? '', [other, one])).toBe(one);
      expect(readThumbprint(` ${value}\n`)).toBe(readThumbprint(value));
    }
  });
  test.each([
    ['lower case', one.sha1.toLowerCase()],
    ['pairs with spaces', one.sha1.match(/../g)?.join(' ') ?? ''],
    ['the mark that Windows copies along', `\u200e${one.sha1}`],
    ['base64', Buffer.from(one.sha256, 'hex').toString('base64')],
  ])('%s is read', (_what, text) => {
    expect(findByThumbprint(readThumbprint(text) ?? '', [one])).toBe(one);
  });
  test.each(['', 'abc', 'g'.repeat(40), `${one.sha256}00`, '<script>', 'a'.repeat(1_000_000)])(
    'what is no thumbprint is none: %#',
    (text) => expect(readThumbprint(text)).toBeNull(),
  );
});
