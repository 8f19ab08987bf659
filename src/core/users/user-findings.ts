import type { FindingCode } from '../findings/catalogue.ts';
import { createFinding, type Finding } from '../findings/finding.ts';
import { listNames } from '../findings/messages/users.ts';
import type { ComparedUser, UserListName, UserState } from './user-state.ts';

/** Which finding a state leads to; one finding a kind, whatever the number of users. */
function codeOf(state: UserState, list: UserListName): FindingCode | null {
  switch (state) {
    case 'not-assigned':
      return 'users-locked-out';
    case 'case-differs':
      return 'users-case-differs';
    case 'invalid':
      return list === 'twilio' ? 'users-invalid-in-twilio' : 'users-invalid-in-idp';
    case 'duplicate':
      return 'users-duplicate';
    case 'not-in-twilio':
      return 'users-not-in-twilio';
    case 'outside-domain':
    case 'exempt':
    case 'ready':
      return null;
    default:
      return state satisfies never;
  }
}

/** One finding for each kind of trouble, with how many users have it and the first few by name. */
export function userFindings(
  users: readonly ComparedUser[],
  unknownExempt: readonly string[],
): readonly Finding[] {
  const groups = new Map<FindingCode, ComparedUser[]>();
  for (const user of users) {
    const code = codeOf(user.state, user.list);
    if (code === null) continue;
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [user]);
    else group.push(user);
  }
  const findings = [...groups].map(([code, group]) =>
    createFinding(code, listNames[group[0]?.list ?? 'twilio'], describeGroup(group.map(nameOf))),
  );
  return unknownExempt.length === 0
    ? findings
    : [...findings, createFinding('users-exempt-not-found', listNames.twilio, describeGroup(unknownExempt))];
}

function nameOf({ email, reason }: ComparedUser): string {
  return email === '' ? reason : email;
}

function describeGroup(names: readonly string[]): { readonly count: string; readonly examples: string } {
  return {
    count: names.length === 1 ? '1 user' : `${names.length} users`,
    examples: names.slice(0, 3).join(', '),
  };
}
