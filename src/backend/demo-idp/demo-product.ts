import type { Product } from '../../core/twilio/product.ts';
import type { Scenario } from './scenarios.ts';

/** Made-up values of the right shape that belong to nobody; the demo never sends anything to them. */
export function demoProductOf({ policy }: Scenario): Product {
  if (policy === 'twilio-console')
    return { kind: 'console', entityId: 'urn:console:demo', acsUrl: 'https://sso.example.com/saml/demo' };
  return {
    kind: 'flex',
    from: 'iam',
    to: 'enhanced',
    accountSid: `AC${'0'.repeat(32)}`,
    connectionSid: `JQ${'0'.repeat(32)}`,
  };
}
