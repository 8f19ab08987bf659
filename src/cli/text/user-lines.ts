import type { UserComparison } from '../../core/users/compare-users.ts';
import { type UserState, userStates } from '../../core/users/user-state.ts';
import { findingLines } from './finding-lines.ts';
import { type Line, type Style, styled } from './line.ts';

const styles: Readonly<Record<UserState, Style>> = {
  'not-assigned': 'red',
  'case-differs': 'red',
  invalid: 'red',
  duplicate: 'yellow',
  'not-in-twilio': 'yellow',
  'outside-domain': 'dim',
  exempt: 'dim',
  ready: 'green',
};

/** A terminal is no place for a hundred thousand lines; --json has them all. */
const maxUsers = 200;

/** The forecast: the figures, the findings, then every user who needs a look. */
export function userLines({ counts, users, findings }: UserComparison): readonly Line[] {
  const shown = users.filter(({ state }) => state !== 'ready' && state !== 'outside-domain');
  const widest = Math.max(...userStates.map((state) => state.length));
  return [
    counts.lockedOut === 0
      ? [styled('green', 'Nobody would be locked out.')]
      : [styled('red', `${counts.lockedOut} would be locked out.`)],
    ...userStates.map((state): Line => `  ${state.padEnd(widest)} ${counts[state]}`),
    ...findingLines(findings),
    ...shown
      .slice(0, maxUsers)
      .map(
        (user): Line => [
          styled(styles[user.state], user.state.padEnd(widest)),
          `  ${user.email}  ${user.reason}`,
        ],
      ),
    ...(shown.length > maxUsers ? [`… and ${shown.length - maxUsers} more; --json lists them all.`] : []),
  ];
}
