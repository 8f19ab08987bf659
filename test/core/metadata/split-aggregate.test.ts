import { describe, expect, test } from 'vitest';
import { splitAggregate } from '../../../src/core/metadata/aggregate/split-aggregate.ts';
import { importMetadata } from '../../../src/core/metadata/import-metadata.ts';
import { makeCertificate } from '../../support/make-certificate.ts';

const options = { now: '2026-10-01T12:00:00Z', entityId: null, trustCertificate: null };
const namespaces =
  'xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
const certificate = makeCertificate().der.toString('base64');

function entity(index: number): string {
  return `<md:EntityDescriptor entityID="https://idp${index}.example.test"><!-- </md:EntityDescriptor> <md:EntityDescriptor> -->
<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" errorURL='a>b"c'>
<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
<md:KeyDescriptor use="encryption"><ds:KeyInfo><ds:KeyName><![CDATA[</md:EntityDescriptor>]]></ds:KeyName></ds:KeyInfo></md:KeyDescriptor>
<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp${index}.example.test/sso"/>
</md:IDPSSODescriptor></md:EntityDescriptor>\n`;
}

function aggregate(count: number, inside = ''): Buffer {
  const entities = Array.from({ length: count }, (_, index) => entity(index));
  const half = Math.floor(count / 2);
  return Buffer.from(
    `<?xml version="1.0"?>\n<md:EntitiesDescriptor ${namespaces} validUntil="2020-01-01T00:00:00Z">\n${inside}${entities.slice(0, half).join('')}<md:EntitiesDescriptor\n Name="b">${entities.slice(half).join('')}</md:EntitiesDescriptor></md:EntitiesDescriptor>`,
  );
}

/** A padded file goes through the splitter; the same without padding is read whole. */
const padding = `<!-- ${'x'.repeat(1_100_000)} -->`;

describe('splitting a large aggregate', () => {
  test('gives the same as reading it whole, line numbers included', () => {
    const whole = importMetadata(aggregate(20), options);
    const split = importMetadata(aggregate(20, padding), options);
    expect(splitAggregate(aggregate(20, padding))).not.toBeNull();
    expect(whole.total).toBe(20);
    expect({ ...split, sha256: '' }).toEqual({ ...whole, sha256: '' });
  });

  test('reads a few megabytes in several parts', () => {
    const bytes = aggregate(1000);
    const split = splitAggregate(bytes);
    expect([...(split?.parts ?? [])].length).toBeGreaterThan(2);
    expect(importMetadata(bytes, options)).toMatchObject({ total: 1000 });
    expect(
      importMetadata(bytes, { ...options, entityId: 'https://idp999.example.test' }).entities,
    ).toHaveLength(1);
  });

  test('an entity inside Extensions stays nobody', () => {
    const hidden = `<md:Extensions>${entity(666)}</md:Extensions>`;
    const split = importMetadata(aggregate(4, padding + hidden), options);
    expect(split.total).toBe(4);
    expect(split.entities.map(({ entityId }) => entityId)).not.toContain('https://idp666.example.test');
  });

  test.each([
    ['an unfinished end', (text: string) => text.slice(0, -30)],
    ['a wrong end tag around', (text: string) => text.replace(/<\/md:EntitiesDescriptor>$/, '</md:Other>')],
    ['a wrong end tag inside', (text: string) => text.replace('</md:IDPSSODescriptor>', '</md:Other>')],
    [
      'an ampersand inside',
      (text: string) => text.replace('idp3.example.test/sso', 'idp3.example.test/?a&b'),
    ],
    [
      'an undeclared prefix',
      (text: string) => text.replace('<md:EntitiesDescriptor\n', '<x:EntitiesDescriptor\n'),
    ],
    ['an unfinished comment', (text: string) => `${text}<!-- `],
    ['a second root', (text: string) => `${text}<md:EntitiesDescriptor/>`],
  ])('%s condemns the file', (_name, damage) => {
    const bytes = Buffer.from(damage(aggregate(6, padding).toString()));
    const imported = importMetadata(bytes, options);
    expect(imported.entities).toEqual([]);
    expect(imported.findings.map(({ code }) => code)).toEqual(['metadata-malformed']);
  });

  test('a DOCTYPE is refused', () => {
    const bytes = Buffer.from(aggregate(6, padding).toString().replace('?>\n', '?>\n<!DOCTYPE x []>\n'));
    expect(importMetadata(bytes, options).findings.map(({ code }) => code)).toEqual(['metadata-doctype']);
  });

  test('lines are counted on where a file has more than a million of them', () => {
    const bytes = Buffer.from(
      aggregate(4)
        .toString()
        .replace('<md:EntitiesDescriptor\n', `${'\n'.repeat(1_200_000)}<md:EntitiesDescriptor\n`)
        .replace('<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"', '&'),
    );
    expect(splitAggregate(bytes)).not.toBeNull();
    const last = [...(splitAggregate(bytes)?.parts ?? [])].at(-1);
    expect(last?.linesBefore).toBeGreaterThan(1_200_000);
    const [finding] = importMetadata(bytes, options).findings;
    expect(finding?.code).toBe('metadata-malformed');
    const whole = aggregate(4)
      .toString()
      .replace('<md:EntitiesDescriptor\n', `${'\n'.repeat(1_200_000)}$&`);
    expect(importMetadata(Buffer.from(whole), options).total).toBe(4);
  });
});
