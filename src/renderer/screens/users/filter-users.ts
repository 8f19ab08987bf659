import type { ComparedUser, UserCounts, UserState } from '../../../core/users/user-state.ts';
import type { ChoiceOption } from '../../components/choice.tsx';
import { stateOrder, userLooks } from './user-looks.ts';

export type UserFilter = 'all' | UserState;

/** Rows on one page of the table: a browser draws so many at once without a pause. */
export const pageSize = 100;

/** The users that a state and a part of the address leave, in the backend's order. */
export function filterUsers(
  users: readonly ComparedUser[],
  filter: UserFilter,
  query: string,
): readonly ComparedUser[] {
  const wanted = query.trim().toLowerCase();
  if (filter === 'all' && wanted === '') return users;
  return users.filter(
    ({ state, email }) =>
      (filter === 'all' || state === filter) && (wanted === '' || email.toLowerCase().includes(wanted)),
  );
}

/** The filters with their counts; a state that nobody has is left out. */
export function filterOptions(counts: UserCounts): readonly ChoiceOption<UserFilter>[] {
  const states = stateOrder.filter((state) => counts[state] > 0);
  return [
    { value: 'all', label: `All ${countWords(counts.total)}` },
    ...states.map((state) => ({
      value: state,
      label: `${userLooks[state].word} ${countWords(counts[state])}`,
    })),
  ];
}

/** `12,000`. */
export function countWords(count: number): string {
  return count.toLocaleString('en-GB');
}
