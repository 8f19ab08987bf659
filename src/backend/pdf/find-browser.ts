import { existsSync } from 'node:fs';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where Chrome, Edge and Chromium install themselves; all three print the same way. */
const unixPlaces = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const;

const windowsPlaces = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
] as const;

/** The admin's own Chrome, Edge or Chromium: `SSO_PREFLIGHT_CHROMIUM` when set, else where they usually are; or null. */
export function findBrowser(env: Environment = process.env): string | null {
  const asked = env.SSO_PREFLIGHT_CHROMIUM;
  if (asked !== undefined && asked !== '') return existsSync(asked) ? asked : null;
  return [...unixPlaces, ...placesOnWindows(env)].find((path) => existsSync(path)) ?? null;
}

function placesOnWindows(env: Environment): readonly string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return roots.flatMap((root) =>
    root === undefined || root === '' ? [] : windowsPlaces.map((place) => join(root, place)),
  );
}
