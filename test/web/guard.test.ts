import { describe, expect, test } from 'vitest';
import { type GuardedRequest, guardRequest } from '../../src/web/guard.ts';

const port = 47_610;
const call: GuardedRequest = {
  method: 'POST',
  path: '/api/profile.list',
  host: '127.0.0.1:47610',
  origin: 'http://127.0.0.1:47610',
  secFetchSite: 'same-origin',
  contentType: 'application/json',
  hasSession: true,
};
const events: GuardedRequest = {
  ...call,
  method: 'GET',
  path: '/api/events',
  origin: null,
  contentType: null,
};
const page: GuardedRequest = { ...events, path: '/', secFetchSite: 'none', hasSession: false };

describe('what our own page does is let through', () => {
  test.each([
    ['a call', call, { action: 'call', operation: 'profile.list' }],
    [
      'a call with a charset',
      { ...call, contentType: 'application/json; charset=utf-8' },
      { action: 'call' },
    ],
    ['a call from a browser without Sec-Fetch-Site', { ...call, secFetchSite: null }, { action: 'call' }],
    ['the events', events, { action: 'events' }],
    ['opening a session', { ...call, path: '/session', hasSession: false }, { action: 'open-session' }],
    ['the page', page, { action: 'static' }],
    ['a link to the page from elsewhere', { ...page, secFetchSite: 'cross-site' }, { action: 'static' }],
  ])('%s', (_, request, decision) => {
    expect(guardRequest(request, port)).toMatchObject(decision);
  });
});

describe('everything else is refused', () => {
  test.each<[string, GuardedRequest, number]>([
    ['a name that resolves to 127.0.0.1', { ...call, host: 'evil.example:47610' }, 403],
    ['localhost, which another cookie jar may have', { ...call, host: 'localhost:47610' }, 403],
    ['our address with another port', { ...call, host: '127.0.0.1:1' }, 403],
    ['no Host at all', { ...call, host: null }, 403],
    ['the page under another name', { ...page, host: 'evil.example:47610' }, 403],
    ['a call of another origin', { ...call, origin: 'https://evil.example' }, 403],
    ['a call of another port of this machine', { ...call, origin: 'http://127.0.0.1:8080' }, 403],
    ['a call of a sandboxed frame', { ...call, origin: 'null' }, 403],
    ['a call without Origin', { ...call, origin: null }, 403],
    ['a call of the same site but another origin', { ...call, secFetchSite: 'same-site' }, 403],
    ['a call typed into the address bar', { ...call, secFetchSite: 'none' }, 403],
    ['a call without session', { ...call, hasSession: false }, 401],
    ['a call with GET', { ...call, method: 'GET' }, 405],
    ['a preflight', { ...call, method: 'OPTIONS' }, 405],
    ['a call as a form', { ...call, contentType: 'application/x-www-form-urlencoded' }, 415],
    ['a call as text', { ...call, contentType: 'text/plain' }, 415],
    ['a call without a type', { ...call, contentType: null }, 415],
    ['a path that is no operation', { ...call, path: '/api/../secret' }, 404],
    ['an operation with more after it', { ...call, path: '/api/profile.list/x' }, 404],
    ['events of another origin', { ...events, origin: 'https://evil.example' }, 403],
    ['events of another site', { ...events, secFetchSite: 'cross-site' }, 403],
    ['events without session', { ...events, hasSession: false }, 401],
    ['events with POST', { ...events, method: 'POST' }, 405],
    [
      'a session opened by another origin',
      { ...call, path: '/session', origin: 'https://evil.example' },
      403,
    ],
    ['a session opened as a form', { ...call, path: '/session', contentType: 'text/plain' }, 415],
    ['a session opened with GET', { ...call, path: '/session', method: 'GET' }, 405],
    ['a POST to the page', { ...page, method: 'POST' }, 405],
  ])('%s', (_, request, status) => {
    expect(guardRequest(request, port)).toMatchObject({ action: 'refuse', status });
  });
});
