import { refuse } from '../problem-error.ts';

/** The address as a URL; refuses with `bad-input` what is neither https nor http on this machine, or holds a password. */
export function checkAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url))))
    return refuse(
      'bad-input',
      'Metadata is fetched over https only, because it says whom to trust. Check the address.',
    );
  if (url.username !== '' || url.password !== '')
    return refuse('bad-input', 'The address has a user name or password in it. Remove it.');
  return url;
}

/**
 * Where a redirect leads. A server elsewhere must not lead us to something on this machine, nor away from https: both are
 * refused with `unreachable`.
 */
export function checkRedirect(from: URL, location: string): URL {
  if (!URL.canParse(location, from.href))
    return refuse('unreachable', `${from.host} redirects to no address.`);
  const to = new URL(location, from.href);
  if (from.protocol === 'https:' && to.protocol !== 'https:')
    return refuse(
      'unreachable',
      `${from.host} redirects to an address without https, which is not followed.`,
    );
  if (isThisMachine(to) && !isThisMachine(from))
    return refuse(
      'unreachable',
      `${from.host} redirects to an address of this computer, which is not followed.`,
    );
  return checkAddress(to.href);
}

/**
 * Whether the host is this machine by its spelling. A name that only resolves to it is left to TLS: nothing here has a
 * certificate for another host's name.
 */
function isThisMachine({ hostname }: URL): boolean {
  const name = hostname.replace(/\.$/, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    /^(127\.|0\.0\.0\.0$)/.test(name) ||
    // URL writes an IPv4 address inside IPv6 in hexadecimal: 7f is 127.
    /^\[::(1|ffff:7f[0-9a-f]{2}:[0-9a-f]+)?\]$/.test(name)
  );
}
