import type { Certificate } from '../certificates/certificate.ts';
import type { Evidence } from './evidence.ts';

/** When an admin is reminded, in days before the end; the periods that Entra and JumpCloud use too (facts 4.1, 4.3). */
const reminderDays = [60, 30, 7] as const;

interface Ending {
  readonly uid: string;
  readonly at: string;
  readonly summary: string;
  readonly description: string;
}

type EndingCertificate = Pick<Certificate, 'sha256' | 'notAfter' | 'subject' | 'use'>;

/** What a calendar is made of without a profile: certificates and what to call them. */
export interface CertificateCalendar {
  readonly certificates: readonly EndingCertificate[];
  /** Whose they are, in the admin's words. */
  readonly title: string;
  /** ISO 8601. */
  readonly now: string;
  /** Of the product. */
  readonly version: string;
}

/**
 * A calendar (RFC 5545) with one all-day entry for each certificate's end and for the metadata's own, with reminders 60,
 * 30 and 7 days before. Importing it again updates the same entries.
 */
export function renderCalendar(evidence: Evidence): string {
  const { generatedAt, application } = evidence;
  const endings = endingsOf(evidence);
  return writeCalendar(endings.length > 0 ? endings : [nothingToWatch(evidence)], {
    now: generatedAt,
    version: application.version,
  });
}

/** The same of certificates alone; null when none has an end that can be read, for a calendar must have an entry. */
export function renderCertificateCalendar({
  certificates,
  title,
  ...made
}: CertificateCalendar): string | null {
  const endings = readable(describeCertificates(certificates, { title, about: title }));
  return endings.length === 0 ? null : writeCalendar(endings, made);
}

function writeCalendar(
  endings: readonly Ending[],
  { now, version }: Pick<CertificateCalendar, 'now' | 'version'>,
): string {
  const stamp = timeOf(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//SSO Preflight//${escapeText(version)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...endings.flatMap((ending) => eventLines(ending, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function endingsOf({ identityProvider, profile }: Evidence): readonly Ending[] {
  if (identityProvider === null) return [];
  const about = `${profile.name}, ${identityProvider.entityId}`;
  const { validUntil, sha256 } = identityProvider;
  const metadata = {
    uid: `metadata-${sha256}@sso-preflight`,
    at: validUntil ?? '',
    summary: `Metadata ends: ${profile.name}`,
    description: `${about}\nImport the identity provider’s metadata again before this day.`,
  };
  const certificates = describeCertificates(identityProvider.certificates, { title: profile.name, about });
  return readable([...certificates, metadata]);
}

/** One certificate listed for two purposes ends once: entries of one UID would be refused. */
function describeCertificates(
  certificates: readonly EndingCertificate[],
  { title, about }: { readonly title: string; readonly about: string },
): readonly Ending[] {
  const distinct = new Map(certificates.toReversed().map((certificate) => [certificate.sha256, certificate]));
  return [...distinct.values()].toReversed().map(({ sha256, notAfter, subject, use }) => ({
    uid: `${sha256}@sso-preflight`,
    at: notAfter,
    summary: `${use === 'encryption' ? 'Encryption' : 'Signing'} certificate ends: ${title}`,
    description: `${about}\nCertificate ${subject}\nSHA-256 ${sha256}\nGive Twilio the new certificate before this day.`,
  }));
}

/** An end that cannot be read as a time cannot stand in a calendar; the report's other formats show it. */
function readable(endings: readonly Ending[]): readonly Ending[] {
  return endings.filter(({ at }) => !Number.isNaN(Date.parse(at)));
}

/** A calendar has at least one component (RFC 5545 section 3.6). */
function nothingToWatch({ generatedAt, profile }: Evidence): Ending {
  return {
    uid: `none-${timeOf(generatedAt)}@sso-preflight`,
    at: generatedAt,
    summary: `No certificate to watch yet: ${profile.name}`,
    description: 'Import the identity provider’s metadata into this profile, then save the calendar again.',
  };
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
