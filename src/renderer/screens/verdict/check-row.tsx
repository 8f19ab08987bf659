import { ArrowRight, LocateFixed } from 'lucide-react';
import type { Check, CheckStatus } from '../../../core/findings/check.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Fact } from '../../components/fact.tsx';
import { checkLooks } from '../../components/looks/status.ts';

/** Rows that need nothing are kept to one line each. */
const calm: ReadonlySet<CheckStatus> = new Set(['pass', 'info', 'not-applicable', 'not-run']);

interface Props {
  readonly check: Check;
  /** Null when the check has no place in a response that is at hand. */
  readonly onShow: ((check: Check) => void) | null;
}

/** One check: what to change first, then what was expected and what came. */
export function CheckRow({ check, onShow }: Props) {
  return (
    <li
      className="check"
      id={checkElementId(check)}
      tabIndex={-1}
      data-status={check.status}
      data-calm={calm.has(check.status) || undefined}
    >
      <div>
        <Badge look={checkLooks[check.status]} />
      </div>
      <div className="check-body">
        <h3>{check.title}</h3>
        {check.fix !== '' && (
          <p className="finding-fix">
            <ArrowRight size={16} />
            <span>{check.fix}</span>
          </p>
        )}
        <dl className="check-facts">
          <Fact label="Expected">{check.expected}</Fact>
          <Fact label="Came">{check.actual}</Fact>
        </dl>
      </div>
      {onShow !== null && (
        <Button
          isSmall
          look="plain"
          className="check-show"
          aria-label={`Show in the response: ${check.title}`}
          onPress={() => onShow(check)}
        >
          <LocateFixed size={14} /> Show
        </Button>
      )}
    </li>
  );
}

/** Brings the row of a check into sight and gives it the focus; opens what it is put away in. */
export function revealCheck(check: Check): void {
  const row = document.getElementById(checkElementId(check));
  const fold = row?.closest('details');
  if (fold !== null && fold !== undefined) fold.open = true;
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

function checkElementId({ id }: Check): string {
  return `check-${id}`;
}
