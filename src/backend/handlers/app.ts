import { scenarios } from '../demo-idp/scenarios.ts';
import type { Handlers } from '../handler.ts';

export const appHandlers: Handlers<'app.describe'> = {
  'app.describe': (_input, { ports }) => ({
    version: ports.version,
    storePath: ports.store.path,
    storeNotices: ports.store.notices,
    demoScenarios: scenarios.map(({ name }) => name),
  }),
};
