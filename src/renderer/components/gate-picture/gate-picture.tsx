import { useId } from 'react';
import type { GateState } from '../../state/gate-state.ts';
import './gate-picture.css';

/** A gate with its boom down or up and a signal beside it; the word next to it says the same. */
export function GatePicture({ position }: { readonly position: GateState }) {
  const stripes = useId();
  return (
    <svg className={`gate-picture is-${position}`} viewBox="0 0 260 190" aria-hidden="true">
      <defs>
        <pattern
          id={stripes}
          width="26"
          height="26"
          patternUnits="userSpaceOnUse"
          patternTransform="skewX(-30)"
        >
          <rect width="13" height="26" className="boom-ink" />
        </pattern>
      </defs>
      <path className="gate-road" d="M6 182h248" />
      <path className="gate-mast" d="M23 60v120" />
      <rect className="gate-signal" x="8" y="12" width="30" height="60" rx="9" />
      <circle className="gate-lamp lamp-stop" cx="23" cy="29" r="9" />
      <circle className="gate-lamp lamp-go" cx="23" cy="55" r="9" />
      <g className="boom">
        <rect className="boom-body" x="66" y="116" width="186" height="18" rx="5" />
        <rect x="88" y="116" width="164" height="18" rx="5" fill={`url(#${stripes})`} />
      </g>
      <rect className="gate-post" x="52" y="104" width="30" height="78" rx="4" />
    </svg>
  );
}
