import { isThisMachine } from '../../core/metadata/entity/is-this-machine.ts';
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
 * refused with `unreachable`. A name that only resolves to this machine is left to TLS: nothing here has a certificate for
 * another host's name.
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
