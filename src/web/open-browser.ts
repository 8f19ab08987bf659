import { spawn } from 'node:child_process';

/** Opens the default browser, best effort: the address is printed anyway. */
export function openBrowser(address: string): void {
  const [command, args] = browserCommand(address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function browserCommand(address: string): readonly [string, string[]] {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
