import { useEffect, useState } from 'react';
import type { Product, ServiceProvider } from '../../../core/twilio/product.ts';
import { CopyValue } from '../../components/copy-value.tsx';
import { ProblemCard } from '../../components/problem-card.tsx';
import { type Loadable, loading, readyValue, toLoadable } from '../../state/loadable.ts';
import { useStore } from '../../state/use-app.ts';

interface Props {
  readonly product: Product;
  readonly isComplete: boolean;
}

/** The two values the identity provider must be given, composed by the backend from what was typed. */
export function ServiceProviderCard({ product, isComplete }: Props) {
  const store = useStore();
  const [values, setValues] = useState<Loadable<ServiceProvider>>(loading);
  useEffect(() => {
    let isWanted = true;
    void store.client.call('guide.show', { idp: 'other', product, spMetadata: null }).then((outcome) => {
      if (isWanted)
        setValues(toLoadable(outcome.ok ? { ok: true, value: outcome.value.serviceProvider } : outcome));
    });
    return () => {
      isWanted = false;
    };
  }, [store, product]);
  const shown = isComplete ? readyValue(values) : null;
  const missing = isComplete ? 'In a moment' : 'Complete the values above';
  return (
    <section className="card" aria-labelledby="sp-values">
      <div className="card-head">
        <h2 id="sp-values">What your identity provider must be given</h2>
      </div>
      {isComplete && values.state === 'failed' && (
        <ProblemCard title="The two values could not be worked out" problem={values.problem} />
      )}
      <CopyValue label="Entity ID (audience)" value={shown?.entityId ?? ''} missing={missing} />
      <CopyValue label="ACS URL (reply URL)" value={shown?.acsUrl ?? ''} missing={missing} />
    </section>
  );
}
