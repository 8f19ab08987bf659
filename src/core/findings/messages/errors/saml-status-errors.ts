import { statusMeanings } from '../structure.ts';
import type { KnownError, KnownErrors } from './known-error.ts';

const lookAtLog =
  'Look in the identity provider’s sign-in log for this attempt. The status is the identity provider’s answer, not Twilio’s.';

/** What a status asks for beyond the log (facts 3.3 for the NameID; the others follow from the meaning). */
const fixes: Readonly<Record<string, Pick<KnownError, 'fix' | 'switch'>>> = {
  InvalidNameIDPolicy: {
    fix: 'Add the rule that gives a NameID in the identity provider. Flex shows a Twilio user name and password dialog for this status.',
    switch: 'name-id',
  },
  RequestDenied: { fix: `Assign the person to the application. ${lookAtLog}`, switch: 'assignment' },
  UnknownPrincipal: { fix: `Check that the person has an account there. ${lookAtLog}`, switch: 'assignment' },
};

/** Words that are also English, or that stand around most other codes, count only beside "status". */
const plainWords: ReadonlySet<string> = new Set(['Requester', 'Responder', 'VersionMismatch']);

/** The status codes of SAML 2.0 Core, section 3.2.2.2, in the words of the check `status`. */
export const samlStatusErrors: KnownErrors = Object.fromEntries(
  Object.entries(statusMeanings).map(([code, meaning]) => [
    `saml-${code.toLowerCase()}`,
    describe(code, meaning),
  ]),
);

function describe(code: string, cause: string): KnownError {
  return {
    place: 'saml',
    shown: `Status ${code}`,
    isWordForWord: true,
    forms: plainWords.has(code) ? [`status:${code}`, `status code ${code}`] : [code, `status:${code}`],
    cause,
    ...(fixes[code] ?? { fix: lookAtLog, switch: null }),
    values: [],
    outcomes: [],
    standing: 'documented',
    sources: code === 'InvalidNameIDPolicy' ? ['SC', 'F1'] : ['SC'],
  };
}
