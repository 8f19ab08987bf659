import type { Endpoint } from '../identity-provider.ts';

/** One role of an entity, used here or only named. */
export interface RoleDetails {
  /** Element name; for a RoleDescriptor with its type. */
  readonly name: string;
  readonly protocols: readonly string[];
  /** Whether what is shown of the identity provider was read from it. */
  readonly isRead: boolean;
}

/** SAML 2.0 Metadata, 2.3.2.2. */
export interface ContactDetails {
  /** technical, support, administrative, billing or other. */
  readonly type: string;
  readonly name: string;
  readonly company: string;
  readonly emails: readonly string[];
  readonly telephones: readonly string[];
}

/**
 * What metadata says besides what a sign-in depends on. All of it is untrusted text; addresses are never opened. Texts
 * and lists are cut at the caps of `cut.ts`.
 */
export interface EntityDetails {
  readonly roles: readonly RoleDetails[];
  /** SAML 2.0 Metadata, 2.3.2.1; English first. */
  readonly organization: { readonly name: string; readonly displayName: string; readonly url: string } | null;
  readonly contacts: readonly ContactDetails[];
  /** The login user interface extension (mdui); null when there is nothing of it. */
  readonly userInterface: {
    readonly description: string;
    readonly informationUrl: string;
    readonly privacyUrl: string;
    readonly logoUrl: string;
    readonly keywords: readonly string[];
  } | null;
  /** E-mail domains that the identity provider is for: shibmd:Scope and mdui:DomainHint. */
  readonly domains: readonly string[];
  /** The entity attributes extension (mdattr), such as a federation's categories. */
  readonly entityAttributes: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Attributes that the identity provider says it can send (saml:Attribute in its role). */
  readonly offeredAttributes: readonly string[];
  /** The federation that vouches for the entry (mdrpi:RegistrationInfo). */
  readonly registrationAuthority: string | null;
  /** As written, an xs:duration; of the entity or its role. */
  readonly cacheDuration: string | null;
  readonly errorUrl: string | null;
  /** Endpoints that a sign-in at Twilio does not use, by element name. */
  readonly otherServices: readonly (Endpoint & { readonly name: string })[];
  /** Extension elements that are not read, by name and namespace. */
  readonly unreadExtensions: readonly string[];
}
