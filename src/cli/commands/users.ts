import {
  type ComparedUser,
  type UserCounts,
  type UserState,
  userStates,
} from '../../core/users/user-state.ts';
import { answer, type Command, type NounCommands } from '../command.ts';
import { findingLines, hasBlock } from '../text/finding-lines.ts';
import { type Line, type Style, styled } from '../text/line.ts';

const compareCommand: Command = {
  usage: `users compare --twilio FILE --idp FILE --domain D … [--exempt E …]
  Forecasts who could not sign in to the Twilio Console once SSO is enforced.

  --twilio FILE  the users of Twilio: CSV, or one address a line
  --idp FILE     the users that the identity provider lets in to the app
  --domain D     a domain that is to be enforced, once for each
  --exempt E     an address that is meant to stay outside, once for each

  Exit code 1: somebody would be locked out.`,
  options: {
    twilio: { type: 'string' },
    idp: { type: 'string' },
    domain: { type: 'string', multiple: true },
    exempt: { type: 'string', multiple: true },
  },
  positionals: [],
  run: async ({ arguments: args, files, client }) => {
    const outcome = await client.call('users.compare', {
      twilio: await files.read(args.required('twilio')),
      idp: await files.read(args.required('idp')),
      domains: [...args.list('domain')],
      exempt: [...args.list('exempt')],
      profileId: null,
    });
    return answer(outcome, ({ counts, users, findings }) => ({
      isBlocked: counts.lockedOut > 0 || hasBlock(findings),
      text: [...countLines(counts), ...findingLines(findings), ...users.map(userLine)],
    }));
  },
};

export const commands: NounCommands = { compare: compareCommand };

function countLines(counts: UserCounts): readonly Line[] {
  const states = userStates.filter((state) => counts[state] > 0);
  return [
    [
      styled('bold', `${counts.total} addresses, `),
      styled(counts.lockedOut > 0 ? 'red' : 'green', `${counts.lockedOut} locked out.`),
    ],
    ...states.map((state) => `  ${state}: ${counts[state]}`),
  ];
}

const styles: Readonly<Record<UserState, Style>> = {
  'not-assigned': 'red',
  'case-differs': 'red',
  invalid: 'yellow',
  duplicate: 'yellow',
  'not-in-twilio': 'yellow',
  'outside-domain': 'dim',
  exempt: 'dim',
  ready: 'green',
};

function userLine({ email, state, reason }: ComparedUser): Line {
  return [styled(styles[state], state.padEnd(15)), styled('bold', email), `  ${reason}`];
}
