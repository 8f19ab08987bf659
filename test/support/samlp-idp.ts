import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as samlp from 'samlp';
import type { SigningKey } from '../../src/core/saml/issue/issued-response.ts';
import { makeIdpKey } from './idp-key.ts';
import {
  agent,
  allSigned,
  type IdpPerson,
  type IdpSwitches,
  type RegisteredServiceProvider,
  type TestIdp,
} from './test-idp.ts';

interface Registration {
  readonly serviceProvider: RegisteredServiceProvider;
  readonly switches: IdpSwitches;
}

interface IdpState {
  readonly entityId: string;
  readonly key: SigningKey;
  readonly person: IdpPerson;
  registration: Registration | null;
}

/** Starts Auth0's samlp as an identity provider on a free loopback port; it signs in its one person without asking. */
export async function startSamlpIdp(person: IdpPerson = agent): Promise<TestIdp> {
  const state: IdpState = {
    entityId: 'urn:samlp:under-test',
    key: makeIdpKey('samlp under test'),
    person,
    registration: null,
  };
  const server = createServer((request, response) => {
    answer(state, request).then(
      (page) => sendPage(response, 200, page),
      (error: unknown) => sendPage(response, 400, escapeHtml(String(error))),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('samlp got no port');
  return {
    kind: 'samlp',
    entityId: state.entityId,
    metadataXml: readMetadata(state, `127.0.0.1:${address.port}`),
    certificatePem: state.key.certificatePem,
    person,
    register: (serviceProvider, switches) => {
      state.registration = { serviceProvider, switches: { ...allSigned, ...switches } };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readMetadata(state: IdpState, host: string): string {
  let xml = '';
  const middleware = samlp.metadata({
    issuer: state.entityId,
    cert: state.key.certificatePem,
    redirectEndpointPath: '/sso',
    postEndpointPath: '/sso',
    profileMapper: { prototype: { metadata: [] } },
  });
  middleware(
    { protocol: 'http', headers: { host } },
    {
      set: () => {},
      send: (body) => {
        xml = body;
      },
    },
  );
  return xml;
}

async function answer(state: IdpState, request: IncomingMessage): Promise<string> {
  const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
  const body = new URLSearchParams(request.method === 'POST' ? await text(request) : '');
  const asked = await parseRequest(request.method ?? 'GET', query, body);
  const { registration } = state;
  if (registration === null || registration.serviceProvider.entityId !== asked.issuer) {
    throw new Error(`samlp knows no service provider ${asked.issuer}`);
  }
  const xml = await makeResponse(state, registration, asked.id);
  const relayState = query.get('RelayState') ?? body.get('RelayState');
  return postForm(registration.serviceProvider.acsUrl, {
    SAMLResponse: Buffer.from(xml).toString('base64'),
    ...(relayState === null ? {} : { RelayState: relayState }),
  });
}

function parseRequest(
  method: string,
  query: URLSearchParams,
  body: URLSearchParams,
): Promise<{ readonly issuer: string; readonly id: string }> {
  const request = { method, query: Object.fromEntries(query), body: Object.fromEntries(body) };
  return new Promise((resolve, reject) => {
    samlp.parseRequest(request, {}, (error, data) => {
      if (error !== null) reject(error);
      else if (data?.issuer === undefined || data.id === undefined) reject(new Error('No AuthnRequest came'));
      else resolve({ issuer: data.issuer, id: data.id });
    });
  });
}

/** samlp leaves Destination and Recipient at the audience unless told; both are the ACS address (SAML core 3.2.2). */
function makeResponse(
  state: IdpState,
  { serviceProvider, switches }: Registration,
  requestId: string,
): Promise<string> {
  const { person } = state;
  const options = {
    issuer: state.entityId,
    cert: state.key.certificatePem,
    key: state.key.privateKeyPem,
    audience: serviceProvider.entityId,
    destination: serviceProvider.acsUrl,
    recipient: serviceProvider.acsUrl,
    inResponseTo: requestId,
    signResponse: switches.signResponse,
    signAssertion: switches.signAssertion,
    signatureAlgorithm: 'rsa-sha256',
    digestAlgorithm: 'sha256',
    ...encryption(switches.encryptTo),
    profileMapper: () => ({
      getClaims: () => person.attributes,
      getNameIdentifier: () => ({
        nameIdentifier: person.email,
        nameIdentifierFormat: switches.nameIdFormat,
      }),
    }),
  } as const;
  return new Promise((resolve, reject) => {
    samlp.getSamlResponse(options, person, (error, xml) => {
      if (error !== null || xml === undefined) reject(error ?? new Error('samlp gave no response'));
      else resolve(xml);
    });
  });
}

function encryption(pem: string | null) {
  if (pem === null) return {};
  return {
    encryptionCert: pem,
    encryptionPublicKey: pem,
    encryptionAlgorithm: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  };
}

function postForm(action: string, fields: Readonly<Record<string, string>>): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  );
  return `<!doctype html><title>samlp</title><form method="post" action="${escapeHtml(action)}">${inputs.join('')}<button>Continue</button></form><script>document.forms[0].submit()</script>`;
}

function escapeHtml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(page);
}
