import { createHash, createPublicKey, sign as signBytes, verify } from 'node:crypto';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { DOMParser } from '@xmldom/xmldom';
import samlify from 'samlify';
import { SignedXml } from 'xml-crypto';
import { acsUrl, idpEntityId, spEntityId } from './make-response.ts';
import type { Subject } from './measure.ts';

export interface SignedCase {
  readonly xml: string;
  readonly sign: 'assertion' | 'both';
  readonly certificatePem: string;
  /** For the floor only, which needs a signature of its own to verify. */
  readonly privateKeyPem: string;
}

/** The SAMLResponse field's value as a browser posts it. */
function formOf(xml: string): Record<string, string> {
  return { SAMLResponse: Buffer.from(xml).toString('base64') };
}

/** @node-saml/node-saml from the form to the profile. */
export function nodeSamlSubject({ xml, sign, certificatePem }: SignedCase): Subject {
  const saml = new SAML({
    idpCert: certificatePem,
    issuer: spEntityId,
    audience: spEntityId,
    callbackUrl: acsUrl,
    idpIssuer: idpEntityId,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: sign === 'both',
    validateInResponseTo: ValidateInResponseTo.never,
  });
  const form = formOf(xml);
  const run = async (): Promise<void> => {
    const { profile } = await saml.validatePostResponseAsync(form);
    expectName(profile?.nameID);
  };
  return { name: '@node-saml/node-saml', run };
}

/** samlify from the form to the extract; it wants a schema validator set, and gets one that accepts. */
export function samlifySubject({ xml, sign, certificatePem }: SignedCase): Subject {
  samlify.setSchemaValidator({ validate: () => Promise.resolve('not validated') });
  const idp = samlify.IdentityProvider({
    entityID: idpEntityId,
    signingCert: certificatePem,
    singleSignOnService: [
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: `${idpEntityId}/sso` },
    ],
    singleLogoutService: [
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: `${idpEntityId}/slo` },
    ],
  });
  const sp = samlify.ServiceProvider({
    entityID: spEntityId,
    wantAssertionsSigned: true,
    wantMessageSigned: sign === 'both',
    assertionConsumerService: [
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', Location: acsUrl },
    ],
  });
  const body = formOf(xml);
  const run = async (): Promise<void> => {
    const { extract } = await sp.parseLoginResponse(idp, 'post', { body });
    expectName(extract.nameID);
  };
  return { name: 'samlify', run };
}

/** xml-crypto over each signature, with the parse that finds them: a signature check, no verdict. */
export function xmlCryptoSubject({ xml, certificatePem }: SignedCase): Subject {
  const base64 = Buffer.from(xml).toString('base64');
  const run = (): void => {
    const text = Buffer.from(base64, 'base64').toString('utf8');
    const document = new DOMParser().parseFromString(text, 'text/xml');
    const found = document.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature');
    for (let index = 0; index < found.length; index += 1) {
      const checker = new SignedXml({ publicCert: certificatePem });
      // xmldom's nodes are what it takes; only the names of the types differ.
      checker.loadSignature(found.item(index) as unknown as Node);
      if (!checker.checkSignature(text)) throw new Error('xml-crypto refused the signature.');
    }
  };
  return { name: 'xml-crypto and its parse', run };
}

/** The least that any verifier must do: SHA-256 of the bytes and one RSA-2048 verification. */
export function floorSubject({ xml, certificatePem, privateKeyPem }: SignedCase): Subject {
  const bytes = Buffer.from(xml);
  const key = createPublicKey(certificatePem);
  // As long as a SignedInfo is.
  const signedInfo = bytes.subarray(0, 700);
  const signature = signBytes('sha256', signedInfo, privateKeyPem);
  const run = (): void => {
    createHash('sha256').update(bytes).digest();
    if (!verify('sha256', signedInfo, key, signature)) throw new Error('node:crypto refused the signature.');
  };
  return { name: 'floor: SHA-256 + one RSA-2048 verify', run };
}

function expectName(nameId: unknown): void {
  if (nameId !== 'ada@bench.example') throw new Error(`Read the name as ${String(nameId)}.`);
}
