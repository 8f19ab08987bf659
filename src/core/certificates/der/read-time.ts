import { type DerElement, derTags } from './read-der.ts';

const utcTime = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})$/;
const generalizedTime = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(Z)$/;

/** ISO 8601 in UTC, whole seconds; null when it is not a time of RFC 5280, 4.1.2.5. */
export function readCertificateTime(element: DerElement): string | null {
  const match = patternOf(element.tag)?.exec(Buffer.from(element.content).toString('latin1'));
  if (!match) return null;
  // Seconds may be left out in BER.
  const [year, month, day, hour, minute, second, zone] = match.slice(1).map((part) => part ?? '00');
  const date = `${fullYear(year ?? '')}-${month}-${day}`;
  const text = `${date}T${hour}:${minute}:${second}Z`;
  const instant = Date.parse(text);
  // `Date.parse` takes 31 February for 3 March; that is no date.
  if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(date)) return null;
  if (zone === 'Z') return text;
  return new Date(instant - zoneMinutes(zone ?? 'Z') * 60_000).toISOString().replace('.000Z', 'Z');
}

function patternOf(tag: number): RegExp | null {
  if (tag === derTags.utcTime) return utcTime;
  return tag === derTags.generalizedTime ? generalizedTime : null;
}

/** Two digits: 50-99 are the 1900s (RFC 5280, 4.1.2.5.1). */
function fullYear(text: string): string {
  if (text.length === 4) return text;
  return Number(text) >= 50 ? `19${text}` : `20${text}`;
}

function zoneMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5));
  return zone.startsWith('-') ? -minutes : minutes;
}
