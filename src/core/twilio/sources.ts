import { certificateSources } from './certificate-sources.ts';
import { idpSources } from './idp-sources.ts';
import type { Source } from './source.ts';
import { twilioSources } from './twilio-sources.ts';

/** Every source by its permanent key. */
export const sources: Readonly<Record<string, Source>> = {
  ...twilioSources,
  ...idpSources,
  ...certificateSources,
};

/** Source keys with their addresses on one line, a community report named as one. */
export function describeSources(keys: readonly string[]): string {
  return keys.map(describeSource).join('; ');
}

function describeSource(key: string): string {
  const source = sources[key];
  if (source === undefined) return key;
  return source.kind === 'community' ? `${key} (community) ${source.address}` : `${key} ${source.address}`;
}
