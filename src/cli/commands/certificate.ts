import type { OperationInput } from '../../contract/operations.ts';
import { idpKinds } from '../../core/metadata/identity-provider.ts';
import { readNow } from '../arguments.ts';
import { answer, type Command, type CommandContext, type NounCommands } from '../command.ts';
import { certificateLines } from '../text/certificate-lines.ts';
import { findingLines, hasBlock } from '../text/finding-lines.ts';
import { styled } from '../text/line.ts';
import { rolloverLines } from '../text/rollover-lines.ts';
import { standpointLines } from '../text/standpoint-lines.ts';
import { UsageError } from '../usage-error.ts';

const checkCommand: Command = {
  usage: `certificate check FILE
  Reads the certificates of a PEM, DER or PKCS#7 file and judges them.

  Exit code 1: a blocking finding.`,
  options: {},
  positionals: ['FILE'],
  run: async ({ arguments: args, files, client }) => {
    const file = await files.read(args.positional(0));
    return answer(
      await client.call('certificate.check', { file }),
      ({ certificates, findings, notChecked, standpoints }) => ({
        isBlocked: hasBlock(findings),
        text: [
          ...certificates.flatMap(certificateLines),
          ...findingLines(findings),
          ...standpoints.flatMap(standpointLines),
          ...(certificates.length === 0 ? [] : notChecked.map((text) => [styled('dim', text)])),
        ],
      }),
    );
  },
};

const fileOptions = {
  product: { type: 'string' },
  idp: { type: 'string' },
} as const;
const fileHelp = `FILE is the identity provider's metadata, a certificate file, or a profile as the app exports it (*.json).

  --product P         flex or console; console when not given. A profile has its own
  --idp IDP           the identity provider, where the metadata does not show it`;

const rolloverCommand: Command = {
  usage: `certificate rollover FILE [--in-twilio THUMBPRINT --at TIME] [--signs-with THUMBPRINT] [--product P] [--idp IDP]
  Plans the change of the signing certificate: who signs when, what a sign-in does with each certificate in Twilio,
  and the steps in their order. ${fileHelp}
  --in-twilio T       the certificate that Twilio has, by SHA-256 or SHA-1 in any form
  --at TIME           the day to answer for, as in 2027-03-01; now when not given
  --signs-with T      the certificate that the identity provider signs with, in place of what is expected

  Exit code 1: with --in-twilio, sign-in fails or most likely fails on that day.`,
  options: {
    ...fileOptions,
    'in-twilio': { type: 'string' },
    at: { type: 'string' },
    'signs-with': { type: 'string' },
  },
  positionals: ['FILE'],
  run: async (context) => {
    const { arguments: args, client } = context;
    const inTwilio = args.text('in-twilio');
    if (inTwilio === null && args.text('at') !== null)
      throw new UsageError('--at needs --in-twilio, the certificate that Twilio has on that day.');
    const at = readAt(args.text('at'));
    const outcome = await client.call('certificate.rollover', {
      from: await readFrom(context),
      signsWith: args.text('signs-with'),
      question: inTwilio === null ? null : { inTwilio, at },
    });
    return answer(outcome, (plan) => ({
      isBlocked: plan.answer?.outcome === 'fails' || plan.answer?.outcome === 'likely-fails',
      text: rolloverLines(plan),
    }));
  },
};

/** Throws UsageError with the option's own name. */
function readAt(text: string | null): string | null {
  try {
    return readNow(text);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError('--at is a time as in 2027-03-01T10:00:00Z.');
    throw error;
  }
}

const matchCommand: Command = {
  usage: `certificate match THUMBPRINT FILE
  Says which certificate has a thumbprint copied from a console: SHA-256 or SHA-1, with or without colons, or base64.
  ${fileHelp}

  Exit code 1: no signing certificate has it.`,
  options: fileOptions,
  positionals: ['THUMBPRINT', 'FILE'],
  run: async (context) => {
    const thumbprint = context.arguments.positional(0);
    const outcome = await context.client.call('certificate.match', {
      thumbprint,
      from: await readFrom(context, 1),
    });
    return answer(outcome, (match) => ({ isBlocked: match.sha256 === null, text: [match.sentence] }));
  },
};

const calendarCommand: Command = {
  usage: `certificate calendar FILE [--title TEXT]
  Writes a calendar (.ics) with the last day of each certificate and reminders 60, 30 and 7 days before.

  FILE is the identity provider's metadata or a certificate file.
  --title TEXT        whose certificates they are`,
  options: { title: { type: 'string' } },
  positionals: ['FILE'],
  run: async ({ arguments: args, files, client }) => {
    const file = await files.read(args.positional(0));
    const outcome = await client.call('certificate.calendar', { file, title: args.text('title') });
    return answer(outcome, ({ text }) => ({ isBlocked: false, text: { document: text } }));
  },
};

/** Where the certificates come from; a profile is told from metadata by its file's name. */
async function readFrom(
  { arguments: args, files }: CommandContext,
  place = 0,
): Promise<OperationInput<'certificate.rollover'>['from']> {
  const name = args.positional(place);
  const product = args.choice('product', ['flex', 'console'] as const, 'console');
  const idp = args.text('idp') === null ? null : args.choice('idp', idpKinds, null);
  const file = await files.read(name);
  return name.endsWith('.json') ? { profileFile: file } : { file, product, idp };
}

export const commands: NounCommands = {
  check: checkCommand,
  rollover: rolloverCommand,
  match: matchCommand,
  calendar: calendarCommand,
};
