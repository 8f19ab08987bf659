import type { ReactNode } from 'react';
import { type Tone, toneIcons } from './looks/status.ts';

interface Props {
  readonly tone: Tone;
  readonly title?: string;
  /** Announce it when it appears; for an answer to something the admin just did. */
  readonly isLive?: boolean;
  readonly children?: ReactNode;
}

/** A message that stays on the screen, with its icon and a title. */
export function Callout({ tone, title, isLive = false, children }: Props) {
  const Icon = toneIcons[tone];
  return (
    <div className={`callout tone-${tone}`} {...(isLive ? { role: 'alert' } : {})}>
      <Icon size={20} />
      <div className="callout-text">
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
