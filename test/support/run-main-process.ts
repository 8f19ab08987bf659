/**
 * Runs out/main/index.js on plain Node with the stub in place of Electron, does what a window would do, and prints
 * what came of it as one JSON document. Run by test/main/main-process.test.ts.
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const stubUrl = pathToFileURL(join(import.meta.dirname, 'electron-stub.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier.startsWith('electron/')
      ? { url: stubUrl, shortCircuit: true }
      : next(specifier, context),
});

const { record, mainFrame, app } = (await import(stubUrl)) as typeof import('./electron-stub.ts');
await import(pathToFileURL(join(import.meta.dirname, '../../out/main/index.js')).href);
await new Promise((resolve) => setTimeout(resolve, 50));

const window = record.windows[0];
const call = record.ipc.get('sso-preflight:call');
const page = record.protocols.get('sso-preflight');
const product = { kind: 'flex', from: null, to: 'enhanced', accountSid: '', connectionSid: '' };

function open(path: string): { status: number; policy: string | null } | null {
  const answer = page?.(new Request(`sso-preflight://app${path}`));
  return answer === undefined
    ? null
    : { status: answer.status, policy: answer.headers.get('content-security-policy') };
}

function navigate(address: string): boolean {
  let isPrevented = false;
  const preventDefault = (): void => {
    isPrevented = true;
  };
  window?.contents.emit('will-navigate', { preventDefault }, address);
  return isPrevented;
}

const result = {
  webPreferences: window?.options.webPreferences,
  loaded: window?.loaded,
  schemes: record.schemes,
  page: open('/'),
  outside: open('/../main/index.js'),
  otherHost: page?.(new Request('sso-preflight://other/')).status,
  created: await call?.({ senderFrame: mainFrame }, 'profile.create', { name: 'Acme', product }),
  fromAnotherFrame: await call?.({ senderFrame: { url: mainFrame.url } }, 'profile.list', {}),
  fromNoFrame: await call?.({ senderFrame: null }, 'profile.list', {}),
  withoutName: await call?.({ senderFrame: mainFrame }, null, {}),
  sent: window?.sent,
  windowOpen: [
    window?.openHandler?.({ url: 'https://evil.example/' }),
    window?.openHandler?.({ url: 'https://www.twilio.com/docs' }),
  ],
  isNavigationPrevented: [navigate('http://127.0.0.1:8443/start'), navigate('file:///etc/passwd')],
  opened: record.opened,
  errors: record.errors,
};
app.quit();
// What is just being loaded is closed too, and that takes longer on a busy machine.
for (let waited = 0; record.exitCode === null && waited < 10_000; waited += 50)
  await new Promise((resolve) => setTimeout(resolve, 50));
process.stdout.write(JSON.stringify({ ...result, exitCode: record.exitCode }));
