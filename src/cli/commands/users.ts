import { answer, type Command, type NounCommands } from '../command.ts';
import { hasBlock } from '../text/finding-lines.ts';
import { userLines } from '../text/user-lines.ts';

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
    return answer(outcome, (comparison) => ({
      isBlocked: comparison.counts.lockedOut > 0 || hasBlock(comparison.findings),
      text: userLines(comparison),
    }));
  },
};

export const commands: NounCommands = { compare: compareCommand };
