import { describe, expect, test } from 'vitest';
import type { FlexGeneration, Product } from '../../../src/core/twilio/product.ts';
import { checkProduct, serviceProviderOf } from '../../../src/core/twilio/service-provider.ts';

const accountSid = `AC${'0123456789abcdef'.repeat(2)}`;
const connectionSid = `JQ${'fedcba9876543210'.repeat(2)}`;

function flex(to: FlexGeneration, change: Partial<Extract<Product, { kind: 'flex' }>> = {}): Product {
  return { kind: 'flex', from: null, to, accountSid, connectionSid, ...change };
}
function organization(entityId: string, acsUrl: string): Product {
  return { kind: 'console', entityId, acsUrl };
}
function messageFor(product: Product, field: string): string {
  return checkProduct(product).find((problem) => problem.field === field)?.message ?? '';
}

describe('serviceProviderOf composes the published values (facts 1.1)', () => {
  test('preview uses one address for both', () => {
    const url = `https://preview.twilio.com/iam/Accounts/${accountSid}/saml2`;
    expect(serviceProviderOf(flex('preview'))).toEqual({ entityId: url, acsUrl: url });
  });
  test('iam has /metadata in the entity ID alone', () => {
    const url = `https://iam.twilio.com/v1/Accounts/${accountSid}/saml2`;
    expect(serviceProviderOf(flex('iam'))).toEqual({ entityId: `${url}/metadata`, acsUrl: url });
  });
  test('enhanced is made of the connection, without an account', () => {
    expect(serviceProviderOf(flex('enhanced', { accountSid: '' }))).toEqual({
      entityId: `urn:flex:${connectionSid}`,
      acsUrl: `https://login.flex.us1.twilio.com/login/callback?connection=${connectionSid}`,
    });
  });
  test('Console values are passed on as copied', () => {
    const values = { entityId: 'urn:console:JQabc', acsUrl: 'https://sso.example.test/acs?x=1' };
    expect(serviceProviderOf({ kind: 'console', ...values })).toEqual(values);
  });
  test.each([
    ['iam without account', flex('iam', { accountSid: '' })],
    ['enhanced without connection', flex('enhanced', { connectionSid: '' })],
    ['Console without ACS URL', organization('urn:console:1', '')],
    ['Console without entity ID', organization('', 'https://a.example/acs')],
  ])('%s gives null', (_, product) => {
    expect(serviceProviderOf(product)).toBeNull();
    expect(checkProduct(product)).toHaveLength(1);
  });
  test('the account is asked for when the sign-in comes from iam, yet the new values stand', () => {
    const product = flex('enhanced', { from: 'iam', accountSid: '' });
    expect(checkProduct(product).map((problem) => problem.field)).toEqual(['accountSid']);
    expect(serviceProviderOf(product)).not.toBeNull();
  });
});

describe('checkProduct says what is wrong with a SID', () => {
  test.each([
    ['', 'Copy the Account SID'],
    ['ACxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'placeholder'],
    ['ACXXXX', 'placeholder'],
    ['<AccountSid>', 'placeholder'],
    [` ${accountSid}`, 'before or after'],
    [`${accountSid}\n`, 'before or after'],
    [`${accountSid.slice(0, 9)} ${accountSid.slice(9)}`, 'inside'],
    [`${accountSid}\u200b`, 'inside'],
    [`https://iam.twilio.com/v1/Accounts/${accountSid}/saml2`, `it is ${accountSid}`],
    ['https://console.twilio.com/', 'whole address'],
    [connectionSid, 'a Connection SID of Flex'],
    [`JB${'0'.repeat(32)}`, 'legacy realm'],
    [accountSid.toLowerCase(), 'begins with AC, in capitals'],
    [accountSid.slice(0, -1), 'has 31 characters'],
    [`${accountSid}0`, 'has 33 characters'],
    [accountSid.replace('0', 'g'), '“g”'],
    ['a'.repeat(5000), '5000 characters'],
  ])('%j', (typed, words) => {
    const product = flex('iam', { accountSid: typed });
    expect(messageFor(product, 'accountSid')).toContain(words);
    expect(serviceProviderOf(product)).toBeNull();
  });
  test('a pasted urn:flex value names the connection in it', () => {
    const product = flex('enhanced', { connectionSid: `urn:flex:${connectionSid}` });
    expect(messageFor(product, 'connectionSid')).toContain(connectionSid);
  });
  test('an unneeded value is judged only when typed', () => {
    expect(checkProduct(flex('iam', { connectionSid: '' }))).toEqual([]);
    expect(messageFor(flex('iam', { connectionSid: 'JQxxxx' }), 'connectionSid')).toContain('placeholder');
  });
});

describe('checkProduct says what is wrong with Console values', () => {
  const entityId = 'urn:console:abc';
  test.each([
    ['', 'Copy the entity ID'],
    ['urn:console:', 'followed by its Connection ID'],
    ['urn:console:<Connection ID>', 'placeholder'],
    ['urn:console:xxxx', 'placeholder'],
    [`urn:flex:${connectionSid}`, 'entity ID of Flex'],
    ['https://example.test/metadata', 'This is an address'],
    ['urn:console:a b', 'inside'],
  ])('entity ID %j', (typed, words) => {
    expect(messageFor(organization(typed, 'https://a.example/acs'), 'entityId')).toContain(words);
  });
  test.each([
    ['', 'not published'],
    ['http://a.example/acs', 'must begin with https://'],
    ['hhttps://a.example/acs', '“hhttps:”'],
    ['htttps://a.example/acs', '“htttps:”'],
    ['javascript:alert(1)', 'must begin with https://'],
    ['https://', 'cannot be read'],
    ['https://a.example/saml2/metadata', 'ends with /metadata'],
    ['https://a.example/acs metadata', 'inside'],
    ['urn:console:abc', 'This is an entity ID'],
    ['https://user:pw@a.example/acs', 'user name'],
    ['https://a.example/acs#x', 'after #'],
    [`https://login.flex.us1.twilio.com/login/callback?connection=${connectionSid}`, 'ACS URL of Flex'],
    [`https://iam.twilio.com/v1/Accounts/${accountSid}/saml2`, 'ACS URL of Flex'],
  ])('ACS URL %j', (typed, words) => {
    const product = organization(entityId, typed);
    expect(messageFor(product, 'acsUrl')).toContain(words);
    expect(serviceProviderOf(product)).toBeNull();
  });
});
