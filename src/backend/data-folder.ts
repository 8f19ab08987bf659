import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder that every shell of this user shares: `SSO_PREFLIGHT_DATA_FOLDER` when set (tests, portable use), else
 * where the system keeps an application's data.
 */
export function locateDataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const chosen = env.SSO_PREFLIGHT_DATA_FOLDER;
  if (chosen !== undefined && chosen !== '') return chosen;
  return join(applicationDataFolder(env, platform), 'sso-preflight');
}

function applicationDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}
