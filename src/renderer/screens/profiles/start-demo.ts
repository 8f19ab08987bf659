import type { AppStore } from '../../state/app-store.ts';
import { createProfile, importDemoMetadata, reportProblem } from '../../state/profile-actions.ts';
import { navigate, screenHref } from '../../state/route.ts';

/**
 * Adds a profile that works without any account, with the demo identity provider already in it. Its account and connection are random and
 * belong to nobody; the name says so.
 */
export async function startDemo(store: AppStore): Promise<void> {
  const outcome = await createProfile(store, {
    name: 'Demo, with made-up values',
    product: {
      kind: 'flex',
      from: null,
      to: 'enhanced',
      accountSid: `AC${randomHex()}`,
      connectionSid: `JQ${randomHex()}`,
    },
  });
  if (!outcome.ok) return reportProblem(store, outcome.problem.message);
  const problem = await importDemoMetadata(store, outcome.value.id);
  if (problem !== null) reportProblem(store, problem);
  navigate(screenHref(outcome.value.id, 'sign-in-test'));
}

/** 32 hexadecimal digits, the shape of a Twilio SID after its prefix (facts 1.1). */
function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
