import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type RedactedResponse,
  redactResponse,
} from '../../../../../src/core/saml/response/redaction/redact-response.ts';
import { readXml } from '../../../../../src/core/xml/read-xml.ts';
import { descendantsOf } from '../../../../../src/core/xml/xml-node.ts';
import { makeSampleIdp } from '../../../../support/sample-idp.ts';

const idp = makeSampleIdp();
const serviceProvider = { entityId: 'urn:sp', acsUrl: 'https://sp.example.com/acs' };
const issue = (change: Parameters<typeof idp.issue>[1] = {}): string => idp.issue(serviceProvider, change);

function redact(text: string): RedactedResponse {
  const redaction = redactResponse(text);
  if (!redaction.ok) throw new Error(redaction.message);
  return redaction.redacted;
}

/** Every text and attribute value of a document, but certificates, in which a short word may stand by chance. */
function valuesOf(text: string): readonly string[] {
  const reading = readXml(new TextEncoder().encode(text));
  if (!reading.ok) throw new Error(reading.fault.detail);
  return [...descendantsOf(reading.root)].flatMap(({ name, attributes, children }) => [
    ...attributes.map(({ value }) => value),
    ...(name === 'X509Certificate' ? [] : children.map((child) => ('text' in child ? child.text : ''))),
  ]);
}

/** Certificates stay, and their base64 may spell any short name. */
function withoutCertificates(text: string): string {
  return text.replaceAll(/<ds:X509Certificate>[^<]*</g, '<');
}

