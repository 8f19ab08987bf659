import { createFinding, type Finding } from '../../findings/finding.ts';
import type { MetadataEntity } from '../identity-provider.ts';
import { judgeLocation } from './judge-location.ts';
import { protocolsOf, type Roles } from './read-roles.ts';

export interface EntityContext {
  readonly roles: Roles;
  /** Names of the signing certificates, repeats included. */
  readonly signing: readonly string[];
}

type UnjudgedEntity = Omit<MetadataEntity, 'findings'>;

/** Everything wrong or worth knowing about an entity but its certificates and dates. */
export function judgeEntity(entity: UnjudgedEntity, context: EntityContext): readonly Finding[] {
  const isIdp = context.roles.idps.length > 0;
  return [
    ...judgeRole(entity, context.roles),
    ...judgeEntityId(entity),
    ...(context.roles.hasSaml2Idp ? judgeSignIn(entity) : []),
    ...(isIdp ? judgeLogout(entity) : []),
    ...(isIdp ? judgeSigning(entity, context) : []),
  ];
}

function judgeRole(entity: UnjudgedEntity, roles: Roles): readonly Finding[] {
  const subject = nameEntity(entity);
  if (roles.idps.length === 0) {
    if (roles.sps.length > 0) return [createFinding('metadata-service-provider', subject)];
    const names = roles.names.slice(0, 8).join(', ');
    const isAffiliation = roles.names.includes('AffiliationDescriptor');
    return [
      isAffiliation
        ? createFinding('metadata-affiliation', subject)
        : createFinding('metadata-without-idp', subject, { roles: names === '' ? 'no role at all' : names }),
    ];
  }
  if (!roles.hasSaml2Idp) {
    const protocols = roles.idps.flatMap(protocolsOf).slice(0, 5).join(', ');
    return [
      createFinding('metadata-saml2-missing', subject, {
        protocols: protocols === '' ? 'nothing' : protocols,
      }),
    ];
  }
  return roles.idps.length > 1
    ? [createFinding('metadata-several-idp-roles', subject, { count: roles.idps.length })]
    : [];
}

function judgeEntityId(entity: UnjudgedEntity): readonly Finding[] {
  const { entityId } = entity;
  const subject = nameEntity(entity);
  const findings: Finding[] = [];
  if (entityId.length > 1024)
    findings.push(createFinding('metadata-entity-id-long', subject, { length: entityId.length }));
  if (entityId !== entityId.trim()) findings.push(createFinding('metadata-entity-id-spaces', subject));
  else if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(entityId))
    findings.push(createFinding('metadata-entity-id-not-uri', subject));
  return findings;
}

function judgeSignIn(entity: UnjudgedEntity): readonly Finding[] {
  const subject = nameEntity(entity);
  const services = entity.singleSignOnServices;
  if (services.length === 0) return [createFinding('metadata-sso-missing', subject)];
  const usable = services.filter((service) => service.binding === 'redirect' || service.binding === 'post');
  if (usable.length === 0) {
    const bindings = [...new Set(services.map((service) => service.bindingUri || 'none given'))]
      .slice(0, 5)
      .join(', ');
    return [createFinding('metadata-sso-binding', subject, { bindings })];
  }
  const locations = [...new Set(usable.map((service) => service.location))].slice(0, 20);
  return locations.flatMap((location) =>
    location === ''
      ? [createFinding('metadata-location-missing', subject)]
      : judgeLocation(location, subject),
  );
}

/** Logout is optional for Twilio, so nothing about it blocks. */
function judgeLogout(entity: UnjudgedEntity): readonly Finding[] {
  const locations = new Set(entity.singleLogoutServices.map((service) => service.location));
  return [...locations]
    .slice(0, 20)
    .filter((location) => judgeLocation(location, '').some((finding) => finding.severity === 'block'))
    .map((location) =>
      createFinding('metadata-logout-location', nameEntity(entity), { location: location.slice(0, 300) }),
    );
}

function judgeSigning(entity: UnjudgedEntity, context: EntityContext): readonly Finding[] {
  const subject = nameEntity(entity);
  const findings: Finding[] = [];
  if (entity.wantsSignedRequests) findings.push(createFinding('metadata-requests-signed', subject));
  const distinct = new Set(
    entity.certificates
      .filter((certificate) => certificate.use !== 'encryption')
      .map((certificate) => certificate.sha256),
  );
  if (distinct.size === 0) findings.push(createFinding('metadata-signing-certificate-missing', subject));
  if (distinct.size > 1)
    findings.push(createFinding('metadata-several-signing-certificates', subject, { count: distinct.size }));
  return [...findings, ...judgeEntra(entity, context.signing)];
}

/**
 * Per-application and tenant-wide Entra metadata have the same entity ID; the names of their certificates tell them
 * apart. The tenant's certificate does not verify an application's sign-ins (facts 4.3).
 */
function judgeEntra(entity: UnjudgedEntity, signing: readonly string[]): readonly Finding[] {
  if (entity.idp !== 'entra') return [];
  const tenant = signing.find((name) => name === 'CN=accounts.accesscontrol.windows.net');
  const application = signing.find((name) => name === 'CN=Microsoft Azure Federated SSO Certificate');
  if (application !== undefined)
    return [createFinding('metadata-entra-application', nameEntity(entity), { subject: application })];
  return tenant === undefined
    ? []
    : [createFinding('metadata-entra-tenant-wide', nameEntity(entity), { subject: tenant })];
}

function nameEntity(entity: UnjudgedEntity): string {
  return entity.entityId.slice(0, 200);
}
