import { randomBytes } from 'node:crypto';
import { makePair } from '../../src/backend/sign-in-test/local-keys.ts';
import type { Client } from '../../src/contract/client.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../src/contract/operations.ts';
import { issueResponse } from '../../src/core/saml/issue/issue-response.ts';
import { emailNameIdFormat } from '../../src/core/saml/saml-names.ts';
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

export const sampleFlex: Product = {
  kind: 'flex',
  from: 'iam',
  to: 'enhanced',
  accountSid: `AC${'0123456789abcdef'.repeat(2)}`,
  connectionSid: `JQ${'0123456789abcdef'.repeat(2)}`,
};

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

/** A fresh identity provider key, and a good unsolicited response signed with it. */
export function issueSample(): { readonly certificatePem: string; readonly response: string } {
  const now = new Date().toISOString();
  const key = makePair({ kind: 'saml-key', commonName: 'Sample', days: 30, now });
  const response = issueResponse(
    {
      responseId: `_${randomBytes(16).toString('hex')}`,
      assertionId: `_${randomBytes(16).toString('hex')}`,
      issuer: 'https://idp.example.com/',
      destination: sampleServiceProvider.acsUrl,
      recipient: sampleServiceProvider.acsUrl,
      audience: sampleServiceProvider.entityId,
      inResponseTo: null,
      issueInstant: now,
      notBefore: now,
      notOnOrAfter: new Date(Date.now() + 300_000).toISOString(),
      sessionNotOnOrAfter: null,
      nameId: 'alex@example.com',
      nameIdFormat: emailNameIdFormat,
      attributes: [
        { name: 'roles', values: ['agent'] },
        { name: 'full_name', values: ['Alex Example'] },
        { name: 'email', values: ['alex@example.com'] },
      ],
      sign: 'both',
      encryptToPem: null,
    },
    key,
    (count) => randomBytes(count),
  );
  return { certificatePem: key.certificatePem, response };
}
