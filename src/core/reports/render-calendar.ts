import type { Evidence } from './evidence.ts';

/** When an admin is reminded, in days before the end; the periods that Entra and JumpCloud use too (facts 4.1, 4.3). */
const reminderDays = [60, 30, 7] as const;

interface Ending {
  readonly uid: string;
  readonly at: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * A calendar (RFC 5545) with one all-day entry for each certificate's end and for the metadata's own, with reminders 60,
 * 30 and 7 days before. Importing it again updates the same entries.
 */
export function renderCalendar(evidence: Evidence): string {
  const stamp = timeOf(evidence.generatedAt);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//SSO Preflight//${escapeText(evidence.application.version)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...endingsOf(evidence).flatMap((ending) => eventLines(ending, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function endingsOf({ identityProvider, profile }: Evidence): readonly Ending[] {
  if (identityProvider === null) return [];
  const about = `${profile.name}, ${identityProvider.entityId}`;
  const certificates = identityProvider.certificates.map(({ sha256, notAfter, subject, use }) => ({
    uid: `${sha256}@sso-preflight`,
    at: notAfter,
    summary: `${use === 'encryption' ? 'Encryption' : 'Signing'} certificate ends: ${profile.name}`,
    description: `${about}\nCertificate ${subject}\nSHA-256 ${sha256}\nGive Twilio the new certificate before this day.`,
  }));
  const { validUntil, sha256 } = identityProvider;
  const metadata =
    validUntil === null
      ? []
      : [
          {
            uid: `metadata-${sha256}@sso-preflight`,
            at: validUntil,
            summary: `Metadata ends: ${profile.name}`,
            description: `${about}\nImport the identity provider’s metadata again before this day.`,
          },
        ];
  // An end that cannot be read as a time cannot stand in a calendar; the report's other formats show it.
  return [...certificates, ...metadata].filter(({ at }) => !Number.isNaN(Date.parse(at)));
}

function eventLines({ uid, at, summary, description }: Ending, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${timeOf(at).slice(0, 8)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    ...reminderDays.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(summary)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** UTC in basic format, `20261125T100000Z`. */
function timeOf(instant: string): string {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** RFC 5545 section 3.3.11; other control characters have no place in a calendar. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** Lines of at most 75 octets, cut between characters (RFC 5545 section 3.1). */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
