import ElectronStore from 'electron-store';
import { readClock } from '../backend/node-ports.ts';
import type { Store } from '../backend/ports.ts';
import { openStore } from '../backend/store/open-store.ts';
import type { Outcome } from '../contract/outcome.ts';

/** The store of the Electron shell: electron-store on the same file, with the same schema and hold as the others. */
export function createElectronStore(folder: string): Outcome<Store> {
  return openStore({
    folder,
    now: readClock,
    createDocument: (options) => {
      const { cwd, configName, configFileMode, clearInvalidConfig } = options;
      return new ElectronStore({ cwd, name: configName, configFileMode, clearInvalidConfig });
    },
  });
}
