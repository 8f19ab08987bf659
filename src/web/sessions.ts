import { timingSafeEqual } from 'node:crypto';

/** Gives a fresh secret of at least 256 bits, in characters that a URL fragment and a cookie can carry. */
export type MakeSecret = () => string;

export interface Sessions {
  /** In the address that the terminal shows; good for as long as the server runs. */
  readonly addressToken: string;
  /** For a browser that we open ourselves: its command line is visible to other users, so it works once and soon. */
  readonly makeOneTimeToken: () => string;
  /** The cookie value for a right token, or null. */
  readonly exchange: (token: string) => string | null;
  readonly isOpen: (cookieValue: string) => boolean;
}

const maxSessions = 100;
/** A browser that starts cold takes some seconds; milliseconds. */
const oneTimeLife = 120_000;

/** Keeps who may call the API, in memory only: a restart closes every session. `now` gives milliseconds from any start. */
export function createSessions(makeSecret: MakeSecret, now: () => number): Sessions {
  const addressToken = makeSecret();
  /** With the time at which each ends. */
  const oneTimeTokens = new Map<string, number>();
  const open: string[] = [];
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
      const session = makeSecret();
      open.push(session);
      if (open.length > maxSessions) open.shift();
      return session;
    },
    isOpen: (cookieValue) => open.some((session) => isSameSecret(session, cookieValue)),
  };
}

/** Compares in a time that does not depend on where the first difference is. */
function isSameSecret(known: string, given: string): boolean {
  const knownBytes = Buffer.from(known);
  const givenBytes = Buffer.from(given);
  return knownBytes.length === givenBytes.length && timingSafeEqual(knownBytes, givenBytes);
}
