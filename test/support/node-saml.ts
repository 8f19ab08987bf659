import { SAML, type SamlConfig, ValidateInResponseTo } from '@node-saml/node-saml';
import type { VerifyResponseInput } from '../../src/core/saml/response/verdict.ts';
import { readablePems } from './readable-pems.ts';

/**
 * The NameID that @node-saml/node-saml takes from a response, or null when it refuses it. It is given all that it can check:
 * issuer, audience, the outstanding request, the tolerance and the key for decryption. It takes the time from `Date`.
 */
export async function askNodeSaml(input: VerifyResponseInput): Promise<string | null> {
  const { identityProvider, serviceProvider, request } = input;
  const idpCert = readablePems(identityProvider.certificates);
  if (idpCert.length === 0) return null;
  const saml = new SAML({
    idpCert: [...idpCert],
    issuer: serviceProvider.entityId,
    audience: serviceProvider.entityId,
    callbackUrl: serviceProvider.acsUrl,
    ...(identityProvider.entityId !== null && { idpIssuer: identityProvider.entityId }),
    ...(serviceProvider.decryptionKeyPem !== null && { decryptionPvk: serviceProvider.decryptionKeyPem }),
    ...demandedSignatures(input.requireSigned),
    acceptedClockSkewMs: (input.skewSeconds ?? 180) * 1000,
    ...expectedRequest(request),
  });
  const form = { SAMLResponse: Buffer.from(input.xml).toString('base64') };
  try {
    const { profile } = await saml.validatePostResponseAsync(form);
    return profile?.nameID ?? null;
  } catch {
    return null;
  }
}

function expectedRequest(
  request: VerifyResponseInput['request'],
): Pick<SamlConfig, 'validateInResponseTo' | 'cacheProvider'> {
  return request === null
    ? { validateInResponseTo: ValidateInResponseTo.never }
    : { validateInResponseTo: ValidateInResponseTo.always, cacheProvider: rememberOne(request.id) };
}

function demandedSignatures(demand: VerifyResponseInput['requireSigned']): {
  wantAssertionsSigned: boolean;
  wantAuthnResponseSigned: boolean;
} {
  return {
    wantAssertionsSigned: demand === 'assertion' || demand === 'both',
    wantAuthnResponseSigned: demand === 'response' || demand === 'both',
  };
}

/** A cache of requests that holds one for ever. */
function rememberOne(id: string): NonNullable<SamlConfig['cacheProvider']> {
  return {
    saveAsync: (key, value) => Promise.resolve({ value, createdAt: Date.now(), key }),
    getAsync: (key) => Promise.resolve(key === id ? new Date().toISOString() : null),
    removeAsync: (key) => Promise.resolve(key),
  };
}
