/** How two values differ when the eye may miss it; empty when the difference is plain. A sentence with a leading space. */
export function describeDifference(expected: string, actual: string): string {
  if (expected.trim() === actual.trim()) return ' The two differ only in white space.';
  if (expected.toLowerCase() === actual.toLowerCase())
    return ' The two differ only in upper and lower case, which counts.';
  if (withoutSlash(expected) === withoutSlash(actual))
    return ' The two differ only in a trailing slash, which counts.';
  if (withoutScheme(expected) === withoutScheme(actual)) return ' The two differ only in http and https.';
  if (withoutPort(expected) === withoutPort(actual)) return ' The two differ only in the port.';
  return '';
}

function withoutSlash(text: string): string {
  return text.replace(/\/+$/, '');
}

function withoutScheme(text: string): string {
  return text.replace(/^https?:/, '');
}

function withoutPort(text: string): string {
  return text.replace(/^(https?:\/\/[^/:]+):\d+/, '$1');
}
