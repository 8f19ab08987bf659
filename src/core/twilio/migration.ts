import { generations } from './generations.ts';
import type { FlexGeneration, Product, ServiceProvider } from './product.ts';
import { serviceProviderOf } from './service-provider.ts';

/** One value of a migration, side by side. An empty string is a value that is not known yet. */
export interface BeforeAfter {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What changes when a Flex sign-in moves from one generation to the next, in the order in which the fields are filled
 * (facts 1.1, 1.8). Empty for the Console and for a first set-up: there is nothing before.
 */
export function beforeAndAfter(product: Product): readonly BeforeAfter[] {
  if (product.kind === 'console' || product.from === null) return [];
  const before = valuesOf(product, product.from);
  const after = valuesOf(product, product.to);
  return [
    {
      label: 'Generation',
      before: generations[product.from].name,
      after: generations[product.to].name,
    },
    { label: 'ACS URL', before: before.acsUrl, after: after.acsUrl },
    { label: 'Entity ID (audience)', before: before.entityId, after: after.entityId },
    { label: 'Recipient and Destination', before: before.acsUrl, after: after.acsUrl },
  ];
}

function valuesOf(product: Extract<Product, { kind: 'flex' }>, to: FlexGeneration): ServiceProvider {
  return serviceProviderOf({ ...product, to }) ?? { entityId: '', acsUrl: '' };
}
