import { attributeOf, childElements, isNamed, type XmlElement } from '../xml/xml-node.ts';
import { metadataNamespace } from './saml-names.ts';

export interface EntityEntry {
  readonly element: XmlElement;
  /** Exactly as written: it must equal the Issuer of every response. */
  readonly entityId: string;
  /** The validUntil of every EntitiesDescriptor around it, outermost first. */
  readonly inheritedValidUntil: readonly string[];
}

export interface EntityList {
  readonly entries: readonly EntityEntry[];
  /** Entries without an entityID: nobody can refer to them. */
  readonly nameless: readonly XmlElement[];
}

/** Every EntityDescriptor under `root` (SAML 2.0 Metadata, 2.3), however deeply EntitiesDescriptor is nested. */
export function listEntities(root: XmlElement): EntityList {
  const entries: EntityEntry[] = [];
  const nameless: XmlElement[] = [];
  const pending: { element: XmlElement; inherited: readonly string[] }[] = [{ element: root, inherited: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { element, inherited } = next;
    if (isNamed(element, metadataNamespace, 'EntityDescriptor')) {
      const entityId = attributeOf(element, 'entityID');
      if (entityId === null || entityId.trim() === '') nameless.push(element);
      else entries.push({ element, entityId, inheritedValidUntil: inherited });
    } else if (isNamed(element, metadataNamespace, 'EntitiesDescriptor')) {
      const own = attributeOf(element, 'validUntil');
      const below = own === null ? inherited : [...inherited, own];
      // Only these two are looked into: an EntityDescriptor inside Extensions or a stranger is nobody's metadata.
      for (const child of childElements(element).toReversed())
        pending.push({ element: child, inherited: below });
    }
  }
  return { entries, nameless };
}