describe('redacted copy', () => {
  test('the person is gone, what support needs stays', () => {
    const original = issue({ inResponseTo: '_request-1', sessionNotOnOrAfter: '2030-01-01T00:00:00Z' });
    const { text, structure, removed } = redact(original);
    expect(withoutCertificates(text)).not.toMatch(/alex|Alex|agent|_request-1/);
    expect(text).toContain('<saml:Issuer>https://idp.example.com/saml</saml:Issuer>');
    expect(text).toContain('<saml:Audience>urn:sp</saml:Audience>');
    expect(text).toContain('Destination="https://sp.example.com/acs"');
    expect(text).toContain('SessionNotOnOrAfter="2030-01-01T00:00:00Z"');
    expect(text).toContain('Name="full_name"');
    expect(structure.after).toEqual(structure.before);
    expect(text).toContain(structure.before.sha256);
    expect(removed.map(({ kind, count }) => [kind, count])).toEqual([
      ['name-id', 1],
      ['attribute', 3],
      ['identifier', expect.any(Number)],
      ['signature', 4],
    ]);
  });

  test('what was equal stays equal, and an e-mail address stays one', () => {
    const { text } = redact(issue({ inResponseTo: '_request-1' }));
    const addresses = text.match(/removed-\d+@removed\.invalid/g) ?? [];
    expect(addresses).toHaveLength(2);
    expect(new Set(addresses).size).toBe(1);
    const answered = [...text.matchAll(/InResponseTo="([^"]*)"/g)].map(([, id]) => id);
    expect(answered).toHaveLength(2);
    expect(new Set(answered).size).toBe(1);
    const [id] = /Response [^>]*?\bID="([^"]*)"/.exec(text)?.slice(1) ?? [];
    expect(text).toContain(`URI="#${id}"`);
  });

  test('digests and signatures go, because guesses could be tried against them; the certificate stays', () => {
    const original = issue();
    const { text } = redact(original);
    const secrets = [...original.matchAll(/<ds:(?:DigestValue|SignatureValue)>([^<]+)</g)].map(
      ([, value]) => value,
    );
    expect(secrets).toHaveLength(4);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text.match(/<ds:X509Certificate>[^<]{100,}</g)).toHaveLength(2);
  });

  test('a value is found wherever it comes again, and so is any other address', () => {
    const original = issue({ issuer: 'https://idp.example.com/ALEX@example.com' }).replace(
      /<samlp:Status>[\s\S]*?<\/samlp:Status>/,
      '<samlp:Status><samlp:StatusCode Value="urn:x"/><samlp:StatusMessage>AADSTS50105: Kim Doe &lt;kim@other.example&gt;</samlp:StatusMessage></samlp:Status>',
    );
    const { text, removed } = redact(original);
    expect(withoutCertificates(text)).not.toMatch(/alex|kim|Doe/i);
    expect(text).toContain('>AADSTS50105 removed-');
    expect(removed.find(({ kind }) => kind === 'mention')?.count).toBeGreaterThan(0);
  });

  test('comments, CDATA, addresses and unknown parts are taken out too', () => {
    const original = issue()
      .replace('alex@example.com</saml:NameID>', '<![CDATA[alex@example.com]]></saml:NameID>')
      .replace('<saml:Subject>', '<!-- Alex -->\n<saml:Subject>')
      .replace(
        '</saml:Subject>',
        '</saml:Subject><saml:Advice><x:y xmlns:x="urn:x" x:z="Lee">Lee</x:y></saml:Advice>',
      )
      .replace('Recipient=', 'Address="192.0.2.7" Recipient=');
    const { text, removed } = redact(original);
    expect(withoutCertificates(text)).not.toMatch(/alex|lee|192\.0\.2/i);
    expect(text).toMatch(/<!\[CDATA\[removed-\d+@removed\.invalid\]\]>/);
    expect(removed.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['address', 'other', 'comment', 'name-id']),
    );
  });

  test('an encrypted assertion, and white space around a value', () => {
    const encrypted = issue({ sign: 'response', encryptToPem: idp.key.certificatePem });
    const ciphers = [...encrypted.matchAll(/CipherValue>([^<]+)</g)].map(([, value]) => value);
    const copy = redact(encrypted).text;
    expect(ciphers.length).toBeGreaterThan(0);
    for (const cipher of ciphers) expect(copy).not.toContain(cipher);
    expect(redact(issue({ nameId: ' alex@example.com ' })).text).toMatch(/> removed-\d+@removed\.invalid </);
  });

  test('what cannot be read is not redacted, and says why', () => {
    const redaction = redactResponse('<a><b></a>');
    expect(redaction).toMatchObject({ ok: false, message: expect.stringContaining('cannot be read as XML') });
    expect(redactResponse('<!DOCTYPE a><a/>').ok).toBe(false);
  });

  test('no value of a person survives, whatever it is, and the structure is the same', () => {
    const letters = fc.string({
      unit: fc.constantFrom(
        'a',
        'Ä',
        'ß',
        '漢',
        '🙂',
        '&',
        '<',
        '"',
        "'",
        ' ',
        '@',
        '.',
        '-',
        ']',
        '$',
        '(',
        '\\',
        'q',
        '7',
      ),
      minLength: 4,
      maxLength: 24,
    });
    const value = letters.filter((text) => text.trim().length >= 4);
    const attribute = fc.record({
      name: fc.constantFrom('roles', 'email', 'urn:x:y'),
      values: fc.array(value, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(value, fc.array(attribute, { maxLength: 4 }), value, (nameId, attributes, sessionish) => {
        const original = issue({ nameId, attributes, inResponseTo: sessionish, sign: 'none' });
        const { text, structure } = redact(original);
        expect(structure.after).toEqual(structure.before);
        const left = valuesOf(text).map((one) => one.toLowerCase());
        for (const personal of [nameId, sessionish, ...attributes.flatMap(({ values }) => values)]) {
          const wanted = personal.trim().toLowerCase();
          expect(left.filter((one) => one.includes(wanted) && !wanted.includes('removed'))).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a response of many values is redacted or refused in time', () => {
    const attributes = Array.from({ length: 2000 }, (_, index) => ({
      name: `attribute-${index}`,
      values: [`person number ${index}`],
    }));
    const started = process.cpuUsage();
    expect(redactResponse(issue({ attributes, sign: 'none' })).ok).toBe(false);
    redactResponse(issue({ attributes: attributes.slice(0, 400), sign: 'none' }));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
});
