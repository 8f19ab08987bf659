/** What is not checked about a certificate, said wherever certificates are judged: silence would read as "all is well". */
export const certificateLimits = [
  'Whether an issuer has revoked a certificate is not checked: that needs the network.',
  'Lists of keys that are known to others, such as those of Debian’s broken generator of 2006 to 2008, are not looked up: no well-kept package carries them.',
] as const;
