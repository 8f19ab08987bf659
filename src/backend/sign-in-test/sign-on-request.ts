import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { writeAuthnRequest } from '../../core/saml/authn-request.ts';
import type { ServiceProvider } from '../../core/twilio/product.ts';
import type { Page } from '../pages/render-page.ts';

/** A request that was really sent; its answer must name `id` and bring back `relayState`. */
export interface SentRequest {
  readonly id: string;
  readonly issuedAt: string;
  readonly relayState: string;
}

export interface SignOnTarget {
  readonly binding: 'redirect' | 'post';
  /** The identity provider's sign-in address, http or https. */
  readonly location: string;
  readonly nameIdFormat: string | null;
}

export interface SignOnRequest {
  readonly sent: SentRequest;
  /** How the browser takes it there. */
  readonly delivery:
    | { readonly kind: 'redirect'; readonly location: string }
    | { readonly kind: 'page'; readonly page: Page };
}

/** Makes a fresh AuthnRequest and how it travels (SAML 2.0 Bindings, sections 3.4 and 3.5). */
export function createSignOnRequest(
  target: SignOnTarget,
  serviceProvider: ServiceProvider,
  now: string,
): SignOnRequest {
  // An NCName begins with a letter or underscore; RelayState has at most 80 bytes.
  const sent: SentRequest = {
    id: `_${randomBytes(20).toString('hex')}`,
    issuedAt: now,
    relayState: randomBytes(20).toString('hex'),
  };
  const xml = writeAuthnRequest({
    id: sent.id,
    issueInstant: now,
    destination: target.location,
    acsUrl: serviceProvider.acsUrl,
    issuer: serviceProvider.entityId,
    nameIdFormat: target.nameIdFormat,
  });
  return { sent, delivery: deliver(target, xml, sent.relayState) };
}

function deliver(target: SignOnTarget, xml: string, relayState: string): SignOnRequest['delivery'] {
  if (target.binding === 'redirect') {
    const url = new URL(target.location);
    url.searchParams.append('SAMLRequest', deflateRawSync(xml).toString('base64'));
    url.searchParams.append('RelayState', relayState);
    return { kind: 'redirect', location: url.href };
  }
  const fields = { SAMLRequest: Buffer.from(xml, 'utf8').toString('base64'), RelayState: relayState };
  return {
    kind: 'page',
    page: {
      title: 'Going to your identity provider',
      tone: 'info',
      paragraphs: ['The sign-in request is on its way. If nothing happens, use the button.'],
      forms: [{ action: target.location, fields, button: 'Continue to sign-in', isAutomatic: true }],
    },
  };
}
