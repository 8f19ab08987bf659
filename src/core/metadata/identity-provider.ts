import type { Certificate } from '../certificates/certificate.ts';
import type { Finding } from '../findings/finding.ts';
import type { EntityDetails } from './details/entity-details.ts';

export const idpKinds = [
  'okta',
  'entra',
  'google',
  'salesforce',
  'onelogin',
  'adfs',
  'pingone',
  'pingfederate',
  'keycloak',
  'auth0',
  'jumpcloud',
  'duo',
  'cyberark',
  'shibboleth',
  'simplesamlphp',
  'other',
] as const;
export type IdpKind = (typeof idpKinds)[number];

export type EntityRole = 'idp' | 'sp' | 'both' | 'other';

/** The last word of a SAML 2.0 binding URI in the words admins use. */
export type Binding =
  | 'redirect'
  | 'post'
  | 'post-simple-sign'
  | 'soap'
  | 'artifact'
  | 'paos'
  | 'uri'
  | 'other';

export interface Endpoint {
  readonly binding: Binding;
  /** The binding's whole URI as the metadata gives it. */
  readonly bindingUri: string;
  /** Untrusted text: shown, copied, never opened without the admin's click. */
  readonly location: string;
}

/** One EntityDescriptor, read (SAML 2.0 Metadata, section 2.3.2). */
export interface MetadataEntity {
  readonly entityId: string;
  readonly role: EntityRole;
  readonly idp: IdpKind;
  /** Why we think so, one sentence a line of evidence. */
  readonly idpEvidence: readonly string[];
  readonly displayName: string | null;
  readonly singleSignOnServices: readonly Endpoint[];
  readonly singleLogoutServices: readonly Endpoint[];
  readonly assertionConsumerServices: readonly (Endpoint & {
    readonly index: number | null;
    readonly isDefault: boolean;
  })[];
  readonly nameIdFormats: readonly string[];
  readonly wantsSignedRequests: boolean;
  /** ISO 8601 or null. */
  readonly validUntil: string | null;
  readonly certificates: readonly Certificate[];
  /** What no sign-in depends on; absent in what was stored before it was read. */
  readonly details?: EntityDetails;
  readonly findings: readonly Finding[];
}

export interface ImportedMetadata {
  /** With many entities: those with an IdP role, unless one was picked. With one: that one, whatever its role. */
  readonly entities: readonly MetadataEntity[];
  /** Every entity in the file. */
  readonly total: number;
  /** Findings about the file as a whole. */
  readonly findings: readonly Finding[];
  /** SHA-256 of the bytes as imported, hexadecimal. */
  readonly sha256: string;
}
