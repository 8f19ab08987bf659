/** The demo identity provider as a web site: metadata, single sign-on for both bindings, and a sign-in page of one button. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { SigningKey } from '../../core/saml/issue/issued-response.ts';
import type { ServiceProvider } from '../../core/twilio/product.ts';
import { isLoopbackHost } from '../loopback/is-loopback-host.ts';
import { readForm, singleField } from '../loopback/read-form.ts';
import type { Page } from '../pages/render-page.ts';
import { respondMetadata, respondPage } from '../pages/respond.ts';
import { demoUser, issueDemoResponse } from './issue-demo-response.ts';
import { type AuthnRequest, readAuthnRequest } from './read-authn-request.ts';
import { type Scenario, scenarios } from './scenarios.ts';

export interface KnownServiceProvider extends ServiceProvider {
  readonly encryptionCertificatePem: string;
}

export interface DemoSiteParts {
  readonly port: () => number | null;
  readonly now: () => string;
  readonly metadataOf: (scenario: Scenario) => string;
  readonly keyOf: (scenario: Scenario) => SigningKey;
  /** The service provider of that entity ID, when this identity provider was told about it. */
  readonly findServiceProvider: (entityId: string) => KnownServiceProvider | null;
  readonly onError: (error: unknown) => void;
}

/** A request that waits for the click on the sign-in page. */
interface Waiting {
  readonly request: AuthnRequest;
  readonly relayState: string | null;
  readonly scenario: Scenario;
  readonly serviceProvider: KnownServiceProvider;
}

const maxWaiting = 50;

export function createDemoSite(parts: DemoSiteParts): RequestListener {
  const waiting = new Map<string, Waiting>();
  return (request, response) => {
    route({ request, response, parts, waiting }).catch((error: unknown) => {
      parts.onError(error);
      if (response.headersSent) response.destroy();
      else respondPage(response, 500, sorry('The demo could not answer. Start the sign-in test again.'));
    });
  };
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly parts: DemoSiteParts;
  readonly waiting: Map<string, Waiting>;
}

async function route(visit: Visit): Promise<void> {
  const { request, response, parts } = visit;
  if (!isLoopbackHost(request.headers.host, parts.port()))
    return respondPage(response, 421, sorry('This page answers on this computer only.'));
  const [, place, name = ''] = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.split('/');
  if (place === 'sign-in' && request.method === 'POST') return finishSignIn(visit, name);
  const scenario = scenarios.find((each) => each.name === name);
  if (scenario === undefined) return respondPage(response, 404, sorry('There is no such scenario.'));
  if (place === 'metadata' && request.method === 'GET')
    return respondMetadata(response, parts.metadataOf(scenario));
  if (place === 'sso') return beginSignIn(visit, scenario);
  return respondPage(response, 404, sorry('There is nothing at this address.'));
}

async function beginSignIn({ request, response, parts, waiting }: Visit, scenario: Scenario): Promise<void> {
  const binding = request.method === 'POST' ? 'post' : 'redirect';
  const fields = await readFields(request);
  const encoded = fields === null ? null : singleField(fields, 'SAMLRequest');
  const authnRequest = encoded === null ? null : readAuthnRequest(encoded, binding);
  if (fields === null || authnRequest === null)
    return respondPage(response, 400, sorry('This is not a sign-in request. Start it from SSO Preflight.'));
  const serviceProvider = parts.findServiceProvider(authnRequest.issuer);
  // A response is a credential: it goes only where a service provider that we know receives them.
  if (serviceProvider === null || serviceProvider.acsUrl !== authnRequest.acsUrl)
    return respondPage(
      response,
      403,
      sorry('The demo does not know this service provider. Start the test again.'),
    );
  const ticket = randomBytes(24).toString('base64url');
  const relayState = singleField(fields, 'RelayState');
  waiting.set(ticket, { request: authnRequest, relayState, scenario, serviceProvider });
  for (const oldest of [...waiting.keys()].slice(0, -maxWaiting)) waiting.delete(oldest);
  return respondPage(response, 200, createSignInPage(scenario, ticket));
}

async function readFields(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (request.method !== 'POST') return new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
  const reading = await readForm(request);
  return reading.ok ? reading.form : null;
}

function createSignInPage(scenario: Scenario, ticket: string): Page {
  return {
    title: 'Demo identity provider',
    tone: 'info',
    paragraphs: [
      `Scenario ${scenario.name}: ${scenario.what}.`,
      'This page stands for your own sign-in page. Nothing leaves this computer.',
    ],
    forms: [
      {
        action: `/sign-in/${ticket}`,
        fields: {},
        button: `Sign in as ${demoUser.email}`,
        isAutomatic: false,
      },
    ],
  };
}

function finishSignIn({ response, parts, waiting }: Visit, ticket: string): void {
  const entry = waiting.get(ticket);
  waiting.delete(ticket);
  if (entry === undefined)
    respondPage(response, 404, sorry('This sign-in is over. Start it again from SSO Preflight.'));
  else respondPage(response, 200, createResponsePage(entry, parts));
}

function createResponsePage(entry: Waiting, parts: DemoSiteParts): Page {
  const { request, relayState, scenario, serviceProvider } = entry;
  const xml = issueDemoResponse({
    request,
    scenario,
    key: parts.keyOf(scenario),
    encryptionCertificatePem: serviceProvider.encryptionCertificatePem,
    now: parts.now(),
  });
  const fields = {
    SAMLResponse: Buffer.from(xml, 'utf8').toString('base64'),
    ...(relayState === null ? {} : { RelayState: relayState }),
  };
  return {
    title: 'Signed in',
    tone: 'go',
    paragraphs: ['The response is on its way. If nothing happens, use the button.'],
    forms: [{ action: request.acsUrl, fields, button: 'Continue to SSO Preflight', isAutomatic: true }],
  };
}

function sorry(message: string): Page {
  return { title: 'Demo identity provider', tone: 'stop', paragraphs: [message] };
}
