import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Product } from '../../../core/twilio/product.ts';
import { Button, buttonClass } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { createProfile } from '../../state/profile-actions.ts';
import { navigate, screenHref } from '../../state/route.ts';
import { useStore } from '../../state/use-app.ts';
import { emptyProduct, GenerationChoice, ProductChoice } from '../profile/product-fields.tsx';

/** Name and product; the account's own values follow on the profile's screen, where they are checked as typed. */
export function NewProfileScreen() {
  const store = useStore();
  const [name, setName] = useState('');
  const [product, setProduct] = useState<Product>(emptyProduct('flex'));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function create(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '')
      return setProblem('Give the profile a name, such as the company and the product.');
    setBusy(true);
    const outcome = await createProfile(store, { name, product });
    setBusy(false);
    if (outcome.ok) navigate(screenHref(outcome.value.id, 'profile'));
    else setProblem(outcome.problem.message);
  }
  return (
    <ScreenFrame
      title="New profile"
      lead="A profile is one Twilio sign-in with one identity provider. Start with what you are pointing at Twilio."
    >
      <form className="card" onSubmit={(event) => void create(event)}>
        <TextEntry
          label="Name"
          value={name}
          onChange={setName}
          placeholder="Example Ltd, Flex"
          hint="Only you see it."
          isRequired
          autoFocus
        />
        <ProductChoice product={product} onChange={setProduct} />
        {product.kind === 'flex' && <GenerationChoice product={product} onChange={setProduct} />}
        {problem !== null && (
          <Callout tone="stop" title="Not created yet" isLive>
            {problem}
          </Callout>
        )}
        <div className="row">
          <Button type="submit" look="primary" isDisabled={isBusy}>
            <Plus size={16} /> Create profile
          </Button>
          <a className={buttonClass('plain')} href="#/">
            Cancel
          </a>
        </div>
      </form>
    </ScreenFrame>
  );
}
