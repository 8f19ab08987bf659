import { describe, expect, test } from 'vitest';
import { createSessions } from '../../src/web/sessions.ts';

const none = { cookie: '', key: '' };

function makeSessions(now = () => 0) {
  let count = 0;
  return createSessions(() => {
    count += 1;
    return `secret-${count}`;
  }, now);
}

describe('sessions', () => {
  test("the terminal's address opens as many sessions as there are browsers", () => {
    const sessions = makeSessions();
    const first = sessions.exchange(sessions.addressToken) ?? none;
    const second = sessions.exchange(sessions.addressToken) ?? none;
    expect(first.cookie).not.toBe(second.cookie);
    expect(sessions.isOpen(first)).toBe(true);
    expect(sessions.isOpen(second)).toBe(true);
    // Two halves of different sessions open nothing.
    expect(sessions.isOpen({ cookie: first.cookie, key: second.key })).toBe(false);
  });

  test('the address of a browser that we opened works once', () => {
    const sessions = makeSessions();
    const token = sessions.makeOneTimeToken();
    expect(sessions.exchange(token)).not.toBeNull();
    expect(sessions.exchange(token)).toBeNull();
  });

  test('and for two minutes', () => {
    let time = 0;
    const sessions = makeSessions(() => time);
    const [soon, late] = [sessions.makeOneTimeToken(), sessions.makeOneTimeToken()];
    time = 119_000;
    expect(sessions.exchange(soon)).not.toBeNull();
    time = 121_000;
    expect(sessions.exchange(late)).toBeNull();
    expect(sessions.exchange(sessions.addressToken)).not.toBeNull();
  });

  test('no wrong token opens anything, and no token is a session', () => {
    const sessions = makeSessions();
    expect(sessions.exchange('')).toBeNull();
    expect(sessions.exchange('secret-9')).toBeNull();
    expect(sessions.isOpen(none)).toBe(false);
    const token = sessions.addressToken;
    expect(sessions.isOpen({ cookie: token, key: token })).toBe(false);
  });

  test('the oldest of more than 100 sessions is closed', () => {
    const sessions = makeSessions();
    const first = sessions.exchange(sessions.addressToken) ?? none;
    for (let count = 0; count < 100; count += 1) sessions.exchange(sessions.addressToken);
    expect(sessions.isOpen(first)).toBe(false);
  });
});
