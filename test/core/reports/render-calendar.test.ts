import { describe, expect, test } from 'vitest';
import { createEvidence } from '../../../src/core/reports/evidence.ts';
import { renderCalendar, renderCertificateCalendar } from '../../../src/core/reports/render-calendar.ts';
import { findCalendarFaults, readCalendarEvents } from '../../support/check-calendar.ts';
import {
  sampleCertificate,
  sampleIdentityProvider,
  sampleNow,
  sampleProducts,
  sampleProfile,
} from '../../support/sample-profile.ts';

const made = { now: sampleNow, version: '0.1.0' };
const one = { ...sampleCertificate(undefined, '2027-06-30T23:59:59Z'), use: 'signing' as const };

describe('renderCertificateCalendar', () => {
  test('has one entry for each certificate, with its reminders', () => {
    const other = { ...one, sha256: 'ab'.repeat(32), notAfter: '2028-01-01T00:00:00Z' };
    const calendar = renderCertificateCalendar({ certificates: [one, other], title: 'Acme', ...made }) ?? '';
    expect(findCalendarFaults(calendar)).toEqual([]);
    expect(readCalendarEvents(calendar)).toMatchObject([
      { DTSTART: '20270630', SUMMARY: 'Signing certificate ends: Acme', alarms: '-P60D -P30D -P7D' },
      { DTSTART: '20280101', alarms: '-P60D -P30D -P7D' },
    ]);
  });
  test('a certificate listed for signing and for encryption ends once, as one that signs', () => {
    const certificates = [one, { ...one, use: 'encryption' as const }];
    const calendar = renderCertificateCalendar({ certificates, title: 'Acme', ...made }) ?? '';
    expect(findCalendarFaults(calendar)).toEqual([]);
    expect(readCalendarEvents(calendar)).toMatchObject([{ SUMMARY: 'Signing certificate ends: Acme' }]);
  });
  test('is none without an end that can be read', () => {
    expect(renderCertificateCalendar({ certificates: [], title: 'Acme', ...made })).toBeNull();
    const certificates = [{ ...one, notAfter: 'never' }];
    expect(renderCertificateCalendar({ certificates, title: 'Acme', ...made })).toBeNull();
  });
  test.each([
    ['separators', 'a,b;c\\d:e"f'],
    ['line ends', 'a\r\nEND:VCALENDAR\rb\nc'],
    ['letters of many octets on every fold', '🙂ü漢'.repeat(80)],
    ['control characters', 'a\u0000b\u0007c\u0085d\u202e'],
    ['nothing', ''],
  ])('stays right whatever the names hold: %s', (_what, title) => {
    const certificates = [{ ...one, subject: title }];
    const calendar = renderCertificateCalendar({ certificates, title, ...made }) ?? '';
    expect(findCalendarFaults(calendar)).toEqual([]);
    expect(readCalendarEvents(calendar)).toHaveLength(1);
  });
});

describe('renderCalendar', () => {
  const calendarOf = (profile = sampleProfile()): string => renderCalendar(createEvidence(profile, made));

  test('is right for a profile with certificates and an end of its metadata', () => {
    const identityProvider = sampleIdentityProvider({ validUntil: '2027-03-01T10:00:00Z' });
    const calendar = calendarOf(sampleProfile(sampleProducts.enhanced, { identityProvider }));
    expect(findCalendarFaults(calendar)).toEqual([]);
    expect(readCalendarEvents(calendar)).toHaveLength(2);
  });
  test('says what to do where there is no identity provider, for a calendar without an entry is none', () => {
    const calendar = calendarOf(sampleProfile(sampleProducts.enhanced, { identityProvider: null }));
    expect(findCalendarFaults(calendar)).toEqual([]);
    expect(readCalendarEvents(calendar)[0]?.SUMMARY).toContain('No certificate to watch');
  });
});

describe('the checker itself', () => {
  const good = renderCertificateCalendar({ certificates: [one], title: 'Acme', ...made }) ?? '';
  test.each([
    ['LF alone', good.replaceAll('\r\n', '\n')],
    ['no final line end', good.slice(0, -2)],
    ['a long line', good.replaceAll('\r\n ', '')],
    ['no UID', good.replace(/UID:.*\r\n( .*\r\n)*/, '')],
    ['an unescaped comma', good.replace('SUMMARY:', 'SUMMARY:a,b')],
    ['a trigger with a time part wrongly written', good.replace('-P60D', '-PT60D')],
    ['an end that is missing', good.replace('END:VEVENT\r\n', '')],
    ['a day that is none', good.replace('20270630', '20271330')],
  ])('refuses %s', (_what, calendar) => {
    expect(findCalendarFaults(calendar)).not.toEqual([]);
  });
});
