import type { FlexGeneration, Product } from '../../../core/twilio/product.ts';
import { Choice, type ChoiceOption } from '../../components/choice.tsx';
import { generationHosts, generationNames } from '../../state/names.ts';

type FlexProduct = Extract<Product, { kind: 'flex' }>;
type Origin = FlexGeneration | 'none';

/** Oldest first: a move goes from left to right. */
const generations = ['preview', 'iam', 'enhanced'] as const;
const standing: Readonly<Record<FlexGeneration, string>> = {
  preview: 'deprecated',
  iam: 'published deadline 31 March 2026 has passed',
  enhanced: 'current',
};

/** A product with nothing typed yet. */
export function emptyProduct(kind: Product['kind']): Product {
  return kind === 'flex'
    ? { kind, from: null, to: 'enhanced', accountSid: '', connectionSid: '' }
    : { kind, entityId: '', acsUrl: '' };
}

/** Flex or Console. */
export function ProductChoice({
  product,
  onChange,
}: {
  readonly product: Product;
  readonly onChange: (next: Product) => void;
}) {
  return (
    <Choice
      label="Twilio product"
      value={product.kind}
      onChange={(kind) => onChange(kind === product.kind ? product : emptyProduct(kind))}
      options={[
        { value: 'flex', label: 'Flex', detail: 'Contact centre; needs roles, full_name and email' },
        { value: 'console', label: 'Console', detail: 'Organization SSO; needs the e-mail address only' },
      ]}
    />
  );
}

/** From which Flex generation to which. */
export function GenerationChoice({
  product,
  onChange,
}: {
  readonly product: FlexProduct;
  readonly onChange: (next: Product) => void;
}) {
  function changeTo(to: FlexGeneration) {
    const isStillEarlier =
      product.from !== null && generations.indexOf(product.from) < generations.indexOf(to);
    onChange({ ...product, to, from: isStillEarlier ? product.from : null });
  }
  return (
    <>
      <Choice<FlexGeneration>
        label="Where the sign-in will point"
        value={product.to}
        onChange={changeTo}
        options={generations.toReversed().map((generation) => ({
          value: generation,
          label: generationNames[generation],
          detail: `${generationHosts[generation]} · ${standing[generation]}`,
        }))}
      />
      <Choice<Origin>
        label="Where it points today"
        value={product.from ?? 'none'}
        onChange={(from) => onChange({ ...product, from: from === 'none' ? null : from })}
        options={originOptions(product.to)}
      />
    </>
  );
}

function originOptions(to: FlexGeneration): readonly ChoiceOption<Origin>[] {
  const earlier = generations.slice(0, generations.indexOf(to));
  return [
    { value: 'none', label: 'Nowhere yet', detail: 'First set-up' },
    ...earlier.map((generation) => ({
      value: generation,
      label: generationNames[generation],
      detail: generationHosts[generation],
    })),
  ];
}
