import { createFinding, type Finding } from '../findings/finding.ts';
import { attributeOf, childElements, descendantsOf, type XmlElement } from '../xml/xml-node.ts';
import { metadataNamespace } from './saml-names.ts';

interface Rule {
  /** Local names of children that must be there. */
  readonly children?: readonly string[];
  readonly attributes?: readonly string[];
}

/**
 * What the OASIS schema demands (saml-schema-metadata-2.0.xsd) and no other finding says already. None of it stops a
 * sign-in, so it is worth a note and no more.
 */
const rules: Readonly<Record<string, Rule>> = {
  Organization: { children: ['OrganizationName', 'OrganizationDisplayName', 'OrganizationURL'] },
  ContactPerson: { attributes: ['contactType'] },
  KeyDescriptor: { children: ['KeyInfo'] },
  SPSSODescriptor: { children: ['AssertionConsumerService'] },
  AssertionConsumerService: { attributes: ['index', 'Binding', 'Location'] },
  ArtifactResolutionService: { attributes: ['index', 'Binding', 'Location'] },
  SingleLogoutService: { attributes: ['Binding', 'Location'] },
  AttributeAuthorityDescriptor: { children: ['AttributeService'] },
  AffiliationDescriptor: { children: ['AffiliateMember'], attributes: ['affiliationOwnerID'] },
};

/** At most this many: whoever made the file sees the pattern from the first ones. */
export const maxStructureFindings = 10;

/** Where metadata departs from the schema, with the line in the file. */
export function judgeStructure(root: XmlElement): readonly Finding[] {
  const findings: Finding[] = [];
  for (const element of descendantsOf(root)) {
    if (element.namespace !== metadataNamespace || !Object.hasOwn(rules, element.name)) continue;
    const missing = listMissing(element, rules[element.name] ?? {});
    if (missing.length === 0) continue;
    const detail = `${element.name} has no ${missing.join(', no ')}, which the schema demands`;
    findings.push(createFinding('metadata-schema', `Line ${element.line}`, { line: element.line, detail }));
    if (findings.length >= maxStructureFindings) break;
  }
  return findings;
}

function listMissing(element: XmlElement, rule: Rule): readonly string[] {
  const present = new Set(childElements(element).map((child) => child.name));
  return [
    ...(rule.children ?? []).filter((name) => !present.has(name)),
    ...(rule.attributes ?? []).filter((name) => attributeOf(element, name) === null),
  ];
}
