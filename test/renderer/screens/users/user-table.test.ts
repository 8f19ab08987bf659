import { describe, expect, test } from 'vitest';
import { type ComparedUser, type UserCounts, userStates } from '../../../../src/core/users/user-state.ts';
import { filterOptions, filterUsers } from '../../../../src/renderer/screens/users/filter-users.ts';
import { stateOrder } from '../../../../src/renderer/screens/users/user-looks.ts';
import { usersCsv } from '../../../../src/renderer/screens/users/users-csv.ts';

const user = (email: string, state: ComparedUser['state'] = 'ready'): ComparedUser => ({
  email,
  state,
  list: 'twilio',
  reason: 'In both lists.',
});

describe('filterUsers', () => {
  const users = [user('Eve@acme.test', 'not-assigned'), user('ada@acme.test'), user('', 'invalid')];

  test.each([
    ['all', '', ['Eve@acme.test', 'ada@acme.test', '']],
    ['all', ' EVE ', ['Eve@acme.test']],
    ['ready', '', ['ada@acme.test']],
    ['ready', 'eve', []],
  ] as const)('%s, searched for %j', (filter, query, emails) => {
    expect(filterUsers(users, filter, query).map(({ email }) => email)).toEqual(emails);
  });

  test('states are offered in the backend’s order, with their counts, and never an empty one', () => {
    expect(stateOrder).toEqual(userStates);
    const counts = Object.fromEntries(userStates.map((state) => [state, 0]));
    const some = { ...counts, ready: 12_000, invalid: 1, total: 12_001, lockedOut: 1 } as UserCounts;
    expect(filterOptions(some).map(({ label }) => label)).toEqual([
      'All 12,001',
      'Unreadable 1',
      'Ready 12,000',
    ]);
  });
});

describe('usersCsv', () => {
  test('quotes every cell and doubles quotation marks', () => {
    expect(usersCsv([user('a"b@acme.test')])).toBe(
      'email,list,state,reason\r\n"a""b@acme.test","twilio","ready","In both lists."\r\n'.replace(
        'email,list,state,reason',
        '"email","list","state","reason"',
      ),
    );
  });

  test.each(['=1+1@acme.test', '+a@acme.test', '-a@acme.test', '@acme.test', '\t=a', '\r=a'])(
    '%j does not become a formula',
    (email) => {
      expect(usersCsv([user(email)]).split('\r\n"')[1]).toMatch(/^'/);
    },
  );
});
