import { checkCertificateFile } from '../../src/core/certificates/check-certificate.ts';
import { type CertificateFacts, compareCertificate } from './certificate-facts.ts';
import { type AnswerCase, nowOf } from './corpus-case.ts';
import { compareFact, verdictOf } from './finding-verdict.ts';

/** Certificate files, as an admin would pick them. */
export const answerCertificateCase: AnswerCase = (corpusCase, bytes) => {
  const { certificates, findings } = checkCertificateFile(bytes, nowOf(corpusCase));
  const { facts } = corpusCase.expect;
  const expected: CertificateFacts = facts;
  return {
    ...verdictOf(findings, corpusCase),
    wrongFacts: [
      ...(expected.sha256 === undefined ? [] : compareCertificate(expected, certificates[0])),
      ...('count' in facts ? compareFact('count', facts.count, certificates.length) : []),
    ],
    violations: [],
  };
};
