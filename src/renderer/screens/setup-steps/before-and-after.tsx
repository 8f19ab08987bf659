import { ArrowRight } from 'lucide-react';
import type { FlexGeneration, ServiceProvider } from '../../../core/twilio/product.ts';
import { CopyValue } from '../../components/copy-value.tsx';
import { generationNames } from '../../state/names.ts';

interface Props {
  readonly from: FlexGeneration;
  readonly to: FlexGeneration;
  readonly before: ServiceProvider;
  readonly after: ServiceProvider;
}

/** The values that are there today beside the ones that replace them. */
export function BeforeAndAfter({ from, to, before, after }: Props) {
  return (
    <section className="card" aria-labelledby="change">
      <h2 id="change">What changes in the identity provider</h2>
      <div className="change">
        <div className="change-side">
          <h3>Today: {generationNames[from]}</h3>
          <CopyValue label="Entity ID" value={before.entityId} missing="Complete the profile first" />
          <CopyValue label="ACS URL" value={before.acsUrl} missing="Complete the profile first" />
        </div>
        <ArrowRight className="change-arrow" size={28} />
        <div className="change-side">
          <h3>After: {generationNames[to]}</h3>
          <CopyValue label="Entity ID" value={after.entityId} missing="Complete the profile first" />
          <CopyValue label="ACS URL" value={after.acsUrl} missing="Complete the profile first" />
        </div>
      </div>
    </section>
  );
}
