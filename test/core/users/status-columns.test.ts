import { describe, expect, test } from 'vitest';
import { compareUsers } from '../../../src/core/users/compare-users.ts';

function findingsOf(...rows: readonly string[]) {
  const list = rows.join('\n');
  const { findings } = compareUsers({ twilio: list, idp: list, domains: ['acme.test'], exempt: [] });
  return findings.filter(({ code }) => code === 'users-status-not-read');
}

describe('a column with the state of accounts', () => {
  test.each(['Status', 'account_enabled', 'Status [READ ONLY]', 'is active', 'User Status', 'Suspended'])(
    '%s is said not to have been read',
    (header) => {
      const findings = findingsOf(`email,${header}`, 'a@acme.test,ACTIVE', 'b@acme.test,SUSPENDED');
      expect(findings).toHaveLength(2);
      expect(findings[0]).toMatchObject({ severity: 'warn', title: `The column “${header}” was not read` });
      expect(findings[0]?.why).toContain('ACTIVE, SUSPENDED');
    },
  );

  test.each([
    ['one value for everybody tells nothing', ['email,status', 'a@acme.test,ACTIVE', 'b@acme.test,ACTIVE']],
    ['a state of a country is none', ['email,state', 'a@acme.test,Ohio', 'b@acme.test,Iowa']],
    ['without a header there is none', ['a@acme.test,ACTIVE', 'b@acme.test,SUSPENDED']],
    [
      'a text for each is no state',
      ['email,status', ...Array.from({ length: 9 }, (_, index) => `u${index}@acme.test,note ${index}`)],
    ],
  ] as const)('%s', (_, rows) => {
    expect(findingsOf(...rows)).toEqual([]);
  });
});
