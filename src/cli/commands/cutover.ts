import { answer, type Command, type NounCommands } from '../command.ts';
import { cutoverLines } from '../text/cutover-lines.ts';

const evaluateCommand: Command = {
  usage: `cutover evaluate --profile FILE
  Says whether the gate to the cutover is open, and why not; with the plan and the way back.

  --profile FILE  a profile as the app exports it

  Exit code 1: the gate is shut.`,
  options: { profile: { type: 'string' } },
  positionals: [],
  run: async ({ arguments: args, files, client }) => {
    const profileFile = await files.read(args.required('profile'));
    return answer(await client.call('cutover.evaluate', { profileFile }), (evaluation) => ({
      isBlocked: evaluation.decision === 'shut',
      text: cutoverLines(evaluation),
    }));
  },
};

export const commands: NounCommands = { evaluate: evaluateCommand };
