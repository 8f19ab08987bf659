/** The whole journey, for real and without a browser: every step is the operation that a screen calls. */
import type { Client } from '../../contract/client.ts';
import type { DemoStep, OperationOutput } from '../../contract/operations.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { Verdict } from '../../core/saml/response/verdict.ts';
import { ProblemError } from '../problem-error.ts';
import { describeVerdict } from '../sign-in-test/result-page.ts';
import { type DemoIdp, findScenario } from './demo-idp.ts';
import { demoProductOf } from './demo-product.ts';
import { demoUser } from './issue-demo-response.ts';
import type { Scenario } from './scenarios.ts';
import { walkSignIn } from './walk-sign-in.ts';

/** A backend of its own with a store that forgets, so that the demo leaves nothing behind. */
export interface TemporaryBackend extends Client {
  readonly demo: () => Promise<DemoIdp>;
  close(): Promise<void>;
}

/** Runs one scenario. Refuses an unknown one with `not-found`. */
export async function runDemo(
  scenarioName: string,
  openBackend: () => TemporaryBackend,
): Promise<OperationOutput<'demo.run'>> {
  const scenario = findScenario(scenarioName);
  const backend = openBackend();
  try {
    return await walkJourney(scenario, backend);
  } finally {
    await backend.close();
  }
}

async function walkJourney(
  scenario: Scenario,
  backend: TemporaryBackend,
): Promise<OperationOutput<'demo.run'>> {
  const steps: DemoStep[] = [];
  const product = demoProductOf(scenario);
  const profile = unwrap(await backend.call('profile.create', { name: `Demo: ${scenario.name}`, product }));
  steps.push({ id: 'profile', status: 'done', message: `Profile "${profile.name}" with made-up values.` });
  steps.push(await importDemoMetadata(scenario, profile.id, backend));
  steps.push(await showGuide(profile.id, backend));
  const signIn = await signInAtDemo(scenario, profile.id, backend);
  steps.push(signIn.step);
  const { verdict } = signIn;
  steps.push({
    id: 'verdict',
    status: verdict.verdict === 'accept' ? 'done' : 'blocked',
    message: describeVerdict(verdict),
  });
  const cutover = unwrap(await backend.call('cutover.evaluate', { profileId: profile.id }));
  steps.push(describeGate(cutover));
  return { scenario: scenario.name, steps, verdict, cutover };
}

async function importDemoMetadata(
  scenario: Scenario,
  profileId: string,
  backend: TemporaryBackend,
): Promise<DemoStep> {
  const { url } = await (await backend.demo()).metadataOf(scenario.name);
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  const base64 = Buffer.from(await response.arrayBuffer()).toString('base64');
  const imported = unwrap(
    await backend.call('metadata.import', {
      file: { base64, fileName: 'demo-metadata.xml' },
      entityId: null,
      trustCertificate: null,
      profileId,
    }),
  );
  const findings = [...imported.findings, ...imported.entities.flatMap((entity) => entity.findings)];
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const count = findings.length === 1 ? 'one finding' : `${findings.length} findings`;
  const titles = blocking.map(({ title }) => title).join('; ');
  return {
    id: 'metadata',
    status: blocking.length === 0 ? 'done' : 'blocked',
    message: `Metadata of the demo identity provider imported, ${count}${titles === '' ? '' : `: ${titles}`}.`,
  };
}

async function showGuide(profileId: string, backend: TemporaryBackend): Promise<DemoStep> {
  const profile = unwrap(await backend.call('profile.list', {})).find(({ id }) => id === profileId);
  if (profile === undefined) throw new Error('The demo profile is gone.');
  const idp = profile.identityProvider?.entity.idp ?? 'other';
  const query = { idp, product: profile.product, spMetadata: null, profileId };
  const guide = unwrap(await backend.call('guide.show', query));
  return {
    id: 'guide',
    status: 'done',
    message: `${guide.steps.length} set-up steps, filled with the values.`,
  };
}

interface DemoSignIn {
  readonly step: DemoStep;
  readonly verdict: Verdict;
}

async function signInAtDemo(
  scenario: Scenario,
  profileId: string,
  backend: TemporaryBackend,
): Promise<DemoSignIn> {
  const started = unwrap(
    await backend.call('signInTest.start', {
      profileId,
      identityProvider: 'demo',
      scenario: scenario.name,
      scheme: 'http',
      binding: 'redirect',
      expectedEmail: null,
    }),
  );
  if (started.startUrl === null) throw new Error(started.message);
  await walkSignIn(started.startUrl);
  const status = unwrap(await backend.call('signInTest.current', {}));
  const verdict = status?.record?.verdicts.find(({ policy }) => policy === scenario.policy);
  if (verdict === undefined)
    throw new Error(`The demo sign-in was not judged: ${status?.message ?? 'no test'}`);
  const message = `Signed in as ${demoUser.email} over ${new URL(started.startUrl).host}; in this scenario ${scenario.what}.`;
  return { step: { id: 'sign-in', status: 'done', message }, verdict };
}

function describeGate(cutover: OperationOutput<'cutover.evaluate'>): DemoStep {
  if (cutover.decision === 'open') return { id: 'gate', status: 'done', message: 'The gate is open.' };
  const reasons = cutover.reasons
    .filter(({ id, status }) => id !== 'override' && (status === 'not-met' || status === 'unknown'))
    .map(({ title }) => title);
  return { id: 'gate', status: 'blocked', message: `The gate is shut: ${reasons.join(', ')}.` };
}

/** A Problem of a step becomes the Problem of the whole. */
function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new ProblemError(outcome.problem);
  return outcome.value;
}
