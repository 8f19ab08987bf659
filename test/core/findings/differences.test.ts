import { describe, expect, test } from 'vitest';
import { describeDifference } from '../../../src/core/findings/messages/differences.ts';

const sid = '0123456789abcdef'.repeat(2);
const other = 'fedcba9876543210'.repeat(2);

describe('describeDifference', () => {
  test.each([
    ['https://a.example', 'https://a.example/', 'The two differ only in a trailing slash, which counts.'],
    ['https://a.example', 'https://a.example ', 'The two differ only in white space.'],
    ['https://a.example', 'https://a.exa\u200bmple', 'The two differ only in white space.'],
    ['https://a.example', 'https://A.example', 'The two differ only in upper and lower case, which counts.'],
    ['https://a.example', 'http://a.example', 'The two differ only in http and https.'],
    ['https://a.example/x', 'https://a.example:443/x', 'The two differ only in the port.'],
    [
      'https://a.example/ü',
      'https://a.example/%C3%BC',
      'The two differ only in the escaping of characters, which counts.',
    ],
    ['ü', 'u\u0308', 'The two differ only in how letters with accents are stored, which counts.'],
    [
      'https://a.example',
      'http://A.example/ ',
      'The two differ only in white space, upper and lower case, a trailing slash and http and https, which counts.',
    ],
  ])('%j and %j', (expected, actual, sentence) => {
    expect(describeDifference(expected, actual)).toBe(` ${sentence}`);
  });

  test.each([
    [`urn:flex:JQ${sid}`, `urn:flex:JQ${other}`, 'two connections'],
    [
      `https://login.flex.us1.twilio.com/login/callback?connection=JQ${sid}`,
      'https://login.flex.us1.twilio.com/login/callback',
      'from the question mark on is missing',
    ],
    [
      `https://iam.twilio.com/v1/Accounts/AC${sid}/saml2/metadata`,
      `https://iam.twilio.com/v1/Accounts/AC${sid}/saml2`,
      'lacks /metadata',
    ],
    [
      `https://iam.twilio.com/v1/Accounts/AC${sid}/saml2`,
      `https://iam.twilio.com/v1/Accounts/AC${sid}/saml2/metadata`,
      'ends with /metadata',
    ],
    [`urn:flex:JQ${sid}`, 'urn:flex:JQxxxxxxxx', 'placeholder'],
    [
      `urn:flex:JQ${sid}`,
      `https://iam.twilio.com/v1/Accounts/AC${sid}/saml2/metadata`,
      'a value of iam.twilio.com, and the sign-in is set up for enhanced SSO',
    ],
    [
      `https://iam.twilio.com/v1/Accounts/AC${sid}/saml2`,
      `https://preview.twilio.com/iam/Accounts/AC${sid}/saml2`,
      'a value of preview.twilio.com',
    ],
  ])('the mix-up of %s and %s', (expected, actual, words) => {
    expect(describeDifference(expected, actual)).toContain(words);
  });

  test.each([
    ['the same', 'the same'],
    ['one', 'another'],
    ['https://a.example/x', 'https://b.example/x'],
    ['', 'x'],
  ])('%j and %j need no words', (expected, actual) => {
    expect(describeDifference(expected, actual)).toBe('');
  });

  test.each(['/', ' ', '%', '%2', 'AC', ':1'])('a megabyte of “%s” is compared in time', (piece) => {
    const start = performance.now();
    describeDifference('https://a.example/', `https://a.example/${piece.repeat(1_000_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
