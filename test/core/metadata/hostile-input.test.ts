import { describe, expect, test } from 'vitest';
import schemas from '../../../resources/schemas/metadata-schemas.json' with { type: 'json' };
import { checkCertificateFile } from '../../../src/core/certificates/check-certificate.ts';
import { importMetadata } from '../../../src/core/metadata/import-metadata.ts';
import { makeCertificate } from '../../support/make-certificate.ts';

const now = '2026-10-01T12:00:00Z';
const options = { now, entityId: null, trustCertificate: null, schemas };
const certificate = makeCertificate();
const metadata = `<?xml version="1.0"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="https://idp.example.test"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate.der.toString('base64')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example.test/sso"/></md:IDPSSODescriptor></md:EntityDescriptor>`;

/** Milliseconds of processor time: what else the machine does costs others. */
const maxMilliseconds = 2_000;

function timed<T>(run: () => T): T {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000).toBeLessThan(maxMilliseconds);
  return result;
}

const megabyte = 'x'.repeat(1_000_000);
const bomb = Array.from(
  { length: 10 },
  (_, i) => `<!ENTITY z${i} "${(i === 0 ? 'x' : `&z${i - 1};`).repeat(10)}">`,
).join('');
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['an entity ID of a megabyte', metadata.replace('https://idp.example.test"', `https://${megabyte}"`)],
  ['a Location of a megabyte', metadata.replace('/sso"', `/${megabyte}"`)],
  ['an element name of a megabyte', `<${megabyte}/>`],
  [
    '300,000 attributes',
    metadata.replace(
      'entityID',
      `${Array.from({ length: 300_000 }, (_, i) => `a${i}=""`).join(' ')} entityID`,
    ),
  ],
  ['100,000 levels', '<a>'.repeat(100_000)],
  [
    '200,000 certificates',
    metadata.replace(
      /(<ds:X509Data>)/,
      `<ds:X509Data>${'<ds:X509Certificate>AAAA</ds:X509Certificate>'.repeat(200_000)}</ds:X509Data>$1`,
    ),
  ],
  [
    '100,000 endpoints',
    metadata.replace(
      '</md:IDPSSODescriptor>',
      `${'<md:SingleSignOnService Binding="b" Location="javascript:1"/>'.repeat(100_000)}</md:IDPSSODescriptor>`,
    ),
  ],
  [
    '20,000 nested aggregates',
    '<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">'.repeat(20_000),
  ],
  ['an unfinished comment of five megabytes', `${metadata}<!--${megabyte.repeat(5)}`],
  [
    'a million comments',
    metadata.replace('entityID', '').replace('><md:IDP', `>${'<!---->'.repeat(1_000_000)}<md:IDP`),
  ],
  ['two megabytes of opening brackets', '<'.repeat(2_000_000)],
  ['two megabytes of quotes', `<md:EntitiesDescriptor ${'"'.repeat(2_000_001)}`],
  [
    'ten million attributes',
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" ${' a=""'.repeat(10_000_000)}/>`,
  ],
  [
    'ten million different attributes',
    `<md:EntityDescriptor ${Array.from({ length: 10_000_000 }, (_, i) => `a${i.toString(36)}=""`).join(' ')}/>`,
  ],
  ['an entity bomb', `<!DOCTYPE a [${bomb}]>${metadata.replace('https://idp.example.test"', '&z9;"')}`],
  [
    'an external entity',
    `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${metadata.replace('/sso', '&x;')}`,
  ],
  ['an ID of a megabyte', metadata.replace('entityID', `ID="_${megabyte}" entityID`)],
  [
    '20,000 elements with the same ID',
    metadata.replace('><md:IDP', `>${'<md:Extensions ID="_a"/>'.repeat(20_000)}<md:IDP`),
  ],
  [
    '150 levels that each redeclare the namespaces',
    metadata.replace(
      '><md:IDP',
      `>${Array.from({ length: 150 }, (_, i) => `<a xmlns="urn:${i}" xmlns:md="urn:${i}">`).join('')}${'</a>'.repeat(150)}<md:IDP`,
    ),
  ],
  [
    '14,000 schema violations',
    metadata.replace('</md:EntityD', `${'<md:ContactPerson/>'.repeat(14_000)}</md:EntityD`),
  ],
  ['a page of HTML of ten megabytes', `<html>${'<p>x</p>'.repeat(1_250_000)}</html>`],
  ['JSON of ten megabytes', `{"a":[${'1,'.repeat(5_000_000)}1]}`],
  ['a PDF of ten megabytes', `%PDF-1.7\n${'x'.repeat(10_000_000)}`],
  ['bytes that are no UTF-8', metadata.replace('idp.example', 'idp\u0080example')],
  ['NUL bytes', metadata.replaceAll('idp', 'i\u0000dp')],
];

describe('hostile metadata is answered in time', () => {
  test.each(hostile)('%s', (name, text) => {
    const bytes = Buffer.from(text, name === 'bytes that are no UTF-8' ? 'latin1' : 'utf8');
    const imported = timed(() => importMetadata(bytes, options));
    expect(imported.findings.length + imported.entities.length).toBeGreaterThan(0);
  });
});

describe('hostile certificate files are answered in time', () => {
  test.each([
    ['DER nested 100,000 deep', nestedDer(100_000)],
    ['a million BEGIN lines', Buffer.from('-----BEGIN CERTIFICATE-----\n'.repeat(150_000))],
    ['five megabytes of base64', Buffer.from('MIIC'.repeat(1_249_000))],
    ['five megabytes of white space and one letter', Buffer.from(`${' '.repeat(4_900_000)}!`)],
  ] as const)('%s', (_name, bytes) => {
    const checked = timed(() => checkCertificateFile(bytes, now));
    expect(checked.findings.some(({ severity }) => severity === 'block')).toBe(true);
  });
});

/** SEQUENCEs inside each other with honest lengths, as in CVE-2025-66031. */
function nestedDer(depth: number): Buffer {
  const headers: Buffer[] = [];
  let inside = 0;
  for (let level = 0; level < depth; level += 1) {
    const header = Buffer.from([0x30, 0x83, (inside >> 16) & 0xff, (inside >> 8) & 0xff, inside & 0xff]);
    headers.push(header);
    inside += header.length;
  }
  return Buffer.concat(headers.toReversed());
}

describe('damaged input never throws', () => {
  /** Marsaglia's xorshift: the same damage in every run. */
  function makeRandom(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % below;
    };
  }

  function damage(bytes: Buffer, random: (below: number) => number): Buffer {
    const damaged = Buffer.from(bytes);
    for (let count = 1 + random(6); count > 0; count -= 1) damaged[random(damaged.length)] = random(256);
    const cut = random(4) === 0 ? random(damaged.length) : damaged.length;
    return damaged.subarray(0, cut);
  }

  test('1,500 damaged metadata files', () => {
    const random = makeRandom(20261125);
    for (let round = 0; round < 1_500; round += 1) {
      const imported = importMetadata(damage(Buffer.from(metadata), random), options);
      expect(imported.entities.length > 0 || imported.findings.length === 1).toBe(true);
    }
  });

  test('3,000 damaged certificates', () => {
    const random = makeRandom(7);
    for (let round = 0; round < 3_000; round += 1) {
      const checked = checkCertificateFile(damage(certificate.der, random), now);
      expect(checked.certificates.length + checked.findings.length).toBeGreaterThan(0);
    }
  });
});
