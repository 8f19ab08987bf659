import type { Check } from '../findings/check.ts';
import { noTwilioMessage, placeNames } from '../findings/messages/errors/explain-words.ts';
import type { ErrorPlace, KnownError } from '../findings/messages/errors/known-error.ts';
import { knownErrors } from '../findings/messages/errors/known-errors.ts';
import type { Policy } from '../saml/response/verdict.ts';
import { describeSources } from '../twilio/sources.ts';
import { describeCertainty } from './describe-certainty.ts';
import { showWording } from './show-wording.ts';
import type { TwilioAnswer } from './twilio-answer.ts';

/** Where messages are shown under a policy. An ACS URL that tells no generation of Flex may lead to either engine. */
function placesOf(policy: Policy, acsUrl: string): readonly ErrorPlace[] {
  switch (policy) {
    case 'saml2':
      return [];
    case 'twilio-console':
      return ['console', 'login-page'];
    case 'twilio-flex':
      return ['twilio', 'flex', ...enginesOf(acsUrl)];
  }
}

/** Legacy and enhanced Flex answer in the words of two engines (facts 1.1 and 3.4). */
function enginesOf(acsUrl: string): readonly ErrorPlace[] {
  if (/^https:\/\/(preview|iam)\.twilio\.com\//.test(acsUrl)) return ['flex-legacy'];
  return acsUrl.startsWith('https://login.flex.') ? ['login-page'] : ['login-page', 'flex-legacy'];
}

type Entry = readonly [id: string, error: KnownError];
const entries: readonly Entry[] = Object.entries(knownErrors);

/**
 * What Twilio would show for the checks that failed, per message and with how sure it is (facts 3.1 to 3.4). Nothing for
 * a policy that is not Twilio's. Twilio shows one message at a time; which of several comes first is not documented.
 */
export function foretellTwilio(
  { policy, acsUrl }: { readonly policy: Policy; readonly acsUrl: string },
  checks: readonly Check[],
): readonly TwilioAnswer[] {
  const places = placesOf(policy, acsUrl);
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
