import { type Check, createCheck, skipCheck } from '../../../findings/check.ts';
import { showValues } from '../../../findings/show-value.ts';
import type { CheckContext } from './check-context.ts';

/**
 * SAML 2.0 Core, section 2.5.1: an assertion with a condition that is not understood is not valid. OneTimeUse (section
 * 2.5.1.5) is kept by the replay check; ProxyRestriction (section 2.5.1.6) binds whoever issues assertions on, not us.
 */
export function checkConditions({ facts }: CheckContext): Check {
  if (facts === null) return skipCheck('conditions', 'not-run', 'no-assertion');
  if (facts.conditions === null) return createCheck('conditions.none', 'info');
  const { unknown, isOneTimeUse } = facts.conditions;
  if (unknown.length > 0)
    return createCheck('conditions.unknown', 'fail', {
      actual: showValues(unknown),
    });
  return isOneTimeUse
    ? createCheck('conditions.one-time-use', 'info')
    : createCheck('conditions.good', 'pass');
}
