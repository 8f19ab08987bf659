import type { Client } from '../../src/contract/client.ts';
import type { OperationName } from '../../src/contract/operations.ts';
import { openSite } from '../support/open-site.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { call, createSampleProfile, sampleFlex, sampleServiceProvider } from './contract-samples.ts';

/** For each operation, one call that must succeed, with whatever must be there before; gives the value. */
export const goodCalls: Readonly<Record<OperationName, (client: Client) => Promise<unknown>>> = {
  'app.describe': (client) => call(client, 'app.describe', {}),

  'profile.list': async (client) => {
    await createSampleProfile(client);
    return call(client, 'profile.list', {});
  },
  'profile.create': (client) => call(client, 'profile.create', { name: 'New', product: sampleFlex }),
  'profile.update': async (client) => {
    const profileId = await createSampleProfile(client);
    return call(client, 'profile.update', { profileId, name: 'Renamed' });
  },
  'profile.tickStep': async (client) => {
    const profileId = await createSampleProfile(client);
    return call(client, 'profile.tickStep', { profileId, stepId: 'okta.create-app', isDone: true });
  },
  'profile.duplicate': async (client) =>
    call(client, 'profile.duplicate', { profileId: await createSampleProfile(client) }),
  'profile.delete': async (client) =>
    call(client, 'profile.delete', { profileId: await createSampleProfile(client) }),
  'profile.restore': async (client) => {
    const profileId = await createSampleProfile(client);
    await call(client, 'profile.delete', { profileId });
    return call(client, 'profile.restore', { profileId });
  },
  'profile.export': async (client) =>
    call(client, 'profile.export', { profileId: await createSampleProfile(client) }),
  'profile.import': async (client) => {
    const { text } = await call(client, 'profile.export', { profileId: await createSampleProfile(client) });
    return call(client, 'profile.import', { file: { text } });
  },

  'metadata.import': async (client) => {
    const { text } = await call(client, 'demo.metadata', { scenario: 'good' });
    const file = { base64: Buffer.from(text).toString('base64'), fileName: 'idp.xml' };
    return call(client, 'metadata.import', { file, entityId: null, trustCertificate: null, profileId: null });
  },
  'metadata.fetch': async (client) => {
    const site = await openSite((_request, response) => response.end(makeSampleIdp().metadata));
    const address = `${site.origin}/metadata`;
    const input = { address, entityId: null, trustCertificate: null, profileId: null };
    try {
      return await call(client, 'metadata.fetch', input);
    } finally {
      await site.close();
    }
  },
  'metadata.enter': (client) => {
    const idp = makeSampleIdp();
    return call(client, 'metadata.enter', {
      entityId: idp.entityId,
      signInAddress: 'https://idp.example.test/sso',
      certificate: { text: idp.key.certificatePem },
      profileId: null,
    });
  },
  'metadata.compare': (client) => {
    const [before, after] = [{ text: makeSampleIdp().metadata }, { text: makeSampleIdp().metadata }];
    return call(client, 'metadata.compare', { before, after, entityId: null });
  },
  'metadata.cancel': (client) =>
    call(client, 'metadata.cancel', { jobId: '00000000-0000-4000-8000-000000000000' }),
  'certificate.check': (client) =>
    call(client, 'certificate.check', { file: { text: makeSampleIdp().key.certificatePem } }),
  'certificate.rollover': async (client) => {
    const from = { profileId: await createSampleProfile(client) };
    return call(client, 'certificate.rollover', { from, signsWith: null, question: null });
  },
  'certificate.match': (client) => {
    const file = { text: makeSampleIdp().key.certificatePem };
    const from = { file, product: 'console', idp: null } as const;
    return call(client, 'certificate.match', { from, thumbprint: 'ab'.repeat(32) });
  },
  'certificate.calendar': (client) =>
    call(client, 'certificate.calendar', {
      file: { text: makeSampleIdp().key.certificatePem },
      title: null,
    }),

  'guide.show': async (client) => {
    const profileId = await createSampleProfile(client);
    return call(client, 'guide.show', { idp: 'okta', product: sampleFlex, spMetadata: null, profileId });
  },
  'sp.metadata': (client) =>
    call(client, 'sp.metadata', { idp: 'other', product: sampleFlex, spMetadata: null }),

  'signInTest.start': async (client) => startTest(client, await createSampleProfile(client)),
  'signInTest.cancel': async (client) => {
    const { testId } = await startTest(client, await createSampleProfile(client));
    return call(client, 'signInTest.cancel', { testId });
  },
  'signInTest.current': (client) => call(client, 'signInTest.current', {}),
  'signInTest.paste': async (client) => {
    const profileId = await createSampleProfile(client);
    const response = { text: makeSampleIdp().issue(sampleServiceProvider) };
    return call(client, 'signInTest.paste', { profileId, response, expectedEmail: null });
  },
  'signInTest.authority': (client) => call(client, 'signInTest.authority', {}),

  'response.verify': (client) => {
    const idp = makeSampleIdp();
    const response = idp.issue(sampleServiceProvider);
    return call(client, 'response.verify', {
      response: { text: Buffer.from(response).toString('base64') },
      identityProvider: { entityId: idp.entityId, certificates: [{ text: idp.key.certificatePem }] },
      serviceProvider: { ...sampleServiceProvider, decryptionKeyPem: null },
      requestId: null,
      isUnsolicitedAllowed: true,
      policy: 'twilio-flex',
      requireSigned: null,
      expectedEmail: 'alex@example.com',
      skewSeconds: null,
    });
  },

  'response.view': (client) =>
    call(client, 'response.view', { response: { text: makeSampleIdp().issue(sampleServiceProvider) } }),
  'response.redact': (client) =>
    call(client, 'response.redact', { response: { text: makeSampleIdp().issue(sampleServiceProvider) } }),

  'error.explain': async (client) => {
    const profile = { profileId: await createSampleProfile(client) };
    return call(client, 'error.explain', { text: 'Twilio error 70251', profile, idp: null });
  },
  'message.write': async (client) => {
    const profileId = await createSampleProfile(client);
    const response = { text: makeSampleIdp().issue(sampleServiceProvider) };
    await call(client, 'signInTest.paste', { profileId, response, expectedEmail: null });
    return call(client, 'message.write', {
      to: 'idp-team',
      about: { profileId, testId: null, policy: null },
    });
  },

  'users.compare': async (client) => {
    const profileId = await createSampleProfile(client);
    const list = { text: 'email\nada@acme.test\n' };
    return call(client, 'users.compare', {
      twilio: list,
      idp: list,
      domains: ['acme.test'],
      exempt: [],
      profileId,
    });
  },

  'cutover.evaluate': async (client) =>
    call(client, 'cutover.evaluate', { profileId: await createSampleProfile(client) }),
  'cutover.override': async (client) => {
    const profileId = await createSampleProfile(client);
    return call(client, 'cutover.override', { profileId, reason: 'Tested by hand with the whole team.' });
  },

  'report.render': async (client) => {
    const profile = { profileId: await createSampleProfile(client) };
    return call(client, 'report.render', { profile, format: 'html' });
  },

  'demo.metadata': (client) => call(client, 'demo.metadata', { scenario: 'expired-certificate' }),
  'demo.run': (client) => call(client, 'demo.run', { scenario: 'good' }),
};

/** Starts a sign-in test at the demo, after ending one that still runs. */
export async function startTest(client: Client, profileId: string, scenario = 'good') {
  const running = await call(client, 'signInTest.current', {});
  if (running !== null) await client.call('signInTest.cancel', { testId: running.testId });
  return call(client, 'signInTest.start', {
    profileId,
    identityProvider: 'demo',
    scenario,
    scheme: 'http',
    binding: 'redirect',
    expectedEmail: null,
  });
}
