import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../src/core/certificates/read-certificate.ts';
import { explainError } from '../../../src/core/explain/explain-error.ts';
import { subjectOfIdp, subjectOfProfile } from '../../../src/core/explain/explain-subject.ts';
import { maxTextLength } from '../../../src/core/explain/match/prepare-text.ts';
import { makeCertificate } from '../../support/make-certificate.ts';
import { sampleEntity, sampleProducts, sampleProfile } from '../../support/sample-profile.ts';

const nobody = subjectOfIdp(null);
const idsOf = (text: string) => explainError(text, nobody).errors.map(({ id }) => id);

describe('codes', () => {
  test.each([
    ['70251', 'twilio-70251'],
    ['Error 70252:', 'twilio-70252'],
    ['aadsts50011', 'entra-50011'],
    ['AADSTS 700016: Application with identifier', 'entra-700016'],
    ['error code 50105', 'entra-50105'],
    ['403. That’s an error. app_not_configured_for_user', 'google-app-not-configured-for-user'],
    ['urn:oasis:names:tc:SAML:2.0:status:Responder', 'saml-responder'],
    ['InvalidNameIDPolicy', 'saml-invalidnameidpolicy'],
  ])('%s is %s', (text, id) => {
    expect(idsOf(text)[0]).toBe(id);
  });

  test('a longer name is not taken for the shorter one in it', () => {
    expect(idsOf('app_not_configured_for_user')).not.toContain('google-app-not-configured');
    expect(idsOf('app_not_configured_for_everybody')).toEqual([]);
  });

  test('digits inside another word are no code', () => {
    expect(idsOf('JB70251aa, x50011y')).toEqual([]);
  });

  test('an AADSTS code that no source has is said to be so, with Microsoft’s own page for it', () => {
    const { isKnown, summary, lookups } = explainError('Sorry, AADSTS90099123: try again', nobody);
    expect(isKnown).toBe(false);
    expect(summary).toContain('AADSTS90099123 is not in the list');
    expect(lookups.map(({ address }) => address)).toEqual([
      'https://login.microsoftonline.com/error?code=90099123',
    ]);
  });
});

describe('a profile', () => {
  const okta = sampleProfile();
  const legacyJson = (was: string) =>
    `{"code":70004,"message":"authentication failed: Invalid issuer in the Assertion\\/Response. Was '${was}', but expected 'http:\\/\\/www.okta.com\\/exk1'","status":401}`;

  test('its own values and its console’s labels are in the answer', () => {
    const { errors } = explainError('Audience is invalid', subjectOfProfile(okta));
    expect(errors[0]?.switch).toContain('“Audience URI (SP Entity ID)”');
    expect(errors[0]?.values).toEqual([
      { label: 'Entity ID (audience)', value: expect.stringContaining('urn:flex:JQ') },
    ]);
  });

  test('what the message says is set beside what the profile has, invisible differences in words', () => {
    const { errors } = explainError(legacyJson('http:\\/\\/www.okta.com\\/exk1\\/'), subjectOfProfile(okta));
    expect(errors.map(({ id }) => id)).toEqual(['flex-invalid-issuer', 'twilio-70004']);
    expect(errors[0]?.seen).toEqual([
      {
        label: 'What came',
        value: 'http://www.okta.com/exk1/',
        note: 'This profile has http://www.okta.com/exk1. The two differ only in a trailing slash, which counts.',
      },
      { label: 'What was expected', value: 'http://www.okta.com/exk1', note: 'The same as in this profile.' },
    ]);
  });

  test('the message of another provider is answered with that one’s labels, and said to be another’s', () => {
    const [error] = explainError('AADSTS50011', subjectOfProfile(okta)).errors;
    expect(error?.switch).toContain('In Microsoft Entra ID:');
    expect(error?.notes[0]).toContain('is Okta, but the message is one of Microsoft Entra ID');
  });

  test('what belongs to the profile’s product comes first', () => {
    const of = (product: keyof typeof sampleProducts) =>
      explainError('audience is invalid', subjectOfProfile({ ...okta, product: sampleProducts[product] }));
    expect(of('console').errors[0]?.id).toBe('console-audience');
  });

  test('a thumbprint is found among the profile’s certificates', () => {
    const reading = readCertificate(makeCertificate().der, 'signing');
    if (!reading.ok) throw new Error('The certificate made here cannot be read.');
    const text = `Invalid thumbprint (configured: ${'ab'.repeat(20)}. calculated: ${reading.certificate.sha1.toUpperCase()})`;
    const subject = { ...subjectOfProfile(okta), certificates: [reading.certificate] };
    const [error] = explainError(text, subject).errors;
    expect(error?.seen.map(({ note }) => note)).toEqual([
      expect.stringContaining('That is the SHA-1 thumbprint of'),
      expect.stringContaining('No signing certificate here has that thumbprint'),
    ]);
  });

  test('a profile without metadata or values is no fault', () => {
    const empty = { ...okta, identityProvider: null, product: { ...sampleProducts.console, entityId: '' } };
    const [error] = explainError('Audience is invalid', subjectOfProfile(empty)).errors;
    expect(error).toMatchObject({ switch: '', values: [] });
  });

  test('a console that our sources do not describe is said to be so', () => {
    const [error] = explainError(
      'The Message of SAML response is not signed',
      subjectOfProfile({
        ...okta,
        identityProvider: {
          ...okta.identityProvider,
          entity: sampleEntity({ idp: 'cyberark' }),
        } as typeof okta.identityProvider,
      }),
    ).errors;
    expect(error?.switch).toContain('not documented');
  });
});

