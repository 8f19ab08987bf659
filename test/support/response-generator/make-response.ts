import { randomBytes } from 'node:crypto';
import type { IdpKind } from '../../../src/core/metadata/identity-provider.ts';
import { issueResponse } from '../../../src/core/saml/issue/issue-response.ts';
import type { IssuedResponse } from '../../../src/core/saml/issue/issued-response.ts';
import type {
  Policy,
  SignatureDemand,
  VerifyResponseInput,
} from '../../../src/core/saml/response/verdict.ts';
import { makeCertificate } from '../make-certificate.ts';
import type { TestKeyType } from '../test-key.ts';
import { encodeText, type TextEncoding } from './encode-text.ts';
import { type EncryptRecipe, encryptPart } from './encrypt-part.ts';
import { type Replacement, replaceAll } from './replace-text.ts';
import { certificateOf, type SignRecipe, signPart } from './sign-part.ts';
import { type Wrapping, wrapSignature } from './wrap-signature.ts';

/** How a response differs from a good one, and how it is received. Keys are made fresh in each test process. */
export interface ResponseRecipe {
  readonly issue?: Partial<IssuedResponse>;
  /** Changes in the unsigned XML. */
  readonly before?: readonly Replacement[];
  /** Null leaves a part unsigned; both parts are signed when left out. */
  readonly sign?: { readonly assertion?: SignRecipe | null; readonly response?: SignRecipe | null };
  readonly encrypt?: EncryptRecipe;
  readonly wrap?: Wrapping;
  /** Changes in the signed XML. */
  readonly after?: readonly Replacement[];
  /** The bytes that are sent; UTF-8 when left out. */
  readonly encoding?: TextEncoding;
  readonly receive?: {
    readonly policy?: Policy;
    readonly idp?: IdpKind;
    readonly entityId?: string | null;
    /** Certificates that are trusted, in order; that of the signing identity provider when left out. */
    readonly trust?: readonly {
      readonly key?: TestKeyType;
      readonly keyName?: string;
      readonly notBefore?: string;
      readonly notAfter?: string;
      /** Octets, as text, that are no certificate. */
      readonly broken?: string;
    }[];
    readonly spEntityId?: string;
    readonly acsUrl?: string;
    readonly spKeyName?: string | null;
    readonly request?: {
      readonly id: string;
      readonly issuedAt?: string;
      readonly relayState?: string;
    } | null;
    readonly isUnsolicitedAllowed?: boolean;
    readonly isRequestUnknown?: boolean;
    readonly relayState?: string | null;
    readonly requireSigned?: SignatureDemand;
    readonly expectedEmail?: string;
    readonly skewSeconds?: number;
    readonly seenAssertionIds?: readonly string[] | null;
    readonly now?: string;
  };
}

export const goodResponse: IssuedResponse = {
  responseId: '_response',
  assertionId: '_assertion',
  issuer: 'https://idp.example.test/idp',
  destination: 'https://sp.example.test/acs?connection=JQ1',
  recipient: 'https://sp.example.test/acs?connection=JQ1',
  audience: 'urn:example:sp',
  inResponseTo: '_request',
  issueInstant: '2026-11-25T10:00:00Z',
  notBefore: '2026-11-25T09:59:00Z',
  notOnOrAfter: '2026-11-25T10:05:00Z',
  sessionNotOnOrAfter: null,
  nameId: 'alice@example.test',
  nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  attributes: [
    { name: 'roles', values: ['agent', 'supervisor'] },
    { name: 'full_name', values: ['Alice Example'] },
    { name: 'email', values: ['alice@example.test'] },
  ],
  sign: 'none',
  encryptToPem: null,
};

/** The response's XML, signed with fresh keys. */
export function makeResponse(recipe: ResponseRecipe): string {
  const issued = { ...goodResponse, ...recipe.issue, sign: 'none' as const, encryptToPem: null };
  const unsigned = issueResponse(issued, certificateKey(), randomBytes);
  const signed = signAndEncrypt(replaceAll(unsigned, recipe.before ?? []), recipe);
  const wrapped = recipe.wrap === undefined ? signed : wrapSignature(signed, recipe.wrap);
  return replaceAll(wrapped, recipe.after ?? []);
}

/** From the inside out, as an identity provider does it. */
function signAndEncrypt(xml: string, { sign, encrypt }: ResponseRecipe): string {
  const { assertion = {}, response = {} } = sign ?? {};
  const named = encryptIf(xml, 'NameID', encrypt);
  const inner = assertion === null ? named : signPart(named, 'Assertion', assertion);
  const hidden = encryptIf(inner, 'Assertion', encrypt);
  return response === null ? hidden : signPart(hidden, 'Response', response);
}

function encryptIf(xml: string, part: EncryptRecipe['part'], recipe: EncryptRecipe | undefined): string {
  return recipe !== undefined && (recipe.part ?? 'Assertion') === part ? encryptPart(xml, recipe) : xml;
}

function certificateKey(): { privateKeyPem: string; certificatePem: string } {
  const { privateKeyPem, pem } = certificateOf({});
  return { privateKeyPem, certificatePem: pem };
}

type Receive = NonNullable<ResponseRecipe['receive']>;

const goodReceive = {
  policy: 'saml2',
  idp: 'other',
  entityId: goodResponse.issuer,
  trust: [{}],
  spEntityId: goodResponse.audience,
  acsUrl: goodResponse.destination,
  spKeyName: 'sp',
  request: { id: '_request' },
  isUnsolicitedAllowed: false,
  isRequestUnknown: false,
  requireSigned: null,
  expectedEmail: null,
  skewSeconds: null,
  seenAssertionIds: [],
  now: '2026-11-25T10:00:10Z',
} as const;

/** Everything the verifier gets, for one recipe. */
export function makeInput(recipe: ResponseRecipe): VerifyResponseInput {
  const receive = { ...goodReceive, ...recipe.receive };
  return {
    xml: encodeText(makeResponse(recipe), recipe.encoding ?? 'utf8'),
    identityProvider: {
      entityId: receive.entityId,
      certificates: receive.trust.map(trustedDer),
      idp: receive.idp,
    },
    serviceProvider: {
      entityId: receive.spEntityId,
      acsUrl: receive.acsUrl,
      decryptionKeyPem:
        receive.spKeyName === null ? null : certificateOf({ keyName: receive.spKeyName }).privateKeyPem,
    },
    request: fullRequest(receive.request),
    relayState: recipe.receive?.relayState,
    policy: receive.policy,
    isUnsolicitedAllowed: receive.isUnsolicitedAllowed,
    isRequestUnknown: receive.isRequestUnknown,
    requireSigned: receive.requireSigned,
    expectedEmail: receive.expectedEmail,
    skewSeconds: receive.skewSeconds,
    seenAssertionIds: receive.seenAssertionIds,
    now: receive.now,
  };
}

function fullRequest(request: NonNullable<Receive['request']> | null): VerifyResponseInput['request'] {
  return request === null ? null : { issuedAt: null, relayState: null, ...request };
}

type Trust = NonNullable<NonNullable<ResponseRecipe['receive']>['trust']>[number];

function trustedDer(trust: Trust): Uint8Array {
  const { key = 'rsa-2048', keyName = 'idp', broken, ...validity } = trust;
  if (broken !== undefined) return Buffer.from(broken);
  return makeCertificate({ key, keyName, subject: [['CN', `${keyName} ${key}`]], ...validity }).der;
}
