import { attributeOf, childElements, childrenNamed, type XmlElement } from '../../xml/xml-node.ts';
import { readEndpoint } from '../entity/read-endpoints.ts';
import { nameRoleElement, protocolsOf, type Roles } from '../entity/read-roles.ts';
import { metadataNamespace } from '../saml-names.ts';
import { cutItems, cutList, cutText, cutValue, preferEnglish } from './cut.ts';
import type { ContactDetails, EntityDetails } from './entity-details.ts';
import { readExtensions } from './read-extensions.ts';

const assertionNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion';
/** Read elsewhere, because a sign-in depends on them. */
const usedServices = ['SingleSignOnService', 'SingleLogoutService', 'AssertionConsumerService'];

/** Everything in an EntityDescriptor that no sign-in depends on, so that nothing in a file goes unseen. */
export function readDetails(entity: XmlElement, roles: Roles): EntityDetails {
  const read = roles.idps.length > 0 ? roles.idps : roles.sps;
  const holders = [entity, ...read];
  return {
    roles: cutItems(
      childElements(entity)
        .filter(isRole)
        .map((element) => ({
          name: nameRoleElement(element),
          protocols: cutList(protocolsOf(element).map(cutValue)),
          isRead: read.includes(element),
        })),
    ),
    organization: readOrganization(holders),
    contacts: cutItems(holders.flatMap(contactsOf).map(readContact)),
    ...readExtensions(holders),
    offeredAttributes: cutList(
      read
        .flatMap((role) => childrenNamed(role, assertionNamespace, 'Attribute'))
        .map((element) => cutValue(attributeOf(element, 'FriendlyName') ?? attributeOf(element, 'Name'))),
    ),
    cacheDuration: firstAttribute(holders, 'cacheDuration'),
    errorUrl: firstAttribute(read, 'errorURL'),
    otherServices: cutItems(
      read
        .flatMap(childElements)
        .filter(({ name, namespace }) => namespace === metadataNamespace && isOtherService(name))
        .map((element) => ({ ...readEndpoint(element), name: element.name })),
    ),
  };
}

function isRole({ namespace, name }: XmlElement): boolean {
  return namespace === metadataNamespace && name.endsWith('Descriptor');
}

function isOtherService(name: string): boolean {
  return name.endsWith('Service') && !usedServices.includes(name);
}

function firstAttribute(holders: readonly XmlElement[], name: string): string | null {
  const value = holders.map((holder) => attributeOf(holder, name)).find((each) => each !== null);
  return value === undefined || value === null ? null : cutValue(value);
}

function readOrganization(holders: readonly XmlElement[]): EntityDetails['organization'] {
  const [organization] = holders.flatMap((holder) =>
    childrenNamed(holder, metadataNamespace, 'Organization'),
  );
  if (organization === undefined) return null;
  const one = (name: string) => cutText(preferEnglish(childrenNamed(organization, metadataNamespace, name)));
  return {
    name: one('OrganizationName'),
    displayName: one('OrganizationDisplayName'),
    url: one('OrganizationURL'),
  };
}

function contactsOf(holder: XmlElement): readonly XmlElement[] {
  return childrenNamed(holder, metadataNamespace, 'ContactPerson');
}

function readContact(contact: XmlElement): ContactDetails {
  const texts = (name: string) => childrenNamed(contact, metadataNamespace, name).map(cutText);
  return {
    type: cutValue(attributeOf(contact, 'contactType')),
    name: [...texts('GivenName'), ...texts('SurName')].join(' '),
    company: texts('Company').join(', '),
    // An address is written as mailto: in most files.
    emails: cutList(texts('EmailAddress').map((address) => address.replace(/^mailto:/i, ''))),
    telephones: cutList(texts('TelephoneNumber')),
  };
}
