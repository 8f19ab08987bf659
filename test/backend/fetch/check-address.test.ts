import { expect, test } from 'vitest';
import { checkAddress, checkRedirect } from '../../../src/backend/fetch/check-address.ts';

const outside = new URL('https://idp.example.com/metadata');

test.each([
  'https://localhost/',
  'https://LOCALHOST./',
  'https://app.localhost/',
  'https://127.0.0.1:8443/',
  'https://127.1/',
  'https://2130706433/',
  'https://0/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
])('a redirect from outside to %s is not followed', (location) => {
  expect(() => checkRedirect(outside, location)).toThrow('an address of this computer');
});

test.each(['http://idp.example.com/', 'http://127.0.0.1/'])(
  'a redirect from https to %s is not followed',
  (location) => {
    expect(() => checkRedirect(outside, location)).toThrow('without https');
  },
);

test('a redirect to another host, or on this machine, is followed', () => {
  expect(checkRedirect(outside, '/other').href).toBe('https://idp.example.com/other');
  expect(checkRedirect(outside, 'https://cdn.example.com/').host).toBe('cdn.example.com');
  expect(checkRedirect(new URL('http://127.0.0.1:8080/'), 'http://localhost:8081/').port).toBe('8081');
});

test.each(['https://localhost.example.com/', 'https://128.0.0.1/', 'https://[2001:db8::1]/'])(
  '%s is not this machine',
  (location) => {
    expect(checkRedirect(outside, location).href).toBe(location);
  },
);

test('http is for this machine only', () => {
  expect(checkAddress('http://localhost:8080/metadata').port).toBe('8080');
  expect(() => checkAddress('http://idp.example.com/metadata')).toThrow('https only');
});
