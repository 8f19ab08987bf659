import { ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { buttonClass } from '../components/button.tsx';
import { stepWords } from '../state/journey.ts';
import { readyValue } from '../state/loadable.ts';
import { useAppState, useRoute } from '../state/use-app.ts';

interface Props {
  readonly title: string;
  readonly lead: string;
  /** Beside the title: what acts on the whole screen. */
  readonly actions?: ReactNode;
  readonly next?: NextStep;
  readonly children: ReactNode;
}

/** Where to go from here, and why. */
export interface NextStep {
  readonly href: string;
  readonly label: string;
  readonly why: string;
  /** This screen's own job is done, so going on is the main thing to do. */
  readonly isReady: boolean;
}

/** The frame of a screen: title, one sentence, its parts, and where to go next. Takes the focus when it opens. */
export function ScreenFrame({ title, lead, actions, next, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · SSO Preflight`;
    window.scrollTo(0, 0);
    // Not on the first screen after a reload: the browser's own start of page is right there.
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <div className="screen-head">
        <div>
          <StepOfJourney />
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className="lead">{lead}</p>
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
      <div className="screen-body">{children}</div>
      {next !== undefined && (
        <div className="next">
          <p>{next.why}</p>
          <a className={buttonClass(next.isReady ? 'primary' : 'normal')} href={next.href}>
            {next.label} <ArrowRight size={16} />
          </a>
        </div>
      )}
    </>
  );
}

/** `Step 2 of 6` on the screens of a profile, nothing elsewhere. */
function StepOfJourney() {
  const route = useRoute();
  const profiles = readyValue(useAppState((state) => state.profiles));
  if (route.at !== 'workspace') return null;
  const profile = profiles?.find((one) => one.id === route.profileId);
  const words = profile === undefined ? null : stepWords(profile, route.screen);
  return words === null ? null : <p className="label">{words}</p>;
}
