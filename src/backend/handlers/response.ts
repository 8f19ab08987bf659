import type { ParsedInput } from '../../contract/operations.ts';
import { checkCertificateFile } from '../../core/certificates/check-certificate.ts';
import { responseViewProblems } from '../../core/findings/messages/response-view.ts';
import { importMetadata } from '../../core/metadata/import-metadata.ts';
import { redactResponse } from '../../core/saml/response/redaction/redact-response.ts';
import type { Verdict, VerifyResponseInput } from '../../core/saml/response/verdict.ts';
import { verifyResponse } from '../../core/saml/response/verify-response.ts';
import { viewResponse } from '../../core/saml/response/view/view-response.ts';
import { decodeXmlText } from '../../core/xml/decode-xml-text.ts';
import type { Handlers } from '../handler.ts';
import { refuse } from '../problem-error.ts';
import { type FileInput, readFileInput } from '../read-file-input.ts';
import { readResponseFile } from '../sign-in-test/read-response-file.ts';
import { trustedIdpOf } from '../sign-in-test/trusted-idp.ts';

const maxMetadataBytes = 100_000_000;
const maxCertificateBytes = 1_000_000;
const maxViewedCharacters = 2_000_000;

export const responseHandlers: Handlers<'response.verify' | 'response.view' | 'response.redact'> = {
  'response.verify': (input, { ports }) => verifyGivenResponse(input, ports.now()).verdict,

  'response.view': ({ response }) => {
    const text = readResponseText(response);
    // Characters, which are bytes but for a name with accents: a cap against what would stall a window.
    return text.length > maxViewedCharacters
      ? refuse('bad-input', responseViewProblems['too-large'])
      : viewResponse(text);
  },

  'response.redact': ({ response }) => {
    const redaction = redactResponse(readResponseText(response));
    return redaction.ok ? redaction.redacted : refuse('refused', redaction.message);
  },
};

/** Judges a response with what was given beside it, at `now` (ISO 8601). */
export function verifyGivenResponse(
  input: ParsedInput<'response.verify'>,
  now: string,
): { readonly verdict: Verdict; readonly identityProvider: VerifyResponseInput['identityProvider'] } {
  const { xml, relayState } = readResponseFile(input.response);
  const identityProvider = readIdentityProvider(input.identityProvider, now);
  const { requestId, serviceProvider, isUnsolicitedAllowed, policy } = input;
  const verdict = verifyResponse({
    xml,
    relayState,
    identityProvider,
    serviceProvider,
    request: requestId === null ? null : { id: requestId, issuedAt: null, relayState: null },
    isUnsolicitedAllowed,
    policy,
    requireSigned: input.requireSigned,
    expectedEmail: input.expectedEmail,
    skewSeconds: input.skewSeconds,
    seenAssertionIds: null,
    now,
  });
  return { verdict, identityProvider };
}

function readResponseText(response: FileInput): string {
  return decodeXmlText(readResponseFile(response).xml);
}

type IdentityProviderInput = ParsedInput<'response.verify'>['identityProvider'];

function readIdentityProvider(
  input: IdentityProviderInput,
  now: string,
): VerifyResponseInput['identityProvider'] {
  if ('metadata' in input) {
    const options = { now, entityId: null, trustCertificate: null };
    const { entities, findings } = importMetadata(readFileInput(input.metadata, maxMetadataBytes), options);
    const idps = entities.filter(({ role }) => role === 'idp' || role === 'both');
    if (idps.length > 1)
      return refuse(
        'bad-input',
        'This metadata has several identity providers. Give the one that sent the response.',
      );
    const why = findings.find(({ severity }) => severity === 'block')?.title;
    return idps[0] === undefined
      ? refuse(
          'bad-input',
          `The metadata has no identity provider in it${why === undefined ? '' : ` (${why})`}.`,
        )
      : trustedIdpOf(idps[0]);
  }
  const certificates = input.certificates.flatMap((file) => {
    const checked = checkCertificateFile(readFileInput(file, maxCertificateBytes), now);
    return checked.certificates.map(({ pem }) => Buffer.from(pem, 'utf8'));
  });
  if (certificates.length === 0)
    return refuse('bad-input', 'None of the certificate files holds a certificate that can be read.');
  return { entityId: input.entityId, idp: 'other', certificates };
}
