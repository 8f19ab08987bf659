import { describe, expect, test } from 'vitest';
import { type CompareUsersInput, compareUsers } from '../../../src/core/users/compare-users.ts';

function compare(twilio: string, idp: string, change: Partial<CompareUsersInput> = {}) {
  return compareUsers({ twilio, idp, domains: ['acme.test'], exempt: [], ...change });
}
function statesOf(comparison: ReturnType<typeof compare>): Record<string, string> {
  return Object.fromEntries(comparison.users.map(({ email, state }) => [email, state]));
}
const codesOf = (comparison: ReturnType<typeof compare>): readonly string[] =>
  comparison.findings.map(({ code }) => code);

describe('compareUsers', () => {
  const twilio = [
    'email',
    'ready@acme.test',
    'Case@acme.test',
    'gone@acme.test',
    'twice@acme.test',
    'twice@acme.test',
    'guest@other.test',
    'break-glass@acme.test',
    'not an address',
  ].join('\n');
  const idp = ['email', 'ready@acme.test', 'case@acme.test', 'twice@acme.test', 'new@acme.test', ''].join(
    '\n',
  );
  const comparison = compare(twilio, idp, { exempt: ['Break-Glass@acme.test'] });

  test('gives each address its state', () => {
    expect(statesOf(comparison)).toEqual({
      'ready@acme.test': 'ready',
      'Case@acme.test': 'case-differs',
      'gone@acme.test': 'not-assigned',
      'twice@acme.test': 'duplicate',
      'guest@other.test': 'outside-domain',
      'break-glass@acme.test': 'exempt',
      'new@acme.test': 'not-in-twilio',
      'not an address': 'invalid',
    });
  });
  test('counts every state, and who is locked out', () => {
    expect(comparison.counts).toEqual({
      ready: 1,
      'case-differs': 1,
      'not-assigned': 1,
      duplicate: 1,
      'outside-domain': 1,
      exempt: 1,
      'not-in-twilio': 1,
      invalid: 1,
      total: 8,
      lockedOut: 3,
    });
  });
  test('lists those locked out first', () => {
    expect(comparison.users.map(({ state }) => state).slice(0, 3)).toEqual([
      'not-assigned',
      'case-differs',
      'invalid',
    ]);
  });
  test('one finding for each kind of trouble, blocking ones first, with a count and an example', () => {
    expect(codesOf(comparison)).toEqual([
      'users-locked-out',
      'users-case-differs',
      'users-invalid-in-twilio',
      'users-duplicate',
      'users-not-in-twilio',
    ]);
    expect(comparison.findings[0]).toMatchObject({ title: '1 user in Twilio would be locked out' });
    expect(comparison.findings[0]?.why).toContain('gone@acme.test');
  });
  test('nothing keeps a placeholder', () => {
    expect(JSON.stringify(comparison)).not.toMatch(/\{[a-zA-Z]+\}|undefined/);
  });
  test('two equal lists are clean', () => {
    const clean = compare('a@acme.test\nb@acme.test', 'b@acme.test\na@acme.test');
    expect(clean).toMatchObject({ counts: { ready: 2, lockedOut: 0, total: 2 }, findings: [] });
  });
});

describe('one address in several places', () => {
  test('locked out outweighs listed twice', () => {
    expect(statesOf(compare('a@acme.test\na@acme.test', 'b@acme.test'))['a@acme.test']).toBe('not-assigned');
  });
  test('two spellings in Twilio, one of them exact: worth a look, not locked out', () => {
    const comparison = compare('Ada@acme.test\nada@acme.test', 'ada@acme.test');
    expect(comparison.users).toHaveLength(1);
    expect(comparison.users[0]).toMatchObject({ state: 'duplicate' });
    expect(comparison.users[0]?.reason).toContain('Ada@acme.test in line 1, ada@acme.test in line 2');
    expect(comparison.counts.lockedOut).toBe(0);
  });
  test('two accounts in the identity provider with one address', () => {
    const [user] = compare('a@acme.test', 'a@acme.test\na@acme.test').users;
    expect(user?.reason).toContain('identity provider');
  });
});

describe('domains and exemptions', () => {
  test('a subdomain is another domain', () => {
    expect(statesOf(compare('a@mail.acme.test', 'b@acme.test'))['a@mail.acme.test']).toBe('outside-domain');
  });
  test.each(['ACME.test', '@acme.test', ' acme.test. '])('%j is acme.test', (domain) => {
    expect(statesOf(compare('a@acme.test', 'a@acme.test', { domains: [domain] }))).toEqual({
      'a@acme.test': 'ready',
    });
  });
  test('an internationalised domain is the same in both forms', () => {
    const states = statesOf(compare('a@bücher.test', 'a@bücher.test', { domains: ['xn--bcher-kva.test'] }));
    expect(states).toEqual({ 'a@bücher.test': 'ready' });
  });
  test('a lookalike domain is not the same', () => {
    expect(statesOf(compare('a@аcme.test', 'a@acme.test'))['a@аcme.test']).toBe('outside-domain');
  });
  test('several domains', () => {
    const comparison = compare('a@acme.test\nb@beta.test', 'a@acme.test', {
      domains: ['acme.test', 'beta.test'],
    });
    expect(comparison.counts).toMatchObject({ ready: 1, 'not-assigned': 1 });
  });
  test('a misspelt exemption is said', () => {
    expect(codesOf(compare('a@acme.test', 'a@acme.test', { exempt: ['b@acme.test'] }))).toEqual([
      'users-exempt-not-found',
    ]);
  });
});

