import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { issueResponse } from '../../../../src/core/saml/issue/issue-response.ts';
import type { IssuedResponse } from '../../../../src/core/saml/issue/issued-response.ts';
import { makeIdpKey } from '../../../support/idp-key.ts';
import { schemaViolations } from '../../../support/saml-schema.ts';
import { askXmlsec1, isXmlsec1Installed } from '../../../support/xmlsec1.ts';

const key = makeIdpKey('issue test');

const response: IssuedResponse = {
  responseId: '_r1',
  assertionId: '_a1',
  issuer: 'https://idp.test/idp',
  destination: 'http://127.0.0.1:7380/acs?a=1&b=2',
  recipient: 'http://127.0.0.1:7380/acs?a=1&b=2',
  audience: 'urn:test:sp',
  inResponseTo: '_q1',
  issueInstant: '2026-11-25T10:00:00Z',
  notBefore: '2026-11-25T09:59:00Z',
  notOnOrAfter: '2026-11-25T10:05:00Z',
  sessionNotOnOrAfter: '2026-11-25T20:00:00Z',
  nameId: 'zoë <admin>&"co"@example.test',
  nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  attributes: [
    { name: 'roles', values: ['agent', 'admin\n'] },
    { name: 'full_name', values: [' Zoë '] },
  ],
  sign: 'both',
  encryptToPem: null,
};

describe('a response that we issue', () => {
  test.each(['both', 'response', 'assertion', 'none'] as const)(
    'is valid by the OASIS schema, signed %s',
    (sign) => {
      expect(schemaViolations('protocol', issueResponse({ ...response, sign }, key, randomBytes))).toEqual(
        [],
      );
    },
  );

  test('is valid by the schema when encrypted, and holds nothing of the assertion in clear', () => {
    const xml = issueResponse({ ...response, encryptToPem: key.certificatePem }, key, randomBytes);
    expect(schemaViolations('protocol', xml)).toEqual([]);
    expect(xml).not.toContain('example.test');
  });

  test.each([
    ['both', { response: 'valid', assertion: 'valid' }],
    ['response', { response: 'valid', assertion: 'absent' }],
    ['assertion', { response: 'absent', assertion: 'valid' }],
  ] as const)('xmlsec1 agrees with its signatures, signed %s', async (sign, opinion) => {
    // Plainly not a pass where xmlsec1 is missing: the test fails and says so.
    expect(isXmlsec1Installed(), 'xmlsec1 is not installed; install it to run this comparison').toBe(true);
    const xml = issueResponse({ ...response, sign }, key, randomBytes);
    expect(await askXmlsec1(xml, key.certificatePem)).toEqual(opinion);
  });
});
