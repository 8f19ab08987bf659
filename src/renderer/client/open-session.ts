/**
 * Exchanges the token of the address (`#token=…`) for a cookie that scripts cannot read, and takes it out of the
 * address bar. Without a token an earlier cookie is used; a call says so when there is none.
 */
export async function openSession(): Promise<void> {
  const token = /^#token=([\w-]+)$/.exec(window.location.hash)?.[1];
  if (token === undefined) return;
  window.history.replaceState(null, '', window.location.pathname);
  try {
    await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  } catch {
    // The first call meets the same fault and says it in the screen's own place.
  }
}
