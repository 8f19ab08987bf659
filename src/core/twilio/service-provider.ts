import {
  accountSidKind,
  checkConsoleAcsUrl,
  checkConsoleEntityId,
  checkSid,
  connectionSidKind,
  type ValueProblem,
} from './check-value.ts';
import { generations } from './generations.ts';
import type { Product, ProductProblem, ServiceProvider } from './product.ts';

/**
 * Every typed value that does not have the shape it must have, one problem a field, in plain words. Fields that the
 * product's generations don't use may stay empty.
 */
export function checkProduct(product: Product): readonly ProductProblem[] {
  const problems: ProductProblem[] = [];
  const add = (field: ProductProblem['field'], message: ValueProblem): void => {
    if (message !== null) problems.push({ field, message });
  };
  if (product.kind === 'console') {
    add('entityId', checkConsoleEntityId(product.entityId));
    add('acsUrl', checkConsoleAcsUrl(product.acsUrl));
    return problems;
  }
  const needed = new Set([product.from, product.to].map((each) => (each ? generations[each].needs : null)));
  if (needed.has('accountSid') || product.accountSid !== '') {
    add('accountSid', checkSid(product.accountSid, accountSidKind));
  }
  // The old connection of an account that moves away is not needed to move; the new one is.
  if (generations[product.to].needs === 'connectionSid' || product.connectionSid !== '') {
    add('connectionSid', checkSid(product.connectionSid, connectionSidKind));
  }
  return problems;
}

/**
 * What the identity provider must be given for this product, composed from the admin's own values (facts 1.1, 2.1).
 * Null while a value that is needed is missing or cannot be right.
 */
export function serviceProviderOf(product: Product): ServiceProvider | null {
  const wrongFields = new Set(checkProduct(product).map((problem) => problem.field));
  if (product.kind === 'console') {
    const isReady = !wrongFields.has('entityId') && !wrongFields.has('acsUrl');
    return isReady ? { entityId: product.entityId, acsUrl: product.acsUrl } : null;
  }
  const facts = generations[product.to];
  if (wrongFields.has(facts.needs)) return null;
  return { entityId: fillSid(facts.entityId, product), acsUrl: fillSid(facts.acsUrl, product) };
}

/** Puts the SIDs of a Flex product into a template of `generations`. */
export function fillSid(
  template: string,
  sids: { readonly accountSid: string; readonly connectionSid: string },
): string {
  return template
    .replaceAll('{accountSid}', () => sids.accountSid)
    .replaceAll('{connectionSid}', () => sids.connectionSid);
}
