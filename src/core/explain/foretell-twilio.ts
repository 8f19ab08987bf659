import type { Check } from '../findings/check.ts';
import { noTwilioMessage, placeNames } from '../findings/messages/errors/explain-words.ts';
import type { ErrorPlace, KnownError } from '../findings/messages/errors/known-error.ts';
import { knownErrors } from '../findings/messages/errors/known-errors.ts';
import type { Policy } from '../saml/response/verdict.ts';
import { describeSources } from '../twilio/sources.ts';
import { describeCertainty } from './describe-certainty.ts';
import { showWording } from './show-wording.ts';
import type { TwilioAnswer } from './twilio-answer.ts';

/** Whose messages a policy stands for. Both Flex engines, because a response does not tell the generation (facts 3.4). */
const placesOf: Readonly<Record<Policy, readonly ErrorPlace[]>> = {
  saml2: [],
  'twilio-console': ['console', 'login-page'],
  'twilio-flex': ['twilio', 'flex', 'login-page', 'flex-legacy'],
};

type Entry = readonly [id: string, error: KnownError];
const entries: readonly Entry[] = Object.entries(knownErrors);

/**
 * What Twilio would show for the checks that failed, per message and with how sure it is (facts 3.1 to 3.4). Nothing for
 * a policy that is not Twilio's. Twilio shows one message at a time; which of several comes first is not documented.
 */
export function foretellTwilio(policy: Policy, checks: readonly Check[]): readonly TwilioAnswer[] {
  const places = placesOf[policy];
  if (places.length === 0) return [];
  return checks
    .filter(({ status }) => status === 'fail')
    .flatMap((check) => {
      const found = entries.filter(([, error]) => isShown(error, places, check));
      return found.length === 0
        ? [describeUndocumented(check)]
        : found.map((entry) => describeAnswer(entry, check));
    });
}

function isShown(
  { place, outcomes }: KnownError,
  places: readonly ErrorPlace[],
  { outcome }: Check,
): boolean {
  return places.includes(place) && outcomes.some((known) => known === outcome);
}

function describeAnswer([id, error]: Entry, check: Check): TwilioAnswer {
  return {
    checkId: check.id,
    checkTitle: check.title,
    errorId: id,
    place: placeNames[error.place],
    shown: showWording(error.shown),
    standing: error.standing,
    certainty: describeCertainty(error),
    source: describeSources(error.sources),
  };
}

function describeUndocumented({ id, title }: Check): TwilioAnswer {
  return {
    checkId: id,
    checkTitle: title,
    errorId: null,
    place: '',
    shown: noTwilioMessage,
    standing: 'not-documented',
    certainty: '',
    source: '',
  };
}
