import { CopyButton } from './copy-button.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Said in place of a value that is not there yet. */
  readonly missing?: string;
}

/** A value for another console: its label there, the value in full, and a copy button. */
export function CopyValue({ label, value, missing = 'Not known yet' }: Props) {
  return (
    <div className="value">
      <span className="value-label">{label}</span>
      {value === '' ? (
        <span className="value-text value-missing">{missing}</span>
      ) : (
        <>
          <span className="value-text">{value}</span>
          <CopyButton text={value} what={label} />
        </>
      )}
    </div>
  );
}
