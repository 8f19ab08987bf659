import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

export type ButtonLook = 'primary' | 'normal' | 'plain' | 'danger';

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: ButtonLook;
  readonly isSmall?: boolean;
  readonly isIconOnly?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The one button; an icon-only one must be given `aria-label`. */
export function Button({ look = 'normal', isSmall, isIconOnly, className, children, ...rest }: Props) {
  return (
    <AriaButton
      {...rest}
      className={buttonClass(look, isSmall, `${isIconOnly ? 'icon-only' : ''} ${className ?? ''}`)}
    >
      {children}
    </AriaButton>
  );
}

/** The same look for a link, because what navigates is a link. */
export function buttonClass(look: ButtonLook, isSmall = false, extra = ''): string {
  return ['button', look === 'normal' ? '' : look, isSmall ? 'small' : '', extra.trim()]
    .filter(Boolean)
    .join(' ');
}
