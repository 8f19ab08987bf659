/** The Electron shell: one window, one backend, nothing decided here. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain } from 'electron';
import { version } from '../../package.json';
import { createBackend } from '../backend/create-backend.ts';
import { locateDataFolder } from '../backend/data-folder.ts';
import { createNodePorts } from '../backend/node-ports.ts';
import { createElectronStore } from './electron-store.ts';
import { connectIpc } from './ipc.ts';
import { registerPageScheme, servePage } from './page-protocol.ts';
import { openWindow, pageAddress } from './window.ts';

const dataFolder = locateDataFolder();
// Chromium's own files stay apart from the profiles, which other shells share.
app.setPath('userData', join(dataFolder, 'electron'));
registerPageScheme();

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start);
  app.on('window-all-closed', () => app.quit());
} else {
  app.quit();
}

function start(): void {
  const store = createElectronStore(dataFolder);
  if (!store.ok) {
    dialog.showErrorBox('SSO Preflight cannot open its profiles', store.problem.message);
    app.exit(2);
    return;
  }
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const backend = createBackend(createNodePorts({ store: store.value, dataFolder, version, log }));
  servePage(join(import.meta.dirname, '../renderer'));
  const window = openWindow(join(import.meta.dirname, '../preload/index.cjs'));
  connectIpc({
    client: backend,
    ipc: ipcMain,
    isTrusted: (event) =>
      event.senderFrame === window.webContents.mainFrame && event.senderFrame.url.startsWith(pageAddress),
    send: (channel, event) => {
      if (!window.isDestroyed()) window.webContents.send(channel, event);
    },
  });
  void backend.warmUp();
  app.on('second-instance', () => bringForward(window));
  closeInOrder(() => backend.close());
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** A running sign-in test holds ports and the store is held: both are given back before the process ends. */
function closeInOrder(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
