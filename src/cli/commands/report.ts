import { reportFormats } from '../../core/reports/report-format.ts';
import { answer, type Command, type NounCommands } from '../command.ts';

const renderCommand: Command = {
  usage: `report render --profile FILE --format json|markdown|html|pdf|ics
  Writes everything found out about a profile as one document, without what identifies a person.

  --profile FILE  a profile as the app exports it
  --format F      json is the evidence itself; ics holds the ends of the certificates;
                  pdf is printed by Chrome, Edge or Chromium: send it to a file with > report.pdf`,
  options: { profile: { type: 'string' }, format: { type: 'string' } },
  positionals: [],
  run: async ({ arguments: args, files, client }) => {
    const format = args.choice('format', reportFormats, null);
    const profileFile = await files.read(args.required('profile'));
    const outcome = await client.call('report.render', { profile: { profileFile }, format });
    return answer(outcome, ({ text, encoding }) => ({
      isBlocked: false,
      text: { document: encoding === 'base64' ? Buffer.from(text, 'base64') : text },
    }));
  },
};

export const commands: NounCommands = { render: renderCommand };
