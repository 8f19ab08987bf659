import type { OperationInput } from '../contract/operations.ts';
import { type IdpKind, idpKinds } from '../core/metadata/identity-provider.ts';
import { flexGenerations, type Product } from '../core/twilio/product.ts';
import type { Arguments } from './arguments.ts';
import type { FileReader } from './read-file.ts';
import { UsageError } from './usage-error.ts';

/** The options that `guide show` and `sp metadata` share. */
export const guideOptions = {
  idp: { type: 'string' },
  product: { type: 'string' },
  generation: { type: 'string' },
  from: { type: 'string' },
  account: { type: 'string' },
  connection: { type: 'string' },
  'acs-url': { type: 'string' },
  'sp-metadata': { type: 'string' },
} as const;

export const guideOptionsUsage = `  --product flex|console
  --generation G     flex: preview, iam or enhanced (enhanced when not given)
  --from G           flex: where the sign-in points today, for the steps of a move
  --account AC…      flex preview and iam: the account SID
  --connection C     flex enhanced: the connection SID JQ…; console: the entity ID urn:console:…
  --acs-url URL      console: the ACS URL that the SSO profile shows
  --sp-metadata FILE console: the SP metadata downloaded from the SSO profile, in place of the two values`;

/** Reads those options into the contract's query. Without `fallbackIdp`, --idp is required. Throws UsageError. */
export async function readGuideQuery(
  args: Arguments,
  files: FileReader,
  fallbackIdp: IdpKind | null,
): Promise<OperationInput<'guide.show'>> {
  const spMetadata = args.text('sp-metadata');
  return {
    idp: args.choice('idp', idpKinds, fallbackIdp),
    product: readProduct(args),
    spMetadata: spMetadata === null ? null : await files.read(spMetadata),
  };
}

function readProduct(args: Arguments): Product {
  const kind = args.choice('product', ['flex', 'console'], null);
  if (kind === 'console') {
    refuseOptions(args, ['generation', 'from', 'account'], 'console');
    return { kind, entityId: args.text('connection') ?? '', acsUrl: args.text('acs-url') ?? '' };
  }
  refuseOptions(args, ['acs-url', 'sp-metadata'], 'flex');
  return {
    kind,
    from: args.text('from') === null ? null : args.choice('from', flexGenerations, null),
    to: args.choice('generation', flexGenerations, 'enhanced'),
    accountSid: args.text('account') ?? '',
    connectionSid: args.text('connection') ?? '',
  };
}

function refuseOptions(args: Arguments, names: readonly string[], kind: string): void {
  const wrong = names.find((name) => args.has(name));
  if (wrong !== undefined) throw new UsageError(`--${wrong} does not belong to --product ${kind}.`);
}
