import type { Certificate } from '../certificates/certificate.ts';
import type { Finding } from '../findings/finding.ts';
import type { Endpoint, IdpKind, MetadataEntity } from '../metadata/identity-provider.ts';
import type { Verdict } from '../saml/response/verdict.ts';
import type { Product } from '../twilio/product.ts';

/** The identity provider of a profile: what was imported, and from where. */
export interface StoredIdentityProvider {
  readonly source: 'file' | 'paste' | 'demo' | 'address' | 'typed';
  /** Where it was fetched from, after redirects; only for the source `address`. */
  readonly address?: string;
  /** The file's name as the admin knows it; untrusted text. */
  readonly fileName: string | null;
  readonly importedAt: string;
  readonly sha256: string;
  readonly entity: MetadataEntity;
  /** Findings about the file as a whole; the entity carries its own. */
  readonly fileFindings: readonly Finding[];
}

/** One import as the history keeps it: from where, what mattered in it, and what it changed. */
export interface ImportRecord
  extends Pick<StoredIdentityProvider, 'source' | 'address' | 'fileName' | 'importedAt' | 'sha256'> {
  readonly entityId: string;
  readonly idp: IdpKind;
  readonly singleSignOnServices: readonly Endpoint[];
  readonly certificates: readonly Pick<Certificate, 'use' | 'subject' | 'notAfter' | 'sha256'>[];
  /** Against the import before; null for the first one, empty when nothing that matters to a sign-in changed. */
  readonly changes: readonly Finding[] | null;
}

/** How a response reached us. */
export type SignInTestMethod = 'loopback' | 'paste' | 'demo';

/**
 * One sign-in test, kept with the fingerprint of what it tested. The response itself is never kept: it is a
 * credential. `verdicts` holds one per policy.
 */
export interface SignInTestRecord {
  readonly id: string;
  readonly method: SignInTestMethod;
  readonly finishedAt: string;
  readonly fingerprint: string;
  readonly responseSha256: string;
  readonly verdicts: readonly Verdict[];
}

/** One Twilio SSO profile with one identity provider: the thing an admin works on. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly product: Product;
  readonly identityProvider: StoredIdentityProvider | null;
  /** Newest first, at most 20; absent in profiles from before there was a history. */
  readonly importHistory?: readonly ImportRecord[] | null;
  /** Newest first, at most 20. */
  readonly signInTests: readonly SignInTestRecord[];
  /** The typed reason for switching although the gate is shut; it is part of the evidence. */
  readonly override: { readonly reason: string; readonly at: string; readonly fingerprint: string } | null;
  /** IDs of the setup steps that the admin ticked off; absent until there is one. */
  readonly stepsDone?: readonly string[];
  /** The last comparison of the two user lists; absent or null until there is one. */
  readonly forecast?: StoredForecast | null;
}

/** What is kept of a comparison of users: figures, never the addresses themselves. */
export interface StoredForecast {
  readonly at: string;
  /** The identity provider that the second list came from; another one makes the comparison stale. */
  readonly idpEntityId: string | null;
  readonly domains: readonly string[];
  /** Users who can sign in after enforcement. */
  readonly ready: number;
  /** Users who could not. */
  readonly lockedOut: number;
  readonly counts: Readonly<Record<string, number>>;
}
