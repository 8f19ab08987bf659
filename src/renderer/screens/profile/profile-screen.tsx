import type { ProfileView } from '../../../contract/operations.ts';
import { Callout } from '../../components/callout.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { screenHref } from '../../state/route.ts';
import { ConsoleValues } from './console-values.tsx';
import { FlexValues } from './flex-values.tsx';
import './profile.css';
import { GenerationChoice, ProductChoice } from './product-fields.tsx';
import { SavedMark } from './saved-mark.tsx';
import { ServiceProviderCard } from './service-provider-card.tsx';
import { useAutosave } from './use-autosave.ts';

/** Step 1: what is pointed at Twilio, with the account's own values checked as they are typed. */
export function ProfileScreen({ profile }: { readonly profile: ProfileView }) {
  const { draft, change, state, problem } = useAutosave(profile);
  const problems = state === 'saved' ? profile.productProblems : [];
  return (
    <ScreenFrame
      title="Profile"
      lead="What you are pointing at Twilio. Values are checked as you type and kept by themselves."
      actions={<SavedMark state={state} />}
      next={{
        href: screenHref(profile.id, 'identity-provider'),
        label: 'Identity provider',
        why:
          profile.productProblems.length === 0
            ? 'The values are complete. Next, import your identity provider’s metadata.'
            : 'You can import your identity provider’s metadata now and complete the values later.',
        isReady: profile.productProblems.length === 0,
      }}
    >
      {problem !== null && (
        <Callout tone="stop" title="Not saved" isLive>
          {problem}
        </Callout>
      )}
      <section className="card" aria-labelledby="what">
        <h2 id="what">What it is</h2>
        <TextEntry
          label="Name"
          value={draft.name}
          onChange={(name) => change({ name })}
          hint="Only you see it."
        />
        <ProductChoice product={draft.product} onChange={(product) => change({ product })} />
        {draft.product.kind === 'flex' && (
          <GenerationChoice product={draft.product} onChange={(product) => change({ product })} />
        )}
      </section>
      {draft.product.kind === 'flex' ? (
        <FlexValues product={draft.product} problems={problems} onChange={(product) => change({ product })} />
      ) : (
        <ConsoleValues
          product={draft.product}
          problems={problems}
          onChange={(product) => change({ product })}
        />
      )}
      <ServiceProviderCard product={profile.product} isComplete={profile.productProblems.length === 0} />
    </ScreenFrame>
  );
}
