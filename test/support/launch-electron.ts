import { existsSync } from 'node:fs';
import { _electron, type ElectronApplication } from '@playwright/test';
import { type RunningProcess, startProcess } from './child-process.ts';
import { findElectron } from './find-electron.ts';
import { projectRoot } from './launch-app.ts';

export interface ElectronShell {
  readonly app: ElectronApplication;
  readonly stop: () => Promise<void>;
}

/** Starts the built Electron app over the given data folder, on a virtual screen where there is none. */
export async function launchElectronShell(dataFolder: string): Promise<ElectronShell> {
  const executablePath = findElectron(projectRoot);
  if (executablePath === null) throw new Error('There is no Electron runtime on this machine.');
  const screen = await openScreen();
  const app = await _electron.launch({
    executablePath,
    // Chromium refuses its sandbox to root, which is who runs tests in a container.
    args: [projectRoot, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: {
      ...definedEnvironment(),
      ...(screen === null ? {} : { DISPLAY: screen.display }),
      SSO_PREFLIGHT_DATA_FOLDER: dataFolder,
    },
  });
  return {
    app,
    stop: async () => {
      await app.close();
      await screen?.process.stop();
    },
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

interface VirtualScreen {
  readonly display: string;
  readonly process: RunningProcess;
}

async function openScreen(): Promise<VirtualScreen | null> {
  const hasScreen = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  if (process.platform !== 'linux' || hasScreen || !existsSync('/usr/bin/Xvfb')) return null;
  const xvfb = startProcess(['/usr/bin/Xvfb', '-displayfd', '1', '-screen', '0', '1280x1024x24']);
  const [number] = await xvfb.waitForOutput(/^\d+$/m, 10_000);
  return { display: `:${number}`, process: xvfb };
}
