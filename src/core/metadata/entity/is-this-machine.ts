/**
 * Whether a URL's host is, by its spelling, whatever computer opens it (RFC 6761, section 6.3; RFC 1122, section 3.2.1.3;
 * RFC 4291, section 2.5.3). A name that only resolves to it is not noticed.
 */
export function isThisMachine({ hostname }: URL): boolean {
  const name = hostname.replace(/\.$/, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    /^(127\.|0\.0\.0\.0$)/.test(name) ||
    // URL writes an IPv4 address inside IPv6 in hexadecimal: 7f is 127.
    /^\[::(1|ffff:7f[0-9a-f]{2}:[0-9a-f]+)?\]$/.test(name)
  );
}
