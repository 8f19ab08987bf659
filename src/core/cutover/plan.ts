import { type CutoverStepId, cutoverSteps } from '../findings/messages/cutover.ts';
import { type FlexGeneration, flexGenerations, type Product } from '../twilio/product.ts';
import { describeSources } from '../twilio/sources.ts';
import type { CutoverStep } from './gate.ts';

interface Route {
  readonly plan: readonly CutoverStepId[];
  readonly rollback: readonly CutoverStepId[];
}

const firstSetUp: Route = {
  plan: ['flex.first-idp', 'flex.first-validate', 'flex.first-rollout'],
  rollback: ['flex.first-roll-back'],
};

/** preview to iam: identity provider first, then at once the Console's radio (facts 1.8). */
const toIam: Route = {
  plan: [
    'flex.iam-past-deadline',
    'flex.prepare',
    'flex.keep-name-id',
    'flex.iam-change-idp',
    'flex.iam-switch-console',
    'flex.legacy-validate',
  ],
  rollback: ['flex.iam-roll-back'],
};

/** Legacy to enhanced: Twilio's wizard, with 30 days to switch back (facts 1.7). */
const toEnhanced: Route = {
  plan: [
    'flex.prepare',
    'flex.keep-name-id',
    'flex.enhanced-start',
    'flex.enhanced-idp',
    'flex.enhanced-self-hosted',
    'flex.enhanced-validate',
  ],
  rollback: ['flex.enhanced-roll-back', 'flex.enhanced-roll-back-idp', 'flex.enhanced-roll-back-self-hosted'],
};

/** Console: test, then enforce while one administrator stays signed in (facts 2.3, 2.5). */
const toConsole: Route = {
  plan: [
    'console.legacy',
    'console.domains',
    'console.users',
    'console.test',
    'console.stay-signed-in',
    'console.enforce',
    'console.verify',
  ],
  rollback: ['console.roll-back-user', 'console.roll-back-domain'],
};

/** The ordered steps of the cutover for this product. */
export function planOf(product: Product): readonly CutoverStep[] {
  return routeOf(product).plan.map(stepOf);
}

/** The ordered way back for this product, as far as it is documented. */
export function rollbackOf(product: Product): readonly CutoverStep[] {
  return routeOf(product).rollback.map(stepOf);
}

function routeOf(product: Product): Route {
  if (product.kind === 'console') return toConsole;
  const { from, to } = product;
  if (from === null || from === to) return firstSetUp;
  if (flexGenerations.indexOf(from) > flexGenerations.indexOf(to)) return backwards(to);
  if (to === 'iam') return toIam;
  return from === 'preview'
    ? { ...toEnhanced, plan: ['flex.preview-to-enhanced-undocumented', ...toEnhanced.plan] }
    : toEnhanced;
}

function backwards(to: FlexGeneration): Route {
  const warning: readonly CutoverStepId[] =
    to === 'iam' ? ['flex.backwards', 'flex.iam-past-deadline'] : ['flex.backwards'];
  return { plan: [...warning, ...firstSetUp.plan], rollback: firstSetUp.rollback };
}

function stepOf(id: CutoverStepId): CutoverStep {
  const { title, body, sources } = cutoverSteps[id];
  return { id, title, body, source: describeSources(sources) };
}
