import { answer, type Command, type NounCommands } from '../command.ts';
import { certificateLines } from '../text/certificate-lines.ts';
import { findingLines, hasBlock } from '../text/finding-lines.ts';

const checkCommand: Command = {
  usage: `certificate check FILE
  Reads the certificates of a PEM, DER or PKCS#7 file and judges them.

  Exit code 1: a blocking finding.`,
  options: {},
  positionals: ['FILE'],
  run: async ({ arguments: args, files, client }) => {
    const file = await files.read(args.positional(0));
    return answer(await client.call('certificate.check', { file }), ({ certificates, findings }) => ({
      isBlocked: hasBlock(findings),
      text: [...certificates.flatMap(certificateLines), ...findingLines(findings)],
    }));
  },
};

export const commands: NounCommands = { check: checkCommand };
