/**
 * What may leave for the system's browser. Addresses from metadata or certificates are data and are never opened; a
 * link on our screens is either the sign-in test's own start address or a page that the product cites.
 */
import { sources } from '../core/twilio/sources.ts';

/** Twilio's and the identity providers' consoles, where guides send the admin (facts 1.1, 5). */
const consoleHosts = [
  'console.twilio.com',
  '1console.twilio.com',
  'admin.twilio.com',
  'flex.twilio.com',
  // Flex's own answer to which connection an account has (facts, summary 6).
  'services.twilio.com',
  'admin.google.com',
  'entra.microsoft.com',
  'manage.auth0.com',
] as const;

/** The hosts of every source that guides and findings cite. */
const citedHosts: ReadonlySet<string> = new Set([
  ...consoleHosts,
  ...Object.values(sources).flatMap(({ address }) =>
    [...address.matchAll(/https:\/\/([a-z0-9.-]+)/g)].map(([, host]) => host ?? ''),
  ),
]);

/** Whether `address` may be opened outside: http(s) on loopback, or https on a cited host without user info or port. */
export function isOpenableLink(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname === '[::1]')
    return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && url.port === '' && citedHosts.has(url.hostname);
}
