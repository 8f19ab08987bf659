import { type IdpKind, idpKinds } from '../metadata/identity-provider.ts';
import { sources } from '../twilio/sources.ts';
import { valuePlaceholders, wordPlaceholders } from './fill-guide.ts';
import type { GuideValue } from './guide.ts';
import {
  type GuideData,
  type GuideLabels,
  type GuideNotice,
  type GuideStepData,
  type GuideTarget,
  guideTargets,
} from './guide-data.ts';

export type GuideReading =
  | { readonly ok: true; readonly guide: GuideData }
  | { readonly ok: false; readonly problems: readonly string[] };

type Say = (problem: string) => void;
type Json = Readonly<Record<string, unknown>>;

const labelNames = ['entityId', 'acsUrl', 'issuer', 'ssoUrl', 'certificate', 'consoleChoice'] as const;

/**
 * Reads one `resources/guides` file against its schema (`resources/guides/README.md`), with Twilio's own steps taken
 * from the shared file wherever the guide names one. Everything wrong is said at once.
 */
export function validateGuide(data: unknown, shared: unknown): GuideReading {
  const problems: string[] = [];
  const say: Say = (problem) => problems.push(problem);
  const guide = objectOf(data);
  const sharedSteps = new Map(listOf(objectOf(shared).steps).map((step) => [objectOf(step).id, step]));
  const steps = listOf(guide.steps).flatMap((step): readonly GuideStepData[] => {
    if (typeof step !== 'string') return [readStep(objectOf(step), say)];
    if (!sharedSteps.has(step)) say(`${step}: there is no such shared step`);
    return sharedSteps.has(step) ? [readStep(objectOf(sharedSteps.get(step)), say)] : [];
  });
  const idp = idpKinds.find((kind): kind is IdpKind => kind === guide.idp);
  if (idp === undefined) say(`${String(guide.idp)}: not an identity provider`);
  if (steps.length === 0) say('a guide has steps');
  sayTwice(steps, say);
  const read: GuideData = {
    idp: idp ?? 'other',
    name: textOf(guide, 'name', say),
    labels: readLabels(objectOf(guide.labels), say),
    notices: listOf(guide.notices).map((notice) => readNotice(objectOf(notice), say)),
    steps,
  };
  return problems.length === 0 ? { ok: true, guide: read } : { ok: false, problems };
}

function sayTwice(steps: readonly GuideStepData[], say: Say): void {
  const seen = new Set<string>();
  for (const { id } of steps) {
    if (seen.has(id)) say(`${id}: used twice`);
    seen.add(id);
  }
}

function readStep(step: Json, say: Say): GuideStepData {
  const id = textOf(step, 'id', say);
  if (!/^[a-z0-9]+(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(id)) say(`${id}: ids look like okta.create-app`);
  const sayOf: Say = (problem) => say(`${id}: ${problem}`);
  const title = textOf(step, 'title', sayOf);
  const body = textOf(step, 'body', sayOf);
  checkPlaceholders(title + body, wordPlaceholders, sayOf);
  const verifiedOn = textOf(step, 'verifiedOn', sayOf);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(verifiedOn)) sayOf('verifiedOn is an ISO date');
  return {
    id,
    for: readTargets(step, sayOf),
    when: readWhen(step.when, sayOf),
    title,
    body,
    values: listOf(step.values).map((value) => readValue(objectOf(value), sayOf)),
    sources: readSources(step, sayOf),
    isInferred: step.isInferred === true,
    verifiedOn,
  };
}

function readWhen(when: unknown, say: Say): GuideStepData['when'] {
  if (when === undefined) return 'always';
  if (when === 'new' || when === 'migration') return when;
  say('when is "new" or "migration", or left out');
  return 'always';
}

function readValue(value: Json, say: Say): GuideValue {
  const read = { label: textOf(value, 'label', say), value: textOf(value, 'value', say) };
  checkPlaceholders(read.label, wordPlaceholders, say);
  checkPlaceholders(read.value, valuePlaceholders, say);
  return read;
}

function readNotice(notice: Json, say: Say): GuideNotice {
  const text = textOf(notice, 'text', say);
  checkPlaceholders(text, wordPlaceholders, say);
  return { for: readTargets(notice, say), text, sources: readSources(notice, say) };
}

function readLabels(labels: Json, say: Say): GuideLabels {
  const read = Object.fromEntries(labelNames.map((name) => [name, textOf(labels, name, say)]));
  return read as Record<(typeof labelNames)[number], string>;
}

function readTargets(holder: Json, say: Say): readonly GuideTarget[] {
  return listOf(holder.for).flatMap((each): readonly GuideTarget[] => {
    const target = guideTargets.find((known) => known === each);
    if (target === undefined) say(`${String(each)}: not a target`);
    return target === undefined ? [] : [target];
  });
}

function readSources(holder: Json, say: Say): readonly string[] {
  const keys = listOf(holder.sources).map(String);
  if (keys.length === 0) say('names no source');
  for (const key of keys) if (!Object.hasOwn(sources, key)) say(`${key}: there is no such source`);
  return keys;
}

function checkPlaceholders(template: string, known: readonly string[], say: Say): void {
  for (const [whole, name] of template.matchAll(/\{([^}]*)\}/g)) {
    if (!known.includes(name ?? '')) say(`${whole}: not a placeholder that may stand here`);
  }
}

function textOf(holder: Json, name: string, say: Say): string {
  const value = holder[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  say(`${name} is missing`);
  return '';
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
