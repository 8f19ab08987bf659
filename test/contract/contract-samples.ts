import type { Client } from '../../src/contract/client.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../src/contract/operations.ts';
import type { Product } from '../../src/core/twilio/product.ts';

/** Calls and gives the value; a Problem fails the test with its sentence. */
export async function call<N extends OperationName>(
  client: Client,
  name: N,
  input: OperationInput<N>,
): Promise<OperationOutput<N>> {
  const outcome = await client.call(name, input);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problem.code}: ${outcome.problem.message}`);
  return outcome.value;
}

export const sampleFlex = {
  kind: 'flex',
  from: 'iam',
  to: 'enhanced',
  accountSid: `AC${'0123456789abcdef'.repeat(2)}`,
  connectionSid: `JQ${'0123456789abcdef'.repeat(2)}`,
} as const satisfies Product;

/** Values of another service provider than our own, as a pasted response has them. */
export const sampleServiceProvider = {
  entityId: `urn:flex:${sampleFlex.connectionSid}`,
  acsUrl: `https://login.flex.us1.twilio.com/login/callback?connection=${sampleFlex.connectionSid}`,
};

/** A profile with the demo's metadata in it. */
export async function createSampleProfile(client: Client, name = 'Acme'): Promise<string> {
  const { id } = await call(client, 'profile.create', { name, product: sampleFlex });
  const { text } = await call(client, 'demo.metadata', { scenario: null });
  await call(client, 'metadata.import', {
    file: { text },
    entityId: null,
    trustCertificate: null,
    profileId: id,
  });
  return id;
}
