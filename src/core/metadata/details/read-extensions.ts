import { attributeOf, childElements, childrenNamed, isNamed, type XmlElement } from '../../xml/xml-node.ts';
import { interfaceNamespace, metadataNamespace } from '../saml-names.ts';
import { cutItems, cutList, cutText, cutValue, preferEnglish } from './cut.ts';
import type { EntityDetails } from './entity-details.ts';

const attributesNamespace = 'urn:oasis:names:tc:SAML:metadata:attribute';
const registrationNamespace = 'urn:oasis:names:tc:SAML:metadata:rpi';
const scopeNamespace = 'urn:mace:shibboleth:metadata:1.0';
const assertionNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion';

type ExtensionDetails = Pick<
  EntityDetails,
  'userInterface' | 'domains' | 'entityAttributes' | 'registrationAuthority' | 'unreadExtensions'
>;

/** What stands in the Extensions of an entity and of its roles (SAML 2.0 Metadata, 2.2.3). */
export function readExtensions(holders: readonly XmlElement[]): ExtensionDetails {
  const inside = holders.flatMap((holder) =>
    childrenNamed(holder, metadataNamespace, 'Extensions').flatMap(childElements),
  );
  const named = (namespace: string, name: string) =>
    inside.filter((element) => isNamed(element, namespace, name));
  const [registration] = named(registrationNamespace, 'RegistrationInfo');
  const hints = named(interfaceNamespace, 'DiscoHints').flatMap((element) =>
    childrenNamed(element, interfaceNamespace, 'DomainHint'),
  );
  const authority = registration === undefined ? null : attributeOf(registration, 'registrationAuthority');
  return {
    userInterface: readInterface(named(interfaceNamespace, 'UIInfo')),
    domains: cutList([...named(scopeNamespace, 'Scope'), ...hints].map(cutText)),
    entityAttributes: cutItems(
      named(attributesNamespace, 'EntityAttributes')
        .flatMap((element) => childrenNamed(element, assertionNamespace, 'Attribute'))
        .map(readAttribute),
    ),
    registrationAuthority: authority === null ? null : cutValue(authority),
    unreadExtensions: cutList(inside.filter((element) => !isRead(element)).map(nameOf)),
  };
}

const readNames: ReadonlySet<string> = new Set([
  `${interfaceNamespace} UIInfo`,
  `${interfaceNamespace} DiscoHints`,
  `${scopeNamespace} Scope`,
  `${attributesNamespace} EntityAttributes`,
  `${registrationNamespace} RegistrationInfo`,
]);

function isRead({ namespace, name }: XmlElement): boolean {
  return readNames.has(`${namespace} ${name}`);
}

function nameOf({ namespace, name }: XmlElement): string {
  return cutValue(namespace === '' ? name : `${name} (${namespace})`);
}

function readInterface(infos: readonly XmlElement[]): ExtensionDetails['userInterface'] {
  if (infos.length === 0) return null;
  const all = (name: string) => infos.flatMap((info) => childrenNamed(info, interfaceNamespace, name));
  const one = (name: string) => cutText(preferEnglish(all(name)));
  const keywords = cutText(preferEnglish(all('Keywords'))).split(/\s+/);
  return {
    description: one('Description'),
    informationUrl: one('InformationURL'),
    privacyUrl: one('PrivacyStatementURL'),
    logoUrl: one('Logo'),
    // One keyword of several words is written with plus signs (mdui 2.1.3).
    keywords: cutList(keywords.map((word) => word.replaceAll('+', ' '))),
  };
}

function readAttribute(element: XmlElement): EntityDetails['entityAttributes'][number] {
  const values = childrenNamed(element, assertionNamespace, 'AttributeValue').map(cutText);
  return { name: cutValue(attributeOf(element, 'Name')), values: cutList(values) };
}
