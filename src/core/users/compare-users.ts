import { type Finding, fillPlaceholders, sortFindings } from '../findings/finding.ts';
import { listNames, userReasons } from '../findings/messages/users.ts';
import { domainOf, type ListedUser, readUserList, type UserList } from './read-user-list.ts';
import { userFindings } from './user-findings.ts';
import {
  type ComparedUser,
  type UserCounts,
  type UserListName,
  type UserState,
  userStates,
} from './user-state.ts';

export interface CompareUsersInput {
  /** The users of Twilio, as CSV text or one address a line. */
  readonly twilio: string;
  /** The users that the identity provider lets in to the app. */
  readonly idp: string;
  /** The domains to be enforced, at least one. */
  readonly domains: readonly string[];
  /** Addresses that are meant to stay outside, such as an emergency account. */
  readonly exempt: readonly string[];
}

export interface UserComparison {
  readonly counts: UserCounts;
  /** Every address once, those locked out first. */
  readonly users: readonly ComparedUser[];
  readonly findings: readonly Finding[];
}

/** An address with everything the two lists say of it. */
interface Entry {
  twilio: ListedUser[];
  idp: ListedUser[];
}

/** Shared by every entry that a list does not have: never pushed to. */
const none: ListedUser[] = [];

/**
 * The lock-out forecast: who could not sign in to the Console once SSO is enforced for `domains`. Twilio creates no users
 * and asks for the NameID to be the e-mail address exactly as it has it (facts 2.2); enforcement takes the password away
 * (facts 2.3).
 */
export function compareUsers(input: CompareUsersInput): UserComparison {
  const lists = { twilio: readUserList(input.twilio, 'twilio'), idp: readUserList(input.idp, 'idp') };
  const domains = new Set(input.domains.map(domainOf).filter((domain) => domain !== null));
  const exempt = new Set(input.exempt.map((each) => each.trim().toLowerCase()));
  const judged = [
    ...[...entriesOf(lists)].map(([key, entry]) => judge(key, entry, { domains, exempt })),
    ...invalidUsers(lists),
  ];
  const users = worstFirst(judged);
  const unknownExempt = [...exempt].filter(
    (each) => !lists.twilio.users.some(({ key, email }) => key === each || email === each),
  );
  return {
    counts: countUsers(users),
    users,
    findings: sortFindings([
      ...lists.twilio.findings,
      ...lists.idp.findings,
      ...userFindings(users, unknownExempt),
    ]),
  };
}

function entriesOf(lists: Readonly<Record<UserListName, UserList>>): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const list of ['twilio', 'idp'] as const) {
    for (const user of lists[list].users) {
      if (user.key === null) continue;
      const entry = entries.get(user.key);
      if (entry === undefined) entries.set(user.key, { twilio: none, idp: none, [list]: [user] });
      else if (entry[list] === none) entry[list] = [user];
      else entry[list].push(user);
    }
  }
  return entries;
}

interface Scope {
  readonly domains: ReadonlySet<string>;
  readonly exempt: ReadonlySet<string>;
}

function judge(key: string, entry: Entry, scope: Scope): ComparedUser {
  const twilio = entry.twilio[0];
  const email = (twilio ?? entry.idp[0])?.email ?? key;
  const list = twilio === undefined ? 'idp' : 'twilio';
  const { state, data } = judgeEntry(key, entry, scope);
  return {
    email,
    list,
    state,
    reason: data ? fillPlaceholders(userReasons[state], data) : userReasons[state],
  };
}

interface Judgement {
  readonly state: UserState;
  readonly data?: Readonly<Record<string, string>>;
}

/** A user who is locked out is said to be so before anything milder is said of them. */
function judgeEntry(key: string, entry: Entry, { domains, exempt }: Scope): Judgement {
  if (exempt.has(key)) return { state: 'exempt' };
  if (!domains.has(domainOf(key) ?? '')) return { state: 'outside-domain' };
  const { twilio, idp } = entry;
  if (idp.length === 0) return { state: 'not-assigned' };
  if (twilio.length > 0 && !hasCommonSpelling(twilio, idp)) {
    return {
      state: 'case-differs',
      data: {
        other: idp
          .map(({ email }) => email)
          .slice(0, 5)
          .join(', '),
      },
    };
  }
  if (twilio.length > 1) return judgeDuplicate(twilio, 'twilio');
  if (idp.length > 1) return judgeDuplicate(idp, 'idp');
  return { state: twilio.length === 0 ? 'not-in-twilio' : 'ready' };
}

function hasCommonSpelling(twilio: readonly ListedUser[], idp: readonly ListedUser[]): boolean {
  if (twilio[0]?.email === idp[0]?.email) return true;
  const spellings = new Set(idp.map(({ email }) => email));
  return twilio.some(({ email }) => spellings.has(email));
}

function judgeDuplicate(users: readonly ListedUser[], list: UserListName): Judgement {
  const others = users.slice(0, 5).map(({ email, line }) => `${email} in line ${line}`);
  return { state: 'duplicate', data: { list: listNames[list], others: others.join(', ') } };
}

function invalidUsers(lists: Readonly<Record<UserListName, UserList>>): readonly ComparedUser[] {
  return (['twilio', 'idp'] as const).flatMap((list) =>
    lists[list].users
      .filter(({ key }) => key === null)
      .map(({ email, line }) => ({
        email,
        list,
        state: 'invalid' as const,
        reason: fillPlaceholders(userReasons.invalid, { line, list: listNames[list] }),
      })),
  );
}

/** Sorted by state into as many lists as there are states: a comparing sort of 100,000 users takes longer than the rest. */
function worstFirst(users: readonly ComparedUser[]): readonly ComparedUser[] {
  const lists = new Map<UserState, ComparedUser[]>(userStates.map((state) => [state, []]));
  for (const user of users) lists.get(user.state)?.push(user);
  return [...lists.values()].flat();
}

function countUsers(users: readonly ComparedUser[]): UserCounts {
  const counts = Object.fromEntries(userStates.map((state) => [state, 0])) as Record<UserState, number>;
  for (const { state } of users) counts[state] += 1;
  return { ...counts, total: users.length, lockedOut: users.filter(isLockedOut).length };
}

/** In Twilio today and, as far as the lists tell, unable to sign in tomorrow. */
export function isLockedOut({ state, list }: ComparedUser): boolean {
  return state === 'not-assigned' || state === 'case-differs' || (state === 'invalid' && list === 'twilio');
}
