import { idpKinds } from '../../core/metadata/identity-provider.ts';
import { answer, type Command, type NounCommands } from '../command.ts';
import { explanationLines } from '../text/explanation-lines.ts';
import { UsageError } from '../usage-error.ts';

const explainCommand: Command = {
  usage: `error explain TEXT [--profile FILE | --idp IDP]
  Says what a message or code means, and what to do. TEXT is in quotes, with whatever was copied around it; - reads
  it from standard input. Nothing leaves this machine.

  --profile FILE  a profile as the app exports it: the answer has its values and its console's labels
  --idp IDP       okta, entra, google, …: the answer has that console's labels`,
  options: { profile: { type: 'string' }, idp: { type: 'string' } },
  positionals: ['TEXT'],
  run: async ({ arguments: args, files, client }) => {
    if (args.has('profile') && args.has('idp'))
      throw new UsageError('--profile and --idp exclude each other.');
    const idp = args.has('idp') ? args.choice('idp', idpKinds, null) : null;
    const given = args.positional(0);
    const text = given === '-' ? await files.readText('-') : given;
    const path = args.text('profile');
    const profile = path === null ? null : { profileFile: await files.read(path) };
    const outcome = await client.call('error.explain', { text, profile, idp });
    return answer(outcome, (explanation) => ({ isBlocked: false, text: explanationLines(explanation) }));
  },
};

export const commands: NounCommands = { explain: explainCommand };
