import { createFinding, type Finding } from '../../findings/finding.ts';
import { isThisMachine } from './is-this-machine.ts';

/**
 * What is wrong with the address of a sign-in endpoint. Addresses are data: nothing here or elsewhere opens one, and
 * only https and http ones may ever become a link.
 */
export function judgeLocation(location: string, subject: string): readonly Finding[] {
  const shown = location.slice(0, 300);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(location)?.[1]?.toLowerCase() ?? '';
  if (!['', 'http', 'https'].includes(scheme))
    return [createFinding('metadata-location-unsafe', subject, { scheme, location: shown })];
  const url = parseUrl(location);
  return url === null
    ? [createFinding('metadata-location-invalid', subject, { location: shown })]
    : judgeUrl(url, shown, subject);
}

function judgeUrl(url: URL, location: string, subject: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (url.username !== '' || url.password !== '')
    findings.push(createFinding('metadata-location-userinfo', subject, { location, host: url.host }));
  if (isThisMachine(url)) findings.push(createFinding('metadata-location-loopback', subject, { location }));
  else if (url.protocol === 'http:')
    findings.push(createFinding('metadata-location-http', subject, { location }));
  // The URL parser turns other letters into xn-- labels (IDNA).
  if (url.hostname.split('.').some((label) => label.startsWith('xn--')))
    findings.push(createFinding('metadata-location-lookalike', subject, { host: url.hostname }));
  return findings;
}

/** Whether an address may become a link or be handed to a browser. */
export function isWebAddress(location: string): boolean {
  const url = parseUrl(location);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '';
}

/** Null unless it is a whole http or https URL without white space or control characters inside. */
function parseUrl(location: string): URL | null {
  if (!/^https?:\/\/[^/\\?#]/i.test(location) || /[\s\p{Cc}]/u.test(location)) return null;
  try {
    return new URL(location);
  } catch {
    return null;
  }
}
