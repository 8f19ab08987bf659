/**
 * What the demo identity provider can do right or wrong, as data: each scenario changes one thing in a good response,
 * and names the one check that this must show under the policy that it belongs to.
 */
import type { CheckId } from '../../core/findings/messages/checks.ts';
import type { IssuedResponse } from '../../core/saml/issue/issued-response.ts';
import type { Policy } from '../../core/saml/response/verdict.ts';

export interface Scenario {
  readonly name: string;
  /** What the sign-in page says, after "In this scenario". */
  readonly what: string;
  readonly policy: Policy;
  /** The only check that is not passed, or null when there is none. */
  readonly shows: { readonly check: CheckId; readonly status: 'fail' | 'warn' } | null;
  readonly change: (good: IssuedResponse) => IssuedResponse;
  /** Seconds by which this identity provider's clock is ahead. */
  readonly clockAhead?: number;
  readonly hasExpiredCertificate?: boolean;
  /** Encrypts to the key in the service provider's metadata. */
  readonly isEncrypted?: boolean;
}

/** What Microsoft's identity providers send when nobody renames it. */
const namespacedEmail = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress';

export const scenarios: readonly Scenario[] = [
  {
    name: 'good',
    what: 'everything is as Twilio asks for it',
    policy: 'twilio-flex',
    shows: null,
    change: (good) => good,
  },
  {
    name: 'response-unsigned',
    what: 'the assertion is signed and the response around it is not',
    policy: 'twilio-console',
    shows: { check: 'response-signed', status: 'fail' },
    change: (good) => ({ ...good, sign: 'assertion' }),
  },
  {
    name: 'assertion-unsigned',
    what: 'the response is signed and the assertion in it has no signature of its own',
    policy: 'twilio-console',
    shows: { check: 'assertion-signed', status: 'warn' },
    change: (good) => ({ ...good, sign: 'response' }),
  },
  {
    name: 'unsigned',
    what: 'nothing is signed',
    policy: 'twilio-flex',
    shows: { check: 'response-signed', status: 'fail' },
    change: (good) => ({ ...good, sign: 'none' }),
  },
  {
    name: 'expired-certificate',
    what: 'the signing certificate has expired',
    policy: 'twilio-flex',
    shows: { check: 'signing-certificate', status: 'fail' },
    change: (good) => good,
    hasExpiredCertificate: true,
  },
  {
    name: 'wrong-audience',
    what: 'the audience is somebody else’s',
    policy: 'twilio-flex',
    shows: { check: 'audience', status: 'fail' },
    change: (good) => ({ ...good, audience: 'urn:example:another-service-provider' }),
  },
  {
    name: 'wrong-recipient',
    what: 'the recipient is another address',
    policy: 'twilio-flex',
    shows: { check: 'recipient', status: 'fail' },
    change: (good) => ({ ...good, recipient: 'https://another.example.com/saml/acs' }),
  },
  {
    name: 'stale',
    what: 'the assertion’s time is over when it arrives',
    policy: 'twilio-flex',
    shows: { check: 'not-on-or-after', status: 'fail' },
    change: (good) => ({
      ...good,
      notBefore: shiftTime(good.issueInstant, -1800),
      notOnOrAfter: shiftTime(good.issueInstant, -900),
    }),
  },
  {
    name: 'name-id-not-email',
    what: 'the NameID is an employee number in place of an e-mail address',
    policy: 'twilio-console',
    shows: { check: 'name-id-is-email', status: 'fail' },
    change: (good) => ({ ...good, nameId: 'E-20417' }),
  },
  {
    name: 'missing-roles',
    what: 'the attribute roles is missing',
    policy: 'twilio-flex',
    shows: { check: 'attribute-roles', status: 'fail' },
    change: (good) => ({ ...good, attributes: good.attributes.filter(({ name }) => name !== 'roles') }),
  },
  {
    name: 'namespaced-attributes',
    what: 'the e-mail attribute has a name with a namespace, which Twilio does not map',
    policy: 'twilio-flex',
    shows: { check: 'attribute-namespace', status: 'fail' },
    change: (good) => ({
      ...good,
      attributes: good.attributes.map((attribute) =>
        attribute.name === 'email' ? { ...attribute, name: namespacedEmail } : attribute,
      ),
    }),
  },
  {
    name: 'encrypted',
    what: 'the assertion is encrypted, which Twilio does not support',
    policy: 'twilio-console',
    shows: { check: 'encryption', status: 'fail' },
    change: (good) => good,
    isEncrypted: true,
  },
  {
    name: 'clock-skewed',
    what: 'the identity provider’s clock is two minutes ahead',
    policy: 'twilio-flex',
    shows: { check: 'clock-skew', status: 'warn' },
    change: (good) => good,
    clockAhead: 120,
  },
];

/** ISO 8601 in, ISO 8601 out. */
export function shiftTime(time: string, seconds: number): string {
  return new Date(Date.parse(time) + seconds * 1000).toISOString();
}
