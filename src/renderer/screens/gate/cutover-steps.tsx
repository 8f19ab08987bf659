import type { CutoverStep } from '../../../core/cutover/gate.ts';
import { ExternalSource } from '../../components/external-source.tsx';
import { InlineText } from '../../components/inline-text.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly empty: string;
  readonly steps: readonly CutoverStep[];
}

/** A numbered list of steps with their sources: the plan, or the way back. */
export function CutoverSteps({ id, title, empty, steps }: Props) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {steps.length === 0 && <p className="quiet">{empty}</p>}
      <ol className="cutover">
        {steps.map((step, index) => (
          <li key={step.id}>
            <span className="cutover-number" aria-hidden="true">
              {index + 1}
            </span>
            <div className="finding-body">
              <h3>{step.title}</h3>
              <p>
                <InlineText text={step.body} />
              </p>
              {step.source !== '' && (
                <p className="step-source">
                  Source: <ExternalSource source={step.source} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
