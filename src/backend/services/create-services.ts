import type { DemoIdp } from '../demo-idp/demo-idp.ts';
import type { EventHub } from '../event-hub.ts';
import type { Ports } from '../ports.ts';
import type { ProfileBook } from '../profiles/profile-book.ts';
import type { LocalKeys } from '../sign-in-test/local-keys.ts';
import type { SignInTests } from '../sign-in-test/sign-in-tests.ts';
import { loadOnce } from './load-once.ts';

/** What lives as long as the backend. Each is loaded when first asked for: they bring the XML reader and forge along. */
export interface Services {
  readonly keys: () => Promise<LocalKeys>;
  readonly signInTests: () => Promise<SignInTests>;
  readonly demo: () => Promise<DemoIdp>;
}

interface Parts {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly profiles: ProfileBook;
}

/** `closeServices` stops every listener of those that were loaded. */
export function createServices(parts: Parts): Services & { readonly closeServices: () => Promise<void> } {
  const { ports } = parts;
  const keys = loadOnce(async () => {
    const { createLocalKeys } = await import('../sign-in-test/local-keys.ts');
    return createLocalKeys(ports.dataFolder, ports.now);
  });
  const signInTests = loadOnce(async () => {
    const { createSignInTests } = await import('../sign-in-test/sign-in-tests.ts');
    return createSignInTests({ ...parts, keys: await keys() });
  });
  const demo = loadOnce(async () => {
    const { createDemoIdp } = await import('../demo-idp/demo-idp.ts');
    return createDemoIdp(ports);
  });
  const closeServices = async (): Promise<void> => {
    const [tests, idp] = await Promise.all([signInTests.made(), demo.made()]);
    await Promise.all([tests?.close(), idp?.close()]);
  };
  return { keys, signInTests, demo, closeServices };
}
