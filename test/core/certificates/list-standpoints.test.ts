import { describe, expect, test } from 'vitest';
import { listStandpoints } from '../../../src/core/certificates/list-standpoints.ts';
import { type FindingCode, findingMessages } from '../../../src/core/findings/catalogue.ts';
import {
  idpStandpoints,
  topicOfFinding,
  twilioStandpoints,
} from '../../../src/core/findings/messages/certificates/certificate-standpoints.ts';
import { idpKinds } from '../../../src/core/metadata/identity-provider.ts';
import { sources } from '../../../src/core/twilio/sources.ts';

const codes = Object.keys(findingMessages) as FindingCode[];

describe('standpoints', () => {
  test('every finding on a certificate has a topic; those about a file or its text have none', () => {
    const without = codes.filter(
      (code) =>
        code.startsWith('certificate-') &&
        !code.startsWith('certificate-file-') &&
        topicOfFinding[code] === undefined,
    );
    expect(without).toEqual(['certificate-undecodable', 'certificate-text-unusual']);
  });
  test('every source that is named is one of ours', () => {
    const said = [
      ...Object.values(twilioStandpoints),
      ...Object.values(idpStandpoints).flatMap((byIdp) => Object.values(byIdp)),
    ];
    const keys = said.flatMap(({ source }) => (typeof source === 'string' ? [] : source));
    expect(keys.filter((key) => sources[key] === undefined)).toEqual([]);
  });
  test.each(idpKinds)('%s: each side is named, and says its source or that nothing is documented', (idp) => {
    const findings = codes.map((code) => ({ code }));
    for (const { standpoints } of listStandpoints(findings, idp)) {
      expect(standpoints).toHaveLength(idp === 'other' ? 2 : 3);
      for (const { text, source } of standpoints)
        expect(source !== '' || text.startsWith('Not documented')).toBe(true);
    }
  });
  test('a topic stands once, whatever the number of findings on it', () => {
    const findings = [{ code: 'certificate-expired' }, { code: 'certificate-not-yet-valid' }] as const;
    expect(listStandpoints(findings, 'entra').map(({ topic }) => topic)).toEqual(['dates']);
    expect(listStandpoints([], 'entra')).toEqual([]);
  });
});
