import { matchThumbprint } from '../certificates/match-thumbprint.ts';
import { fillPlaceholders } from '../findings/finding.ts';
import { type CheckId, checkIds, checkTitles } from '../findings/messages/checks.ts';
import { describeDifference } from '../findings/messages/differences.ts';
import {
  explainWords,
  placeNames,
  seenLabels,
  valueLabels,
} from '../findings/messages/errors/explain-words.ts';
import type { ErrorPlace, ErrorValue, KnownError } from '../findings/messages/errors/known-error.ts';
import { nameOwnIdp } from '../findings/messages/idp-evidence.ts';
import { describeSwitch } from '../findings/messages/idp-switches.ts';
import { showValue } from '../findings/show-value.ts';
import type { IdpKind } from '../metadata/identity-provider.ts';
import { factsReadOn } from '../twilio/generations.ts';
import { describeSources } from '../twilio/sources.ts';
import { describeCertainty } from './describe-certainty.ts';
import type { ExplainedError, SeenValue } from './error-explanation.ts';
import type { ExplainSubject } from './explain-subject.ts';
import type { FoundError } from './match/find-errors.ts';
import { showWording } from './show-wording.ts';

/** One found error in the words of one profile. */
export function describeError({ id, error, match }: FoundError, subject: ExplainSubject): ExplainedError {
  const idp = providerOf(error.place) ?? subject.idp;
  return {
    id,
    place: placeNames[error.place],
    shown: showWording(error.shown),
    standing: error.standing,
    certainty: describeCertainty(error),
    cause: error.cause,
    fix: error.fix,
    switch: error.switch === null || idp === null ? '' : describeSwitch(idp, error.switch),
    values: error.values.flatMap((name) => {
      const value = subject.values[name];
      return value === undefined ? [] : [{ label: valueLabels[name], value: showValue(value) }];
    }),
    seen: describeSeen(error, match.captures, subject),
    notes: describeOtherProvider(error.place, subject.idp),
    checks: relatedChecks(error).map((check) => ({ id: check, title: checkTitles[check] })),
    source: describeSources(error.sources),
    readOn: factsReadOn,
  };
}

/** The identity provider whose page shows the message, when it is one's own. */
function providerOf(place: ErrorPlace): IdpKind | null {
  return place === 'entra' || place === 'google' || place === 'okta' || place === 'auth0' ? place : null;
}

function describeOtherProvider(place: ErrorPlace, own: IdpKind | null): readonly string[] {
  const other = providerOf(place);
  if (other === null || own === null || other === own || own === 'other') return [];
  return [fillPlaceholders(explainWords.otherProvider, { own: nameOwnIdp(own), other: nameOwnIdp(other) })];
}

/** What the text itself says was expected and came, beside what the profile has. */
function describeSeen(
  error: KnownError,
  captures: Readonly<Record<string, string>>,
  subject: ExplainSubject,
): readonly SeenValue[] {
  const [first] = error.values;
  return (['received', 'expected'] as const).flatMap((name) => {
    const value = captures[name];
    if (value === undefined) return [];
    return [
      {
        label: seenLabels[name],
        value: showValue(value),
        note: first === undefined ? '' : compareWithOwn(value, first, subject),
      },
    ];
  });
}

function compareWithOwn(value: string, name: ErrorValue, { values, certificates }: ExplainSubject): string {
  const own = values[name];
  if (own === undefined) return '';
  // A certificate is named by a thumbprint, in one of several forms.
  if (name === 'certificate') return matchThumbprint(value, certificates).sentence;
  if (value === own) return explainWords.sameAsProfile;
  return fillPlaceholders(explainWords.notAsProfile, {
    value: showValue(own),
    difference: describeDifference(own, value),
  });
}

function relatedChecks({ outcomes }: KnownError): readonly CheckId[] {
  return checkIds.filter((id) => outcomes.some((outcome) => outcome.startsWith(`${id}.`)));
}
