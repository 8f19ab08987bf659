/**
 * Whether a Host header names this listener. A page of somebody else's host that resolves to 127.0.0.1 (DNS rebinding)
 * sends its own name and is refused.
 */
export function isLoopbackHost(host: string | undefined, port: number | null): boolean {
  if (port === null) return false;
  return ['127.0.0.1', 'localhost', '[::1]'].some((name) => host?.toLowerCase() === `${name}:${port}`);
}
