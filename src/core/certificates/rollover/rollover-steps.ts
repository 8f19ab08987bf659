import { type FindingData, fillPlaceholders } from '../../findings/finding.ts';
import { type RolloverStepId, rolloverSteps } from '../../findings/messages/certificates/rollover.ts';
import {
  activatePlaces,
  createPlaces,
  undocumentedPlaces,
} from '../../findings/messages/certificates/rollover-places.ts';
import { idpNames } from '../../findings/messages/idp-evidence.ts';
import type { IdpKind } from '../../metadata/identity-provider.ts';
import { describeSources } from '../../twilio/sources.ts';
import type { RolloverInput, RolloverStep } from './rollover.ts';
import { findLastUsed, type SigningKey } from './signing-key.ts';

/** The steps in their order for that identity provider and product; empty without a signing certificate. */
export function listRolloverSteps(
  keys: readonly SigningKey[],
  input: RolloverInput,
): readonly RolloverStep[] {
  const now = Date.parse(input.now);
  const current = findLastUsed(keys, input.lastUse) ?? keys.find(({ until }) => until > now) ?? keys[0];
  if (current === undefined) return [];
  const next = keys.findLast((key) => key.from >= current.from && key !== current && key.until > now) ?? null;
  const { product } = input;
  const ids: readonly RolloverStepId[] = [
    ...(next === null ? (['create', 'import'] as const) : (['published'] as const)),
    `way-in-${product}`,
    'announce',
    'switch-idp',
    `switch-twilio-${product}`,
    `test-${product}`,
    'back',
    'retire',
  ];
  return ids.map((id) => describeStep(id, { input, current, next }));
}

interface StepContext {
  readonly input: RolloverInput;
  readonly current: SigningKey;
  /** The one that takes over; null while it is not in the metadata. */
  readonly next: SigningKey | null;
}

function describeStep(id: RolloverStepId, context: StepContext): RolloverStep {
  const words = rolloverSteps[id];
  const data = stepData(context);
  const isHandover = id.startsWith('switch-twilio');
  return {
    id,
    title: fillPlaceholders(words.title, data),
    body: fillPlaceholders(words.body, data),
    source: describeSources([...words.sources, ...placeSources(id, context.input.idp)]),
    certificate: isHandover ? (context.next?.sha256 ?? null) : null,
  };
}

function stepData({ input, current, next }: StepContext): FindingData {
  const idp = input.idp === 'other' ? 'the identity provider' : idpNames[input.idp];
  const undocumented = (text: string): string => fillPlaceholders(text, { idp });
  return {
    idp,
    place: createPlaces[input.idp]?.text ?? undocumented(undocumentedPlaces.create),
    activate: activatePlaces[input.idp]?.text ?? undocumented(undocumentedPlaces.activate),
    currentUntil: dayOf(current.certificate.notAfter),
    ...(next === null
      ? {}
      : {
          next: next.name,
          nextFrom: dayOf(next.certificate.notBefore),
          nextUntil: dayOf(next.certificate.notAfter),
        }),
  };
}

function placeSources(id: RolloverStepId, idp: IdpKind): readonly string[] {
  if (id === 'create') return createPlaces[idp]?.sources ?? [];
  return id === 'switch-idp' ? (activatePlaces[idp]?.sources ?? []) : [];
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
