/** What enforcement means for a user; the order is that of the report, worst first. */
export const userStates = [
  'not-assigned',
  'case-differs',
  'invalid',
  'duplicate',
  'not-in-twilio',
  'outside-domain',
  'exempt',
  'ready',
] as const;
export type UserState = (typeof userStates)[number];

export type UserListName = 'twilio' | 'idp';

export interface ComparedUser {
  /** As the list has it; untrusted text. */
  readonly email: string;
  /** The list it was read from; Twilio's when both have it. */
  readonly list: UserListName;
  readonly state: UserState;
  readonly reason: string;
}

export type UserCounts = Readonly<Record<UserState, number>> & {
  readonly total: number;
  /** Users of Twilio who could not sign in after enforcement, as far as the lists tell. */
  readonly lockedOut: number;
};
