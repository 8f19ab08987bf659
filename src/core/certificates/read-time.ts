import { type DerElement, derTags } from './read-der.ts';

/** ISO 8601 in UTC, whole seconds; null when it is not a time of RFC 5280, 4.1.2.5. */
export function readCertificateTime(element: DerElement): string | null {
  const text = new TextDecoder('latin1').decode(element.content);
  const match =
    element.tag === derTags.utcTime
      ? /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})$/.exec(text)
      : element.tag === derTags.generalizedTime
        ? /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(Z)$/.exec(text)
        : null;
  if (match === null) return null;
  const [, yearText = '', month = '', day = '', hour = '', minute = '', second = '00', zone = 'Z'] = match;
  const iso = `${fullYear(yearText)}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return null;
  // `Date.parse` takes 31 February for 3 March; that is no date.
  if (!new Date(instant).toISOString().startsWith(iso.slice(0, 10))) return null;
  return new Date(instant - zoneMinutes(zone) * 60_000).toISOString().replace('.000Z', 'Z');
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
