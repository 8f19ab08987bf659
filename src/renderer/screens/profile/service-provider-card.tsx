import { useEffect, useState } from 'react';
import type { Product, ServiceProvider } from '../../../core/twilio/product.ts';
import { CopyValue } from '../../components/copy-value.tsx';
import { useStore } from '../../state/use-app.ts';

interface Props {
  readonly product: Product;
  readonly isComplete: boolean;
}

/** The two values the identity provider must be given, composed by the backend from what was typed. */
export function ServiceProviderCard({ product, isComplete }: Props) {
  const store = useStore();
  const [values, setValues] = useState<ServiceProvider | null>(null);
  useEffect(() => {
    let isWanted = true;
    void store.client.call('guide.show', { idp: 'other', product, spMetadata: null }).then((outcome) => {
      if (isWanted) setValues(outcome.ok ? outcome.value.serviceProvider : null);
    });
    return () => {
      isWanted = false;
    };
  }, [store, product]);
  const shown = isComplete ? values : null;
  return (
    <section className="card" aria-labelledby="sp-values">
      <div className="card-head">
        <h2 id="sp-values">What your identity provider must be given</h2>
      </div>
      <CopyValue
        label="Entity ID (audience)"
        value={shown?.entityId ?? ''}
        missing="Complete the values above"
      />
      <CopyValue
        label="ACS URL (reply URL)"
        value={shown?.acsUrl ?? ''}
        missing="Complete the values above"
      />
    </section>
  );
}
