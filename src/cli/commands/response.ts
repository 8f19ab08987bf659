import type { OperationInput } from '../../contract/operations.ts';
import { policies, signatureDemands, type Verdict } from '../../core/saml/response/verdict.ts';
import type { Arguments } from '../arguments.ts';
import { answer, type Command, type NounCommands } from '../command.ts';
import type { FileReader } from '../read-file.ts';
import { redactionNotes, viewLines } from '../text/response-lines.ts';
import { verdictLines } from '../text/verdict-lines.ts';
import { UsageError } from '../usage-error.ts';
import { messageDocument, recipients } from './message.ts';

type VerifyInput = OperationInput<'response.verify'>;

const verifyCommand: Command = {
  usage: `response verify FILE (--metadata FILE | --idp-entity-id ID --idp-certificate FILE …)
                --sp-entity-id ID --acs-url URL [OPTIONS]
  Judges a SAML response: XML, base64, a form body, a HAR file or a SAML-tracer export.

  --metadata FILE         the identity provider's metadata, or
  --idp-entity-id ID      its entity ID and
  --idp-certificate FILE  its signing certificates, once for each
  --sp-entity-id ID       the service provider's entity ID
  --acs-url URL           the service provider's ACS URL
  --request-id ID         the ID of the request that it must answer
  --unsolicited           it may come without a request
  --policy P              saml2 (when not given), twilio-flex or twilio-console
  --require-signed S      any, response, assertion or both; what the policy demands when not given
  --expect-email E        who must have signed in
  --sp-key FILE           PEM of the private key for an encrypted assertion
  --skew SECONDS          tolerance for clocks; the policy's when not given
  --message WHOM          writes a text to idp-team or twilio-support in place of the checks; in JSON, beside them

  Exit code 1: the response is rejected.`,
  options: {
    metadata: { type: 'string' },
    'idp-entity-id': { type: 'string' },
    'idp-certificate': { type: 'string', multiple: true },
    'sp-entity-id': { type: 'string' },
    'acs-url': { type: 'string' },
    'request-id': { type: 'string' },
    unsolicited: { type: 'boolean' },
    policy: { type: 'string' },
    'require-signed': { type: 'string' },
    'expect-email': { type: 'string' },
    'sp-key': { type: 'string' },
    skew: { type: 'string' },
    message: { type: 'string' },
  },
  positionals: ['FILE'],
  run: async ({ arguments: args, files, client }) => {
    const to = args.has('message') ? args.choice('message', recipients, null) : null;
    const input = await readInput(args, files);
    const verified = await client.call('response.verify', input);
    if (!verified.ok || to === null)
      return answer(verified, (verdict) => ({ isBlocked: isRejected(verdict), text: verdictLines(verdict) }));
    const verdict = verified.value;
    return answer(await client.call('message.write', { to, about: { verify: input } }), (message) => ({
      value: { ...verdict, message },
      isBlocked: isRejected(verdict),
      text: messageDocument(message),
    }));
  },
};

function isRejected({ verdict }: Verdict): boolean {
  return verdict === 'reject';
}

const viewCommand: Command = {
  usage: `response view FILE
  Prints a response in readable lines: R and A mark what the signature of the Response and of the Assertion cover.`,
  options: {},
  positionals: ['FILE'],
  run: async ({ arguments: args, files, client }) => {
    const response = await files.read(args.positional(0));
    return answer(await client.call('response.view', { response }), (view) => ({
      isBlocked: false,
      text: viewLines(view),
    }));
  },
};

const redactCommand: Command = {
  usage: `response redact FILE
  Prints a copy for a support ticket, without what names a person or lets somebody sign in. What was removed, and the
  proof that the structure is the same, stands on standard error.`,
  options: {},
  positionals: ['FILE'],
  run: async ({ arguments: args, files, client }) => {
    const response = await files.read(args.positional(0));
    return answer(await client.call('response.redact', { response }), (redacted) => ({
      isBlocked: false,
      text: { document: redacted.text },
      notes: redactionNotes(redacted),
    }));
  },
};

export const commands: NounCommands = { verify: verifyCommand, view: viewCommand, redact: redactCommand };

async function readInput(args: Arguments, files: FileReader): Promise<VerifyInput> {
  if (args.has('request-id') && args.has('unsolicited'))
    throw new UsageError('--request-id and --unsolicited exclude each other.');
  const spKey = args.text('sp-key');
  return {
    serviceProvider: {
      entityId: args.required('sp-entity-id'),
      acsUrl: args.required('acs-url'),
      decryptionKeyPem: spKey === null ? null : await files.readText(spKey),
    },
    requestId: args.text('request-id'),
    isUnsolicitedAllowed: args.has('unsolicited'),
    policy: args.choice('policy', policies, 'saml2'),
    requireSigned: args.has('require-signed') ? args.choice('require-signed', signatureDemands, null) : null,
    expectedEmail: args.text('expect-email'),
    skewSeconds: readSkew(args.text('skew')),
    identityProvider: await readIdentityProvider(args, files),
    response: await files.read(args.positional(0)),
  };
}

async function readIdentityProvider(
  args: Arguments,
  files: FileReader,
): Promise<VerifyInput['identityProvider']> {
  const metadata = args.text('metadata');
  const certificates = args.list('idp-certificate');
  const hasParts = args.has('idp-entity-id') || certificates.length > 0;
  if (metadata !== null && hasParts)
    throw new UsageError('Give --metadata, or --idp-entity-id with --idp-certificate, not both.');
  if (metadata !== null) return { metadata: await files.read(metadata) };
  if (!hasParts || certificates.length === 0)
    throw new UsageError('Give --metadata FILE, or --idp-entity-id ID with --idp-certificate FILE.');
  const contents = [];
  for (const path of certificates) contents.push(await files.read(path));
  return { entityId: args.required('idp-entity-id'), certificates: contents };
}

function readSkew(text: string | null): number | null {
  if (text === null) return null;
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : null;
  if (seconds === null || seconds > 86_400)
    throw new UsageError('--skew is a whole number of seconds from 0 to 86400.');
  return seconds;
}
