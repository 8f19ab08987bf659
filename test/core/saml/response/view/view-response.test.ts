import { describe, expect, test } from 'vitest';
import { checkIds } from '../../../../../src/core/findings/messages/checks.ts';
import type { ViewSpan } from '../../../../../src/core/saml/response/view/response-view.ts';
import { viewResponse } from '../../../../../src/core/saml/response/view/view-response.ts';
import { makeSampleIdp } from '../../../../support/sample-idp.ts';

const acsUrl = 'https://sp.example.com/acs';
const idp = makeSampleIdp();
const issue = (change: Parameters<typeof idp.issue>[1] = {}): string =>
  idp.issue({ entityId: 'urn:sp', acsUrl }, { inResponseTo: '_request', ...change });

const show = (text: string, spans: readonly ViewSpan[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('view of a response', () => {
  test('every check has its place, and each place is on its line', () => {
    const view = viewResponse(issue());
    expect(Object.keys(view.anchors).toSorted()).toEqual([...checkIds].toSorted());
    for (const span of Object.values(view.anchors).flat()) {
      const line = view.lines[span.line];
      expect(line?.start).toBeLessThanOrEqual(span.start);
      expect(line?.end).toBeGreaterThanOrEqual(span.end);
    }
    expect(
      Object.entries(view.anchors)
        .filter(([, spans]) => spans.length === 0)
        .map(([id]) => id),
    ).toEqual(['relay-state']);
  });

  test('places are attributes and values, not whole blocks', () => {
    const text = issue();
    const { anchors } = viewResponse(text);
    expect(show(text, anchors.destination)).toEqual([`Destination="${acsUrl}"`]);
    expect(show(text, anchors.recipient)).toEqual([`Recipient="${acsUrl}"`]);
    expect(show(text, anchors.audience)).toEqual(['<saml:Audience>urn:sp</saml:Audience>']);
    expect(show(text, anchors['in-response-to'])).toEqual([
      'InResponseTo="_request"',
      'InResponseTo="_request"',
    ]);
    expect(show(text, anchors['name-id-is-email'])[0]).toContain('>alex@example.com<');
    expect(show(text, anchors['attribute-full-name'])[0]).toContain('Name="full_name"');
    expect(anchors['signature-algorithm']).toHaveLength(2);
  });

  test('what is missing is shown where it would stand', () => {
    const text = issue({ sign: 'none', attributes: [], inResponseTo: null });
    const { anchors, signatures } = viewResponse(text);
    expect(signatures).toEqual([]);
    expect(show(text, anchors['response-signed'])[0]).toMatch(/^<samlp:Response [^>]*>$/);
    expect(show(text, anchors['assertion-signed'])[0]).toMatch(/^<saml:Assertion [^>]*>$/);
    expect(show(text, anchors['attribute-roles'])[0]).toMatch(/^<saml:(AttributeStatement|Assertion)/);
  });

  test('each signature covers the element around it, without itself', () => {
    const text = issue({ sign: 'both' });
    const { signatures } = viewResponse(text);
    expect(signatures.map(({ part }) => part)).toEqual(['response', 'assertion']);
    for (const { covered, signature, reference } of signatures) {
      const element = covered === null ? '' : text.slice(covered.start, covered.end);
      expect(element).toContain(`ID="${reference.slice(1)}"`);
      expect(element).toMatch(
        /^<(samlp:Response|saml:Assertion) [\s\S]*<\/(samlp:Response|saml:Assertion)>$/,
      );
      expect(text.slice(signature.start, signature.end)).toMatch(/^<ds:Signature[\s\S]*<\/ds:Signature>$/);
      expect(signature.lastLine).toBeGreaterThan(signature.line);
    }
  });

  test('a signature that refers elsewhere, or stands elsewhere, covers nothing', () => {
    const moved = issue({ sign: 'assertion' }).replace(/URI="#[^"]*"/, 'URI="#other"');
    expect(viewResponse(moved).signatures).toMatchObject([
      { part: 'assertion', covered: null, reference: '#other' },
    ]);
    const nested = issue({ sign: 'none' }).replace(
      '</saml:Subject>',
      '</saml:Subject><saml:Advice><x:Signature xmlns:x="http://www.w3.org/2000/09/xmldsig#"/></saml:Advice>',
    );
    expect(viewResponse(nested).signatures).toMatchObject([{ part: 'other', covered: null, reference: '' }]);
  });

  test('an encrypted assertion is pointed at as a whole', () => {
    const text = issue({ sign: 'response', encryptToPem: idp.key.certificatePem });
    const { anchors } = viewResponse(text);
    expect(show(text, anchors.encryption)[0]).toMatch(/^<saml:EncryptedAssertion/);
    expect(anchors.audience).toEqual(anchors.encryption);
  });

  test('what is no XML has lines, and the fault has its place', () => {
    const { lines, anchors, signatures } = viewResponse('<a>\n<b>\n</c>\n</a>');
    expect(signatures).toEqual([]);
    expect(lines).toHaveLength(3);
    expect(anchors.document).toMatchObject([{ line: 1 }]);
    expect(anchors.issuer).toEqual([]);
    expect(viewResponse('').lines).toEqual([]);
  });

  test('a declared encoding does not matter to characters', () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?>\n${issue({ attributes: [{ name: 'name', values: ['Zoë'] }] })}`;
    const { anchors } = viewResponse(text);
    expect(show(text, anchors.destination)).toEqual([`Destination="${acsUrl}"`]);
  });
});
