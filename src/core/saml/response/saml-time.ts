const dateTime = /^(-?\d{4,6})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,12})?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * An xs:dateTime in milliseconds since 1970, or null when it is none. SAML writes times in UTC (SAML 2.0 Core, section
 * 1.3.3); a time without a zone is taken as UTC, and one with another zone is converted.
 */
export function parseSamlTime(text: string | null): number | null {
  const parts = text === null ? null : dateTime.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = parts;
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0${fraction}`) * 1000);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isDate = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!isDate || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  date.setUTCHours(Number(hour), Number(minute), Number(second), milliseconds);
  const time = date.getTime() - zoneOffset(zone) * 60_000;
  return Number.isNaN(time) ? null : time;
}

/** Minutes east of UTC. */
function zoneOffset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}
