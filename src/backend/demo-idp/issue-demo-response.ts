import { randomBytes } from 'node:crypto';
import { issueResponse } from '../../core/saml/issue/issue-response.ts';
import type { IssuedResponse, SigningKey } from '../../core/saml/issue/issued-response.ts';
import { emailNameIdFormat } from '../../core/saml/saml-names.ts';
import { demoEntityId } from './demo-metadata.ts';
import type { AuthnRequest } from './read-authn-request.ts';
import { type Scenario, shiftTime } from './scenarios.ts';

/** Who signs in at the demo. */
export const demoUser = { email: 'alex@example.com', fullName: 'Alex Example', roles: ['agent'] } as const;

export interface DemoResponse {
  readonly request: AuthnRequest;
  readonly scenario: Scenario;
  readonly key: SigningKey;
  /** The service provider's key to encrypt to. */
  readonly encryptionCertificatePem: string;
  /** ISO 8601. */
  readonly now: string;
}

/** Issues the scenario's response as XML: a good one with one thing changed. */
export function issueDemoResponse(input: DemoResponse): string {
  const { scenario } = input;
  const good = composeGood(input, shiftTime(input.now, scenario.clockAhead ?? 0));
  const response = scenario.change(good);
  const encryptToPem = scenario.isEncrypted === true ? input.encryptionCertificatePem : null;
  return issueResponse({ ...response, encryptToPem }, input.key, (count) => randomBytes(count));
}

function composeGood({ request }: DemoResponse, issueInstant: string): IssuedResponse {
  return {
    responseId: `_${randomBytes(16).toString('hex')}`,
    assertionId: `_${randomBytes(16).toString('hex')}`,
    issuer: demoEntityId,
    destination: request.acsUrl,
    recipient: request.acsUrl,
    audience: request.issuer,
    inResponseTo: request.id,
    issueInstant,
    notBefore: issueInstant,
    notOnOrAfter: shiftTime(issueInstant, 300),
    sessionNotOnOrAfter: null,
    nameId: demoUser.email,
    nameIdFormat: emailNameIdFormat,
    attributes: [
      { name: 'roles', values: demoUser.roles },
      { name: 'full_name', values: [demoUser.fullName] },
      { name: 'email', values: [demoUser.email] },
    ],
    sign: 'both',
    encryptToPem: null,
  };
}