describe('what is not known', () => {
  test.each([
    'The flux capacitor is discharged',
    'hello',
    'I cannot sign in',
    'foo bar baz',
    'Twilio error 20404',
  ])('“%s” is said to be not documented', (text) => {
    const explanation = explainError(text, nobody);
    expect(explanation).toMatchObject({ isKnown: false, errors: [], nearest: [] });
    expect(explanation.summary).toMatch(/^Not documented/);
  });

  test.each([
    ['saml response message not signed', 'console-message-not-signed'],
    ['70215', 'twilio-70251'],
    ['AADSTS5001', 'entra-50011'],
    ['404', 'console-page-not-found'],
    ['Audiance is invalid', 'console-audience'],
    ['signature invalid', 'login-signature-not-validated'],
    ['certificate expired', 'login-certificate-not-valid'],
    ['twilio login page asks for password', 'flex-password-dialog'],
    ['user does not exist', 'console-user-trouble'],
    ['app_not_configured_for_users', 'google-app-not-configured-for-user'],
  ])('%s is offered %s', (text, id) => {
    const { isKnown, nearest } = explainError(text, nobody);
    expect(isKnown).toBe(false);
    expect(nearest.map((one) => one.id)).toContain(id);
  });

  test.each(['', '   ', '!?…', '\u200b'])('nothing to look up: “%s”', (text) => {
    expect(explainError(text, nobody)).toMatchObject({ isKnown: false, errors: [], nearest: [] });
  });
});

describe('hostile text', () => {
  test('only the first part of a long text is looked at, and that is said', () => {
    const { summary } = explainError(`70251 ${'x '.repeat(maxTextLength)}`, nobody);
    expect(summary).toContain('Only the first 20000 characters');
    expect(idsOf(`${'x '.repeat(maxTextLength)}70251`)).toEqual([]);
  });

  test.each([
    ['the beginning of a form, over and over', 'Was Invalid issuer in the Assertion/Response. '.repeat(3000)],
    ['quotes', '"'.repeat(200_000)],
    ['percent signs', '%25'.repeat(100_000)],
    ['backslashes', '\\'.repeat(200_000)],
    ['one word', 'a'.repeat(200_000)],
    ['digits', '12345 '.repeat(50_000)],
    ['a captured value of quotes', `Audience is invalid. Configured: ${"'".repeat(20_000)}`],
  ])('%s is answered in time', (_name, text) => {
    const start = performance.now();
    explainError(text, nobody);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('markup stays text, and no address is made from it', () => {
    const { asked, lookups } = explainError('<a href="javascript:alert(1)">AADSTSx</a> AADSTS50011', nobody);
    expect(asked).toContain('<a href=');
    expect(lookups.map(({ address }) => address)).toEqual([
      'https://login.microsoftonline.com/error?code=50011',
    ]);
  });

  test('any text gets an answer that is plain JSON', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        const explanation = explainError(text, nobody);
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
        expect(explanation.asked).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 300 },
    );
  });
});
