import type { DemoStep } from '../../contract/operations.ts';
import { answer, type Command, type NounCommands } from '../command.ts';
import { type Line, styled } from '../text/line.ts';

const runCommand: Command = {
  usage: `demo [--scenario NAME]
  Walks the whole journey against the built-in demo identity provider, one line a step.

  --scenario NAME  good (when not given), or what is wrong with the response; a wrong name lists them all

  Exit code 1: the response is rejected. (The gate stays shut in every scenario: a demo is no test of your sign-in.)`,
  options: { scenario: { type: 'string' } },
  positionals: [],
  run: async ({ arguments: args, client }) => {
    const outcome = await client.call('demo.run', { scenario: args.text('scenario') ?? 'good' });
    return answer(outcome, ({ steps, verdict }) => ({
      isBlocked: verdict.verdict === 'reject',
      text: steps.map(stepLine),
    }));
  },
};

export const commands: NounCommands = { '': runCommand };

function stepLine({ id, status, message }: DemoStep): Line {
  return [styled(status === 'done' ? 'green' : 'red', id.padEnd(9)), message];
}
