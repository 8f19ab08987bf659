import type { IdpKind } from '../metadata/identity-provider.ts';
import { generations } from '../twilio/generations.ts';
import type { Product, ServiceProvider } from '../twilio/product.ts';
import { checkProduct, serviceProviderOf } from '../twilio/service-provider.ts';
import { describeSources } from '../twilio/sources.ts';
import type { FilledGuide, GuideStep, GuideValue } from './guide.ts';
import { type GuideData, type GuideStepData, guideTargetOf } from './guide-data.ts';

export interface GuideQuery {
  readonly product: Product;
  readonly idp: IdpKind;
  /** Null while the product is incomplete: its values are then empty strings. */
  readonly serviceProvider: ServiceProvider | null;
  /** What goes back into Twilio; null before an import. */
  readonly identityProvider: {
    readonly entityId: string;
    readonly ssoUrl: string;
    readonly certificatePem: string;
  } | null;
}

type Fill = (template: string) => string;

/**
 * A guide with one profile's values in place. A value that is not known yet is an empty string under its label; nothing
 * is made up in its place.
 */
export function fillGuide(guide: GuideData, query: GuideQuery): FilledGuide {
  const { product } = query;
  const target = guideTargetOf(product);
  const isMigration = product.kind === 'flex' && product.from !== null;
  const belongs = (each: { readonly for: GuideStepData['for'] }): boolean =>
    each.for.length === 0 || each.for.includes(target);
  const steps = guide.steps.filter(
    (step) => belongs(step) && (step.when === 'always' || (step.when === 'migration') === isMigration),
  );
  const words = fillerOf(wordsOf(guide));
  const values = fillerOf(valuesOf(query, guide.labels.consoleChoice));
  return {
    guide: {
      idp: query.idp,
      product: product.kind,
      generation: product.kind === 'flex' ? product.to : null,
      title: `${capitalize(guide.name)}: sign-in for ${targetName(product)}`,
    },
    serviceProvider: query.serviceProvider ?? { entityId: '', acsUrl: '' },
    notices: [
      ...checkProduct(product).map(({ message }) => message),
      ...(product.kind === 'flex' ? [generations[product.to].notice] : []).filter((text) => text !== ''),
      ...guide.notices.filter(belongs).map((each) => `${words(each.text)} ${sourceLine(each.sources)}`),
    ],
    steps: steps.map((step) => fillStep(step, words, values)),
  };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function targetName(product: Product): string {
  if (product.kind === 'console') return 'the Twilio Console';
  return product.to === 'enhanced' ? 'Twilio Flex (enhanced SSO)' : `Twilio Flex (${product.to} values)`;
}

function fillStep(step: GuideStepData, words: Fill, values: Fill): GuideStep {
  return {
    id: step.id,
    title: words(step.title),
    body: words(step.body),
    values: step.values.map((each): GuideValue => ({ label: words(each.label), value: values(each.value) })),
    source: `${describeSources(step.sources)}${step.isInferred ? ' (inferred)' : ''}`,
    verifiedOn: step.verifiedOn,
  };
}

function sourceLine(sources: readonly string[]): string {
  return `Source: ${describeSources(sources)}.`;
}

/** Names that may stand in sentences. */
function wordsOf(guide: GuideData): Readonly<Record<string, string>> {
  const { labels } = guide;
  return {
    idpName: guide.name,
    entityIdLabel: labels.entityId,
    acsUrlLabel: labels.acsUrl,
    issuerLabel: labels.issuer,
    ssoUrlLabel: labels.ssoUrl,
    certificateLabel: labels.certificate,
  };
}

/** The profile's own values, which may stand in values only. */
function valuesOf(query: GuideQuery, consoleChoice: string): Readonly<Record<string, string>> {
  const { product } = query;
  const { entityId, acsUrl } = query.serviceProvider ?? { entityId: '', acsUrl: '' };
  const old = oldValues(product);
  const idp = query.identityProvider ?? { entityId: '', ssoUrl: '', certificatePem: '' };
  return {
    consoleChoice,
    entityId,
    acsUrl,
    acsUrlPattern: patternOf(acsUrl),
    consoleConnectionId: product.kind === 'console' ? entityId.replace(/^urn:console:/, '') : '',
    accountSid: product.kind === 'flex' ? product.accountSid : '',
    oldEntityId: old.entityId,
    oldAcsUrl: old.acsUrl,
    idpEntityId: idp.entityId,
    ssoUrl: idp.ssoUrl,
    certificatePem: idp.certificatePem,
  };
}

/** A regular expression that fits this address alone, as OneLogin's validator field wants it (facts 4.6). */
function patternOf(address: string): string {
  return address === '' ? '' : `^${address.replaceAll(/[.*+?^${}()|[\]\\]/g, (sign) => `\\${sign}`)}$`;
}

function oldValues(product: Product): ServiceProvider {
  const nothing = { entityId: '', acsUrl: '' };
  if (product.kind === 'console' || product.from === null) return nothing;
  return serviceProviderOf({ ...product, to: product.from }) ?? nothing;
}

/** Every placeholder that a guide may use, for `validateGuide`. */
export const wordPlaceholders = [
  'idpName',
  'entityIdLabel',
  'acsUrlLabel',
  'issuerLabel',
  'ssoUrlLabel',
  'certificateLabel',
] as const;
export const valuePlaceholders = [
  'consoleChoice',
  'entityId',
  'acsUrl',
  'acsUrlPattern',
  'consoleConnectionId',
  'accountSid',
  'oldEntityId',
  'oldAcsUrl',
  'idpEntityId',
  'ssoUrl',
  'certificatePem',
] as const;

/** A template with one unknown value is empty as a whole: half an address is worse than none. */
function fillerOf(known: Readonly<Record<string, string>>): Fill {
  return (template) => {
    const names = [...template.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] ?? '');
    if (names.some((name) => known[name] === '')) return '';
    return template.replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => known[name] ?? whole);
  };
}
