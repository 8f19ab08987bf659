import type { Finding } from '../findings/finding.ts';
import {
  idpStandpoints,
  type StandpointTopic,
  samlStandpoints,
  standpointTopics,
  topicOfFinding,
  twilioStandpoints,
} from '../findings/messages/certificates/certificate-standpoints.ts';
import { idpNames } from '../findings/messages/idp-evidence.ts';
import type { IdpKind } from '../metadata/identity-provider.ts';
import { describeSources } from '../twilio/sources.ts';

export interface Standpoint {
  readonly who: string;
  readonly text: string;
  /** Empty where nothing is documented. */
  readonly source: string;
}

/** What each side does about one kind of thing that was found. */
export interface TopicStandpoints {
  readonly topic: StandpointTopic;
  readonly title: string;
  readonly standpoints: readonly Standpoint[];
}

/** The standpoints on everything that findings are about, each topic once, in the catalogue's order. `idp` null: unknown. */
export function listStandpoints(
  findings: readonly Pick<Finding, 'code'>[],
  idp: IdpKind | null,
): readonly TopicStandpoints[] {
  const found = new Set(findings.map(({ code }) => topicOfFinding[code]));
  const topics = Object.keys(standpointTopics) as StandpointTopic[];
  return topics
    .filter((topic) => found.has(topic))
    .map((topic) => ({ topic, title: standpointTopics[topic], standpoints: describeTopic(topic, idp) }));
}

function describeTopic(topic: StandpointTopic, idp: IdpKind | null): readonly Standpoint[] {
  const own = idp === null ? undefined : idpStandpoints[topic]?.[idp];
  return [
    say('SAML', samlStandpoints[topic]),
    say('Twilio', twilioStandpoints[topic]),
    ...(idp === null || idp === 'other'
      ? []
      : [say(idpNames[idp], own ?? { text: 'Not documented in our sources.', source: '' })]),
  ];
}

function say(
  who: string,
  { text, source }: { readonly text: string; readonly source: string | readonly string[] },
): Standpoint {
  return { who, text, source: typeof source === 'string' ? source : describeSources(source) };
}
