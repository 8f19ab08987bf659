import type { Product, ProductProblem } from '../../../core/twilio/product.ts';
import { TextEntry } from '../../components/text-entry.tsx';
import { problemOf } from './value-state.ts';

interface Props {
  readonly product: Extract<Product, { kind: 'flex' }>;
  readonly problems: readonly ProductProblem[];
  readonly onChange: (product: Product) => void;
}

/** The two values that a Flex sign-in is made of. */
export function FlexValues({ product, problems, onChange }: Props) {
  const { accountSid, connectionSid } = product;
  return (
    <section className="card" aria-labelledby="flex-values">
      <h2 id="flex-values">Your Flex values</h2>
      <TextEntry
        label="Account SID"
        value={accountSid}
        onChange={(value) => onChange({ ...product, accountSid: value })}
        placeholder="AC and 32 hexadecimal digits"
        problem={problemOf(problems, 'accountSid', accountSid)}
        hint="From the Twilio Console. AC and 32 hexadecimal digits."
        isMono
      />
      <TextEntry
        label="Connection SID"
        value={connectionSid}
        onChange={(value) => onChange({ ...product, connectionSid: value })}
        placeholder="JQ and 32 hexadecimal digits"
        problem={problemOf(problems, 'connectionSid', connectionSid)}
        hint={
          product.to === 'enhanced'
            ? 'From “Set up your identity provider” in the Flex Console. JQ and 32 hexadecimal digits.'
            : 'Only Enhanced needs one; leave it empty otherwise.'
        }
        isMono
      />
    </section>
  );
}
