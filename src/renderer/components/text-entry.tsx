import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  /** What is wrong with the value as it stands; shown in place of the hint. */
  readonly problem?: string | null;
  readonly isMono?: boolean;
  readonly isMultiline?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}

/** One text field with its hint or, in the same place, what is wrong with what was typed. */
export function TextEntry(props: Props) {
  const { label, value, onChange, hint, problem = null, isMono, isMultiline, placeholder } = props;
  const control = {
    className: isMono ? 'input mono' : 'input',
    placeholder: placeholder ?? '',
    spellCheck: false,
  } as const;
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== null}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
    >
      <Label>{label}</Label>
      {isMultiline ? <TextArea {...control} /> : <Input {...control} />}
      <FieldNote hint={hint} problem={problem} />
    </TextField>
  );
}

/** One line below the field; the problem takes the hint's place, so that nothing moves. */
function FieldNote({ hint, problem }: { readonly hint: ReactNode; readonly problem: string | null }) {
  if (problem === null && hint === undefined) return null;
  return (
    <Text slot="description" elementType="div" className={problem === null ? 'field-note' : 'field-note bad'}>
      {problem === null ? (
        hint
      ) : (
        <>
          <TriangleAlert size={14} /> <span>{problem}</span>
        </>
      )}
    </Text>
  );
}