describe('lists as they come out of consoles', () => {
  const idp = 'ada@acme.test';
  test.each([
    ['a header in capitals', 'Name,EMAIL\nAda,ada@acme.test'],
    ['Google’s header', 'First Name [Required],Last Name,Email Address [Required]\nA,L,ada@acme.test'],
    ['Entra’s header', 'displayName;userPrincipalName\nAda;ada@acme.test'],
    ['tabs', 'id\tmail\n1\tada@acme.test'],
    ['bars', 'id|mail\n1|ada@acme.test'],
    ['a byte order mark', '\ufeffemail\nada@acme.test'],
    ['Excel’s sep line', 'sep=;\r\nname;email\r\nAda;ada@acme.test\r\n'],
    ['Windows and old Mac line ends', 'email\r\nada@acme.test\r'],
    ['no header', 'Ada,ada@acme.test,42'],
    ['a header that names nothing', 'who,where\nAda,ada@acme.test'],
    ['quotation marks', '"name","email"\n"Lovelace, ""Ada""","ada@acme.test"'],
    ['a line break in a cell', '"name","email"\n"Ada\nLovelace","ada@acme.test"'],
    ['blank lines', '\n\nemail\n\nada@acme.test\n\n'],
    ['white space around', 'email\n  ada@acme.test\u00a0'],
    ['text after a closing mark', '"name" x,"email"\n"Ada","ada@acme.test"'],
  ])('%s', (_, twilio) => {
    expect(statesOf(compare(twilio, idp))).toEqual({ 'ada@acme.test': 'ready' });
  });

  test('several columns: the more telling one is read and said', () => {
    const comparison = compare('userPrincipalName,mail\nx@acme.test,ada@acme.test', idp);
    expect(statesOf(comparison)['ada@acme.test']).toBe('ready');
    expect(comparison.findings[0]).toMatchObject({ code: 'users-column-chosen', severity: 'note' });
  });
  test.each([
    ['an empty file', '', 'users-list-empty'],
    ['a header alone', 'email\n', 'users-list-empty'],
    ['no addresses', 'name,age\nAda,36', 'users-no-email-column'],
    ['an open quotation mark', 'email\n"ada@acme.test\nbob@acme.test', 'users-open-quote'],
  ])('%s blocks', (_, twilio, code) => {
    const comparison = compare(twilio, idp);
    expect(comparison.findings[0]).toMatchObject({ code, severity: 'block' });
  });
  test('an open quotation mark is named with its line', () => {
    const { findings } = compare('email\nada@acme.test\n"bob@acme.test\neve@acme.test', idp);
    expect(findings[0]?.data).toEqual({ line: 3 });
  });
  test.each(['=HYPERLINK("http://evil.test")', '+1@', '@SUM(A1)', '-2+3', '<script>alert(1)</script>'])(
    '%j is text',
    (cell) => {
      const twilio = `email\nada@acme.test\n"${cell.replaceAll('"', '""')}"`;
      expect(compare(twilio, idp).users).toContainEqual(
        expect.objectContaining({ email: cell, state: 'invalid' }),
      );
    },
  );
  test('a missing address blocks for Twilio and warns for the identity provider', () => {
    expect(codesOf(compare('name,email\nAda,ada@acme.test\nBob,', idp))).toEqual(['users-invalid-in-twilio']);
    expect(codesOf(compare(idp, 'name,email\nAda,ada@acme.test\nBob,'))).toEqual(['users-invalid-in-idp']);
  });
  test('a cell of a megabyte is cut', () => {
    const comparison = compare(`email\nada@acme.test\n${'x'.repeat(1_000_000)}`, idp);
    expect(JSON.stringify(comparison).length).toBeLessThan(5000);
  });
});

function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

describe('a large company', () => {
  test('20,000 users on both sides cost little more than reading the lines', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `User ${index},user${index}@acme.test`);
    const list = `name,email\n${rows.join('\n')}`;
    const floor = timeOf(() =>
      [list, list].map((text) => new Map(text.split('\n').map((row) => [row.split(',')[1], row]))),
    );
    const took = timeOf(() => expect(compare(list, list).counts.ready).toBe(20_000));
    // About twice on a quiet machine; a ratio, so that a busy one does not fail it.
    expect(took / floor).toBeLessThan(15);
  });
  test('a hundred thousand quotation marks do not take forever', () => {
    const startedAt = performance.now();
    compare(`email\n${'"'.repeat(100_001)}`, 'a@acme.test');
    compare(`email\n${'"",'.repeat(100_001)}`, 'a@acme.test');
    compare(`email\n${'@.'.repeat(50_000)}`, 'a@acme.test');
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

test('a cell full of blanks is read in a moment', () => {
  const startedAt = process.cpuUsage();
  const { counts } = compare(`email\n"a${' '.repeat(1_000_000)}b"\nok@acme.test`, 'ok@acme.test');
  expect(counts).toMatchObject({ invalid: 1, ready: 1 });
  expect(process.cpuUsage(startedAt).user / 1e6).toBeLessThan(2);
});
