import { describe, expect, test } from 'vitest';
import { foretellTwilio } from '../../../src/core/explain/foretell-twilio.ts';
import type { MessageSubject } from '../../../src/core/explain/message-subject.ts';
import { writeMessage } from '../../../src/core/explain/write-message.ts';
import { type Check, createCheck } from '../../../src/core/findings/check.ts';
import { describeSwitch } from '../../../src/core/findings/messages/idp-switches.ts';
import { createEvidence } from '../../../src/core/reports/evidence.ts';
import { renderReport } from '../../../src/core/reports/render-report.ts';
import type { Verdict } from '../../../src/core/saml/response/verdict.ts';
import {
  sampleNow,
  sampleProducts,
  sampleProfile,
  sampleTest,
  sampleVerdict,
} from '../../support/sample-profile.ts';

const person = 'ada.lovelace@example.test';
const audience = createCheck('audience.differs', 'fail', {
  expected: 'urn:console:c3',
  actual: 'urn:console:c3/',
  difference: ' The two differ only in a trailing slash, which counts.',
  switch: describeSwitch('okta', 'audience'),
});
const email = createCheck('expected-email.differs', 'fail', {
  expected: 'bob@example.test',
  actual: `${person} alias Ada Lovelace`,
  difference: '',
  switch: describeSwitch('okta', 'name-id'),
});
const algorithm = createCheck('signature-algorithm.sha1', 'warn', {
  algorithms: 'RSA with SHA-1',
  switch: '',
});

function verdictWith(...checks: readonly Check[]): Verdict {
  const isRejected = checks.some(({ status }) => status === 'fail');
  return {
    ...sampleVerdict('twilio-console', isRejected ? 'reject' : 'accept'),
    nameId: person,
    attributes: { full_name: ['Ada Lovelace'] },
    checks,
    twilioAnswers: foretellTwilio({ policy: 'twilio-console', acsUrl: '' }, checks),
  };
}

function subjectWith(verdict: Verdict, change: Partial<MessageSubject> = {}): MessageSubject {
  return {
    verdict,
    testedAt: '2026-11-25T12:00:00Z',
    responseSha256: 'de'.repeat(32),
    idp: 'okta',
    labels: { entityId: 'Audience URI (SP Entity ID)', acsUrl: 'Single sign-on URL' },
    serviceProvider: { entityId: 'urn:console:c3', acsUrl: 'https://sso.example.test/acs?p=c3' },
    product: sampleProducts.console,
    issuer: 'http://www.okta.com/exk1',
    ssoUrl: 'https://acme.okta.com/sso',
    certificates: [{ sha256: 'ab'.repeat(32), notAfter: '2030-01-01T00:00:00Z' }],
    ...change,
  };
}

describe('to the identity provider’s team', () => {
  const { subject, text } = writeMessage('idp-team', subjectWith(verdictWith(audience, email, algorithm)));

  test('says how many settings, in which console', () => {
    expect(subject).toBe('SAML sign-in to the Twilio Console: please change 3 settings in Okta');
  });

  test('has both values of each, the difference in words, and the switch', () => {
    expect(text).toContain(
      '1. Audience\n   Must be: urn:console:c3\n   Is: The audience is urn:console:c3/.',
    );
    expect(text).toContain('differ only in a trailing slash');
    expect(text).toContain('set “Audience URI (SP Entity ID)”');
    expect(text).toContain('   Should be: SHA-256 or better');
  });

  test('has the values to enter under the console’s own labels', () => {
    expect(text).toContain('   Audience URI (SP Entity ID): urn:console:c3\n');
    expect(text).toContain('   Single sign-on URL: https://sso.example.test/acs?p=c3\n');
  });

  test('does not tell those who keep the console that we do not know it', () => {
    const check = createCheck('audience.missing', 'fail', {
      expected: 'urn:x',
      switch: describeSwitch('shibboleth', 'audience'),
    });
    const written = writeMessage('idp-team', subjectWith(verdictWith(check), { idp: 'shibboleth' }));
    expect(written.text).toContain('What to do: Set the audience in the identity provider.\n');
    expect(written.text).not.toContain('not documented');
  });

  test('says so when nothing has to change', () => {
    const written = writeMessage('idp-team', subjectWith(verdictWith()));
    expect(written.subject).toContain('nothing to change');
    expect(written.text).toContain('Nothing has to change.');
  });
});

describe('to Twilio support', () => {
  const { text } = writeMessage('twilio-support', subjectWith(verdictWith(audience, email)));

  test('has our values under the labels of Twilio’s form, and room for what Twilio shows', () => {
    expect(text).toContain('   Issuer ID/URL: http://www.okta.com/exk1\n');
    expect(text).toContain(
      `   X.509 Signing Certificate: SHA-256 ${'ab'.repeat(32)}, valid until 2030-01-01T00:00:00Z`,
    );
    expect(text).toContain('What Twilio shows: [');
  });

  test('has what was found, without advice for another console', () => {
    expect(text).toContain('   Is: The audience is urn:console:c3/.');
    expect(text).not.toContain('In Okta:');
  });

  test('names the SIDs of a Flex profile under Flex’s labels', () => {
    const verdict = { ...verdictWith(audience), policy: 'twilio-flex' as const };
    const flex = writeMessage('twilio-support', subjectWith(verdict, { product: sampleProducts.enhanced }));
    expect(flex.text).toMatch(/ {3}Connection SID: JQ/);
    expect(flex.text).toContain('   Identity Provider Issuer: ');
  });

  test('a good response that Twilio still refuses is worth a text too', () => {
    const good = writeMessage('twilio-support', subjectWith(verdictWith()));
    expect(good.text).toContain('shows nothing to object to');
    expect(good.text).not.toContain('What our test found');
  });

  test('what is not known is left out, not made up', () => {
    const bare = {
      serviceProvider: null,
      issuer: null,
      ssoUrl: null,
      certificates: [],
      responseSha256: null,
    };
    const written = writeMessage('twilio-support', subjectWith(verdictWith(audience), bare)).text;
    expect(written).not.toMatch(/^ {3}.*: *(null|undefined)?$/m);
    expect(written).toContain('The tested response: judged');
  });
});

describe('both texts', () => {
  test.each(['idp-team', 'twilio-support'] as const)('%s: nothing of the person, and that is said', (to) => {
    const { text, masked } = writeMessage(to, subjectWith(verdictWith(email)));
    expect(text).not.toMatch(/\bada\b|lovelace|bob/i);
    expect(text).toContain('…@example.test');
    expect(text).toContain(masked.join('; '));
    expect(text).not.toMatch(/\{[a-z]/i);
  });
});

test('the report has what Twilio would show', () => {
  const base = sampleProfile(sampleProducts.console);
  const verdicts = [verdictWith(audience)];
  const profile = { ...base, signInTests: [sampleTest(base, { verdicts })] };
  const evidence = createEvidence(profile, { now: sampleNow, version: '0.1.0' });
  expect(evidence.signInTests[0]?.verdicts[0]?.twilioAnswers[0]).toMatchObject({
    errorId: 'console-audience',
  });
  expect(renderReport(evidence, 'markdown')).toContain('audience is invalid');
});
