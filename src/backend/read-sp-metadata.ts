import { importMetadata } from '../core/metadata/import-metadata.ts';
import type { ServiceProvider } from '../core/twilio/product.ts';
import { refuse } from './problem-error.ts';
import { type FileInput, readFileInput } from './read-file-input.ts';

const maxBytes = 5_000_000;

/**
 * The two values in the SP metadata that Twilio offers for download on an SSO profile (facts 2.1); its ACS pattern is
 * not published, so this file is the best source. Refuses with `bad-input` when it holds no such values.
 */
export function readSpMetadata(file: FileInput, now: string): ServiceProvider {
  const options = { now, entityId: null, trustCertificate: null };
  const { entities, findings } = importMetadata(readFileInput(file, maxBytes), options);
  const entity = entities.find(({ role }) => role === 'sp' || role === 'both');
  if (entity === undefined) {
    const why = findings.find(({ severity }) => severity === 'block')?.title;
    return refuse(
      'bad-input',
      `This is not a service provider's metadata${why === undefined ? '' : ` (${why})`}. Download the SP metadata from your SSO profile in Twilio.`,
    );
  }
  const posted = entity.assertionConsumerServices.filter(({ binding }) => binding === 'post');
  const acs = posted.find(({ isDefault }) => isDefault) ?? posted[0];
  if (acs === undefined)
    return refuse('bad-input', 'This metadata has no assertion consumer service for HTTP-POST.');
  return { entityId: entity.entityId, acsUrl: acs.location };
}
