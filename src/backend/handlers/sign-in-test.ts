import { fingerprintOf } from '../../core/cutover/fingerprint.ts';
import { serviceProviderOf } from '../../core/twilio/service-provider.ts';
import { decodeXmlText } from '../../core/xml/decode-xml-text.ts';
import { demoEntityId } from '../demo-idp/demo-metadata.ts';
import type { Handlers } from '../handler.ts';
import { refuse } from '../problem-error.ts';
import { judgeResponse } from '../sign-in-test/judge-response.ts';
import { planTest } from '../sign-in-test/plan-test.ts';
import { readResponseFile } from '../sign-in-test/read-response-file.ts';
import { trustedIdpOf } from '../sign-in-test/trusted-idp.ts';

type SignInTestOperation =
  | 'signInTest.start'
  | 'signInTest.cancel'
  | 'signInTest.current'
  | 'signInTest.paste'
  | 'signInTest.authority';

export const signInTestHandlers: Handlers<SignInTestOperation> = {
  'signInTest.start': async (input, context) => {
    const { ports, profiles } = context;
    const [signInTests, demo] = await Promise.all([context.signInTests(), context.demo()]);
    const profile = profiles.get(input.profileId);
    const own = profile.identityProvider?.entity ?? null;
    // The demo's address and keys change with each start, so a profile that holds it gets the one that runs now.
    const isDemo = input.identityProvider === 'demo' || own?.entityId === demoEntityId;
    const entity = isDemo ? await demo.entityOf(input.scenario ?? 'good') : own;
    const method = isDemo ? 'demo' : 'loopback';
    const plan = planTest({ ...input, testId: ports.newId(), profile, method, entity });
    return signInTests.start(plan, (serviceProvider, encryptionCertificatePem) => {
      demo.answer({ ...serviceProvider, encryptionCertificatePem });
    });
  },

  'signInTest.cancel': async ({ testId }, { signInTests }) => (await signInTests()).cancel(testId),

  'signInTest.current': async (_input, { signInTests }) => (await signInTests()).current(),

  'signInTest.paste': async ({ profileId, response, expectedEmail }, { ports, profiles, signInTests }) => {
    const profile = profiles.get(profileId);
    const entity = profile.identityProvider?.entity;
    const serviceProvider = serviceProviderOf(profile.product);
    if (entity === undefined)
      return refuse('refused', 'This profile has no identity provider yet. Import its metadata first.');
    if (serviceProvider === null)
      return refuse('refused', 'The Twilio values of this profile are not complete yet. Fill them in first.');
    const { xml, relayState } = readResponseFile(response);
    const record = judgeResponse({
      id: ports.newId(),
      method: 'paste',
      fingerprint: fingerprintOf(profile) ?? '',
      // A paste is looked at, not consumed: it can be pasted again.
      seen: null,
      response: {
        xml,
        relayState,
        identityProvider: trustedIdpOf(entity),
        serviceProvider: { ...serviceProvider, decryptionKeyPem: null },
        // Twilio sent the request, so its ID is not known here.
        request: null,
        isRequestUnknown: true,
        isUnsolicitedAllowed: true,
        expectedEmail,
        now: ports.now(),
      },
    });
    (await signInTests()).keepRecord(profileId, record);
    return { record, responseXml: decodeXmlText(xml) };
  },

  'signInTest.authority': async (_input, { keys }) => ({
    fileName: 'sso-preflight-authority.crt',
    mediaType: 'application/x-x509-ca-cert',
    text: (await keys()).authority().certificatePem,
  }),
};
