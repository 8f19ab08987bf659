import { createFinding, type Finding } from '../findings/finding.ts';
import {
  type JudgementContext,
  judgeCertificate,
  nameCertificate,
  type ReadableCertificate,
} from './judge-certificate.ts';

/** Findings about each distinct certificate, then about what they are to each other. */
export function judgeCertificates(
  readings: readonly ReadableCertificate[],
  context: JudgementContext,
): readonly Finding[] {
  const groups = groupBy(readings, (reading) => reading.certificate.sha256);
  // A certificate given for both purposes is judged as the one that signs.
  const distinct = [...groups.values()].flatMap(
    (group) => group.find((reading) => reading.certificate.use !== 'encryption') ?? group[0] ?? [],
  );
  return [
    ...distinct.flatMap((reading) => judgeCertificate(reading, context)),
    ...findDuplicates([...groups.values()]),
    ...findMixedUses([...groups.values()]),
    ...findSharedKeys(distinct),
    ...findIssuers(distinct),
  ];
}

/** The same certificate once for signing and once for encryption is the ordinary way to say "both". */
function findDuplicates(groups: readonly (readonly ReadableCertificate[])[]): readonly Finding[] {
  return groups.flatMap((group) => {
    const [first] = group;
    const uses = [...groupBy(group, (reading) => reading.certificate.use).values()];
    const count = Math.max(...uses.map((same) => same.length));
    return first === undefined || count < 2
      ? []
      : [createFinding('certificate-duplicate', nameCertificate(first), { count })];
  });
}

/** One key for both purposes: SAML allows it (Metadata, 2.4.1.1), good practice keeps them apart. A file names no purpose. */
function findMixedUses(groups: readonly (readonly ReadableCertificate[])[]): readonly Finding[] {
  return groups.flatMap((group) => {
    const [first] = group;
    const uses = new Set(group.map((reading) => reading.certificate.use));
    const isMixed = uses.has('both') || (uses.has('signing') && uses.has('encryption'));
    if (first === undefined || !isMixed) return [];
    return [createFinding('certificate-use-mixed', nameCertificate(first))];
  });
}

function findSharedKeys(distinct: readonly ReadableCertificate[]): readonly Finding[] {
  const groups = groupBy(distinct, (reading) => reading.traits.keySha256);
  return [...groups.values()].flatMap((group) => {
    const [longest] = group.toSorted((a, b) => b.certificate.notAfter.localeCompare(a.certificate.notAfter));
    if (longest === undefined || group.length < 2) return [];
    const subject = nameCertificate(longest);
    return [
      createFinding('certificate-same-key', subject, { subject, notAfter: longest.certificate.notAfter }),
    ];
  });
}

/** Names only: a chain is not needed for SAML, so none is verified. */
function findIssuers(distinct: readonly ReadableCertificate[]): readonly Finding[] {
  return distinct.flatMap((reading) => {
    if (reading.traits.selfSignature !== 'other-issuer') return [];
    const hasIssuer = distinct.some((other) => other.certificate.subject === reading.certificate.issuer);
    const subject = nameCertificate(reading);
    return hasIssuer ? [createFinding('certificate-issuer-in-file', subject, { subject })] : [];
  });
}

/** `Map.groupBy` for Node 20. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
