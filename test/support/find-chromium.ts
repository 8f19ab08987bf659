import { existsSync } from 'node:fs';
import { usualPlaces } from '../../scripts/chromium.mjs';

/** The Chromium that the end-to-end tests drive: SSO_PREFLIGHT_CHROMIUM, else one that is already on this machine. */
export function findChromium(): string {
  const asked = process.env.SSO_PREFLIGHT_CHROMIUM;
  const candidates = asked === undefined || asked === '' ? usualPlaces : [asked];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      `No Chromium, Chrome or Edge was found (${candidates.join(', ')}). Install one, or set SSO_PREFLIGHT_CHROMIUM to its path.`,
    );
  }
  return found;
}
