import { consoleErrors } from './console-errors.ts';
import { entraErrors } from './entra-errors.ts';
import { flexErrors } from './flex-errors.ts';
import { identityProviderErrors } from './identity-provider-errors.ts';
import type { KnownErrors } from './known-error.ts';
import { legacyFlexErrors } from './legacy-flex-errors.ts';
import { loginPageErrors } from './login-page-errors.ts';
import { samlStatusErrors } from './saml-status-errors.ts';
import { twilioErrors } from './twilio-errors.ts';

/** Every message and code that our sources know, by permanent id; what Twilio documents comes first. */
export const knownErrors: KnownErrors = {
  ...twilioErrors,
  ...consoleErrors,
  ...flexErrors,
  ...entraErrors,
  ...identityProviderErrors,
  ...loginPageErrors,
  ...legacyFlexErrors,
  ...samlStatusErrors,
};
