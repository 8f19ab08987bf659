import { Choice } from '../../components/choice.tsx';

interface Props {
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
}

/** How long the test waits for the response before it closes its address. */
export function DeadlineChoice({ seconds, onChange }: Props) {
  return (
    <Choice
      label="How long the test waits"
      value={String(seconds)}
      onChange={(value) => onChange(Number(value))}
      options={[
        { value: '60', label: '1 minute' },
        { value: '300', label: '5 minutes' },
        { value: '900', label: '15 minutes' },
      ]}
    />
  );
}
