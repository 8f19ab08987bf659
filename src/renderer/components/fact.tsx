import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One label with its value, inside a `<dl>`. */
export function Fact({ label, className, children }: Props) {
  return (
    <div {...(className === undefined ? {} : { className })}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
