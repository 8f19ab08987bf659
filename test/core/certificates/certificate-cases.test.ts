import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../src/core/certificates/certificate.ts';
import { checkCertificateFile } from '../../../src/core/certificates/check-certificate.ts';
import { composeFile, type FileRecipe } from '../../support/compose-file.ts';
import { readCaseJson, readCases } from '../../support/read-cases.ts';
import { verdictOfFindings } from '../../support/verdict-of-findings.ts';

interface ExpectedCertificates {
  /** In the file's order; only the fields that matter to the case. */
  readonly certificates: readonly Partial<Certificate>[];
  /** Severity and code, blocking ones first. */
  readonly findings: readonly string[];
}

const now = '2026-10-01T12:00:00Z';

describe('certificate files', () => {
  for (const folder of readCases('certificates')) {
    test(`${folder.verdict}: ${folder.name}`, () => {
      const recipe = readCaseJson<FileRecipe>(folder, 'case.json') ?? {};
      const expected = readCaseJson<ExpectedCertificates>(folder, 'expected.json');
      const checked = checkCertificateFile(composeFile(recipe), now);
      expect(checked.findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected?.findings);
      expect(checked.certificates).toHaveLength(expected?.certificates.length ?? -1);
      expect(checked.certificates).toMatchObject(expected?.certificates ?? []);
      expect(verdictOfFindings(checked.findings)).toBe(folder.verdict);
    });
  }
});
