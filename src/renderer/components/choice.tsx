import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly detail?: string;
  readonly isDisabled?: boolean;
}

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly ChoiceOption<T>[];
  readonly onChange: (value: T) => void;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>(props: Props<T>) {
  const { label, value, options, onChange, isLabelHidden, isDisabled = false } = props;
  return (
    <RadioGroup
      className="choice"
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => onChange(chosen as T)}
      orientation="horizontal"
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div
        className={
          options.some((option) => option.detail !== undefined) ? 'choice-options wide' : 'choice-options'
        }
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="choice-option"
            isDisabled={option.isDisabled ?? false}
          >
            <span>
              {option.label}
              {option.detail !== undefined && <small>{option.detail}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
