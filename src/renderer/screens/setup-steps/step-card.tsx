import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { GuideStep } from '../../../core/guides/guide.ts';
import { CopyValue } from '../../components/copy-value.tsx';
import { ExternalSource } from '../../components/external-source.tsx';
import { InlineText } from '../../components/inline-text.tsx';
import { dayWords } from '../../components/when.ts';

interface Props {
  readonly step: GuideStep;
  readonly number: number;
  readonly isDone: boolean;
  readonly onToggle: () => void;
}

/** One step: what to do, the values it needs, and where that is written. */
export function StepCard({ step, number, isDone, onToggle }: Props) {
  return (
    <li className="step" data-done={isDone || undefined}>
      <span className="step-number" aria-hidden="true">
        {isDone ? <Check size={17} strokeWidth={3} /> : number}
      </span>
      <div className="step-body">
        <div className="card-head">
          <h3>{step.title}</h3>
          <Checkbox
            className="tick"
            isSelected={isDone}
            onChange={onToggle}
            aria-label={`Done: ${step.title}`}
          >
            <span className="tick-box" aria-hidden="true">
              <Check size={14} strokeWidth={3.5} />
            </span>
            Done
          </Checkbox>
        </div>
        <p className="step-text">
          <InlineText text={step.body} />
        </p>
        {step.values.map((value, index) => (
          <CopyValue
            // biome-ignore lint/suspicious/noArrayIndexKey: a label may stand twice, and values never move.
            key={`${index} ${value.label}`}
            label={value.label}
            value={value.value}
            missing="Empty until the profile and its metadata are complete"
          />
        ))}
        <p className="step-source">
          Source: <ExternalSource source={step.source} />, read on {dayWords(step.verifiedOn)}
        </p>
      </div>
    </li>
  );
}
