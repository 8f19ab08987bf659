import { MessageCircleQuestion } from 'lucide-react';
import { explainHref } from '../state/route.ts';
import './explain-link.css';

interface Props {
  /** Whose values the answers will have. */
  readonly profileId: string | null;
  readonly isCurrent: boolean;
}

/** The way to the screen that explains a message; it belongs to no stop of the journey. */
export function ExplainLink({ profileId, isCurrent }: Props) {
  return (
    <a
      className="rail-link"
      href={explainHref(profileId)}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <MessageCircleQuestion size={18} />
      <span>
        <span className="waypoint-label">Explain an error</span>
        <span className="waypoint-note">A message or code</span>
      </span>
    </a>
  );
}
