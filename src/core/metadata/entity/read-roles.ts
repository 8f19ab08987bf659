import { attributeOf, childElements, childrenNamed, isNamed, type XmlElement } from '../../xml/xml-node.ts';
import type { EntityRole } from '../identity-provider.ts';
import { metadataNamespace, saml2Protocol } from '../saml-names.ts';

export interface Roles {
  readonly role: EntityRole;
  /** IDPSSODescriptor elements that offer SAML 2.0; all of them when none does. */
  readonly idps: readonly XmlElement[];
  readonly hasSaml2Idp: boolean;
  readonly sps: readonly XmlElement[];
  /** Names of every role, for an admin to read. */
  readonly names: readonly string[];
}

/** The roles of an entity (SAML 2.0 Metadata, 2.4), in whatever order they stand. */
export function readRoles(entity: XmlElement): Roles {
  const all = childrenNamed(entity, metadataNamespace, 'IDPSSODescriptor');
  const sps = childrenNamed(entity, metadataNamespace, 'SPSSODescriptor');
  const saml2 = all.filter((role) => protocolsOf(role).includes(saml2Protocol));
  return {
    role: nameRole(all.length > 0, sps.length > 0),
    idps: saml2.length > 0 ? saml2 : all,
    hasSaml2Idp: saml2.length > 0,
    sps,
    names: childElements(entity)
      .filter((child) => child.namespace === metadataNamespace && child.name.endsWith('Descriptor'))
      .map(nameRoleElement),
  };
}

/** Whether the entity has an IdP role, without reading more of it. */
export function hasIdpRole(entity: XmlElement): boolean {
  return entity.children.some(
    (child) => child.kind === 'element' && isNamed(child, metadataNamespace, 'IDPSSODescriptor'),
  );
}

export function protocolsOf(role: XmlElement): readonly string[] {
  return (attributeOf(role, 'protocolSupportEnumeration') ?? '').split(/\s+/).filter((part) => part !== '');
}

function nameRole(isIdp: boolean, isSp: boolean): EntityRole {
  if (isIdp) return isSp ? 'both' : 'idp';
  return isSp ? 'sp' : 'other';
}

/** RoleDescriptor is abstract; its xsi:type says which role it is (WS-Federation has several). */
export function nameRoleElement(element: XmlElement): string {
  const type = element.attributes.find(
    (attribute) =>
      attribute.namespace === 'http://www.w3.org/2001/XMLSchema-instance' && attribute.name === 'type',
  );
  return type === undefined ? element.name : `${element.name} (${type.value.slice(0, 80)})`;
}
