import type { WrittenMessage } from '../../core/explain/write-message.ts';
import { policies } from '../../core/saml/response/verdict.ts';
import { answer, type Command, type NounCommands } from '../command.ts';
import { escapeControls } from '../text/line.ts';

export const recipients = ['idp-team', 'twilio-support'] as const;

const writeCommand: Command = {
  usage: `message write --profile FILE --to idp-team|twilio-support [OPTIONS]
  Writes a text ready to send, from a sign-in test of a profile: field names and both values, without personal data.
  For a response in a file see response verify --message.

  --profile FILE  a profile as the app exports it
  --to WHOM       the identity provider's team, or Twilio support
  --test ID       which sign-in test; the newest when not given
  --policy P      saml2, twilio-flex or twilio-console; the profile's product when not given`,
  options: {
    profile: { type: 'string' },
    to: { type: 'string' },
    test: { type: 'string' },
    policy: { type: 'string' },
  },
  positionals: [],
  run: async ({ arguments: args, files, client }) => {
    const to = args.choice('to', recipients, null);
    const policy = args.has('policy') ? args.choice('policy', policies, null) : null;
    const profileFile = await files.read(args.required('profile'));
    const about = { profileFile, testId: args.text('test'), policy };
    const outcome = await client.call('message.write', { to, about });
    return answer(outcome, (message) => ({ isBlocked: false, text: messageDocument(message) }));
  },
};

export const commands: NounCommands = { write: writeCommand };

/** A text to send, its subject first, as it goes into a mail or ticket. */
export function messageDocument({ subject, text }: WrittenMessage): { readonly document: string } {
  const lines = text.split('\n').map(escapeControls);
  return { document: `${escapeControls(subject)}\n\n${lines.join('\n')}` };
}
