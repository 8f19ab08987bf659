import { timingSafeEqual } from 'node:crypto';

/** Gives a fresh secret of at least 256 bits, in characters that a URL fragment and a cookie can carry. */
export type MakeSecret = () => string;

/**
 * What opens the API, two secrets that only work together. The cookie is out of reach for scripts, but cookies know no
 * ports: a program of another user on 127.0.0.1 that the browser is led to is sent it too. The key is kept by the page
 * under its own origin, port included.
 */
export interface Session {
  readonly cookie: string;
  readonly key: string;
}

export interface Sessions {
  /** In the address that the terminal shows; good for as long as the server runs. */
  readonly addressToken: string;
  /** For a browser that we open ourselves: its command line is visible to other users, so it works once and soon. */
  readonly makeOneTimeToken: () => string;
  /** A session for a right token, or null. */
  readonly exchange: (token: string) => Session | null;
  readonly isOpen: (given: Session) => boolean;
}

const maxSessions = 100;
/** A browser that starts cold takes some seconds; milliseconds. */
const oneTimeLife = 120_000;

/** Keeps who may call the API, in memory only: a restart closes every session. `now` gives milliseconds from any start. */
export function createSessions(makeSecret: MakeSecret, now: () => number): Sessions {
  const addressToken = makeSecret();
  /** With the time at which each ends. */
  const oneTimeTokens = new Map<string, number>();
  const open: Session[] = [];
  return {
    addressToken,
    makeOneTimeToken: () => {
      const token = makeSecret();
      oneTimeTokens.set(token, now() + oneTimeLife);
      return token;
    },
    exchange: (token) => {
      const oneTime = [...oneTimeTokens].find(([known]) => isSameSecret(known, token));
      if (oneTime !== undefined) oneTimeTokens.delete(oneTime[0]);
      const isOneTime = oneTime !== undefined && now() < oneTime[1];
      if (!isOneTime && !isSameSecret(addressToken, token)) return null;
      const session = { cookie: makeSecret(), key: makeSecret() };
      open.push(session);
      if (open.length > maxSessions) open.shift();
      return session;
    },
    isOpen: ({ cookie, key }) =>
      open.some((session) => isSameSecret(session.cookie, cookie) && isSameSecret(session.key, key)),
  };
}

/** Compares in a time that does not depend on where the first difference is. */
function isSameSecret(known: string, given: string): boolean {
  const knownBytes = Buffer.from(known);
  const givenBytes = Buffer.from(given);
  return knownBytes.length === givenBytes.length && timingSafeEqual(knownBytes, givenBytes);
}
