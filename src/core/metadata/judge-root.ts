import { createFinding, type Finding } from '../findings/finding.ts';
import { descendantsOf, type XmlElement } from '../xml/xml-node.ts';
import { readEntity } from './entity/read-entity.ts';
import { listEntities } from './list-entities.ts';
import { metadataNamespace } from './saml-names.ts';

const rootNames = ['EntityDescriptor', 'EntitiesDescriptor'];

/** Null when the root is one of SAML 2.0 metadata; else what it is instead. `now` is ISO 8601. */
export function judgeRoot(root: XmlElement, now: string): Finding | null {
  const isRootName = rootNames.includes(root.name);
  if (isRootName && root.namespace === metadataNamespace) return null;
  const name = root.name.slice(0, 100);
  if (isRootName) {
    const namespace = root.namespace === '' ? 'missing' : root.namespace.slice(0, 200);
    return createFinding('metadata-namespace-wrong', 'File', {
      name,
      namespace,
      others: lookPastNamespace(root, now),
    });
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

/** What else would block if the namespace were right, so that an admin need not come back once for each fault. */
function lookPastNamespace(root: XmlElement, now: string): string {
  const corrected = correctNamespace(root, root.namespace);
  const { entries, nameless } = listEntities(corrected);
  const [first] = entries;
  if (nameless.length > 0) return 'Besides, the entityID is missing.';
  if (first === undefined) return '';
  const blocks = readEntity(first, now).findings.filter((finding) => finding.severity === 'block');
  return blocks.length === 0 ? '' : `Besides: ${blocks.map((finding) => finding.title).join('; ')}.`;
}

/** The same tree with the metadata namespace in place of a wrong one. Depth is capped by the reader. */
function correctNamespace(element: XmlElement, wrong: string): XmlElement {
  return {
    ...element,
    namespace: element.namespace === wrong ? metadataNamespace : element.namespace,
    children: element.children.map((child) =>
      child.kind === 'element' ? correctNamespace(child, wrong) : child,
    ),
  };
}
