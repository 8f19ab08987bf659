import Conf from 'conf';
import type { Outcome } from '../../contract/outcome.ts';
import type { Store } from '../ports.ts';
import { openStore } from './open-store.ts';

/** The store of the browser shell and the terminal: `profiles.json` in `folder`, mode 0600, written atomically. */
export function createConfStore(options: { folder: string; now: () => string }): Outcome<Store> {
  return openStore({ ...options, createDocument: (documentOptions) => new Conf(documentOptions) });
}
