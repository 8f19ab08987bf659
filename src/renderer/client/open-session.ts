/** Kept under this origin, port included, so that a new tab has it too. Without the session's cookie it opens nothing. */
const keyName = 'sso-preflight.key';

/**
 * Exchanges the token of the address (`#token=…`) for a cookie that scripts cannot read and a key that only this origin
 * has, and takes it out of the address bar. Without a token an earlier session is used; a call says so when there is none.
 */
export async function openSession(): Promise<void> {
  const token = /^#token=([\w-]+)$/.exec(window.location.hash)?.[1];
  if (token === undefined) return;
  window.history.replaceState(null, '', window.location.pathname);
  try {
    const answer = await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    keepKey(await answer.json());
  } catch {
    // The first call meets the same fault and says it in the screen's own place.
  }
}

function keepKey(answer: unknown): void {
  const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null;
  if (typeof value !== 'object' || value === null || !('key' in value)) return;
  if (typeof value.key === 'string') localStorage.setItem(keyName, value.key);
}

/** The browser's fetch, with the key of the session. */
export const sendWithKey: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('x-sso-preflight-key', localStorage.getItem(keyName) ?? '');
  return fetch(input, { ...init, headers });
};
