import { createFinding, type Finding } from '../findings/finding.ts';
import { descendantsOf, type XmlElement } from '../xml/xml-node.ts';
import { metadataNamespace } from './saml-names.ts';

const rootNames = ['EntityDescriptor', 'EntitiesDescriptor'];

/** Null when the root is one of SAML 2.0 metadata; else what it is instead. */
export function judgeRoot(root: XmlElement): Finding | null {
  const isRootName = rootNames.includes(root.name);
  if (isRootName && root.namespace === metadataNamespace) return null;
  const name = root.name.slice(0, 100);
  if (isRootName) {
    const namespace = root.namespace === '' ? 'missing' : root.namespace.slice(0, 200);
    return createFinding('metadata-namespace-wrong', 'File', { name, namespace });
  }
  if (root.name === 'AffiliationDescriptor') return createFinding('metadata-affiliation', 'File');
  if (root.name.toLowerCase() === 'html') return createFinding('metadata-html', 'File');
  return createFinding('metadata-root-unknown', 'File', { name, inside: describeInside(root) });
}

/** Metadata that somebody wrapped or whose root was renamed is worth naming: it tells what went wrong. */
function describeInside(root: XmlElement): string {
  const names = new Set<string>();
  for (const element of descendantsOf(root)) {
    if (element === root || element.namespace !== metadataNamespace) continue;
    if (/^(EntityDescriptor|(IDP|SP)SSODescriptor)$/.test(element.name)) names.add(element.name);
  }
  return names.size === 0
    ? 'Nothing of that is inside either'
    : `Inside it there is ${[...names].join(' and ')}`;
}
