import type { ProfileView } from '../../../contract/operations.ts';
import type { FilledGuide } from '../../../core/guides/guide.ts';
import type { ServiceProvider } from '../../../core/twilio/product.ts';
import { Callout } from '../../components/callout.tsx';
import { ExternalSource } from '../../components/external-source.tsx';
import { InlineText } from '../../components/inline-text.tsx';
import { useSetupProgress } from '../../state/setup-progress.ts';
import { BeforeAndAfter } from './before-and-after.tsx';
import { StepCard } from './step-card.tsx';

interface Props {
  readonly profile: ProfileView;
  readonly guide: FilledGuide;
  readonly before: ServiceProvider | null;
}

/** Notices, the change in values, then the steps. */
export function GuideView({ profile, guide, before }: Props) {
  const { done, toggle } = useSetupProgress(profile);
  const ticked = guide.steps.filter((step) => done.has(step.id)).length;
  return (
    <>
      {guide.notices.map((notice) => (
        <Callout key={notice} tone="caution">
          <p>
            <NoticeText text={notice} />
          </p>
        </Callout>
      ))}
      {before !== null && profile.product.kind === 'flex' && profile.product.from !== null && (
        <BeforeAndAfter
          from={profile.product.from}
          to={profile.product.to}
          before={before}
          after={guide.serviceProvider}
        />
      )}
      <section aria-labelledby="guide-title" className="stack">
        <div className="card-head">
          <h2 id="guide-title">{guide.guide.title}</h2>
          <p className="quiet" role="status">
            {ticked} of {guide.steps.length} ticked
          </p>
        </div>
        <ol className="steps">
          {guide.steps.map((step, index) => (
            <StepCard
              key={step.id}
              step={step}
              number={index + 1}
              isDone={done.has(step.id)}
              onToggle={() => toggle(step.id)}
            />
          ))}
        </ol>
      </section>
    </>
  );
}

/** A notice with its source's address as a link. */
function NoticeText({ text }: { readonly text: string }) {
  return text.includes('**') ? <InlineText text={text} /> : <ExternalSource source={text} />;
}
