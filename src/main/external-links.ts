/**
 * What may leave for the system's browser. Addresses from metadata or certificates are data and are never opened; a
 * link on our screens is either the sign-in test's own start address or a page that the product cites.
 */

/** Hosts of the documentation that guides and findings cite, and Twilio's own consoles (facts 1.1, 8, 9). */
const citedHosts: ReadonlySet<string> = new Set([
  'www.twilio.com',
  'twilio.com',
  'support.twilio.com',
  'console.twilio.com',
  'admin.twilio.com',
  '1console.twilio.com',
  'flex.twilio.com',
  'help.okta.com',
  'support.okta.com',
  'saml-doc.okta.com',
  'learn.microsoft.com',
  'support.google.com',
  'admin.google.com',
  'workspaceupdates.googleblog.com',
  'help.salesforce.com',
  'onelogin.service-now.com',
  'docs.pingidentity.com',
  'developer.pingidentity.com',
  'jumpcloud.com',
  'support.jumpcloud.com',
  'duo.com',
  'docs.cyberark.com',
  'github.com',
  'gist.github.com',
]);

/** Whether `address` may be opened outside: http(s) on loopback, or https on a cited host without user info or port. */
export function isOpenableLink(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname === '[::1]')
    return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && url.port === '' && citedHosts.has(url.hostname);
}
