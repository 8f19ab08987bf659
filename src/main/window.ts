import { BrowserWindow, shell } from 'electron';
import { isOpenableLink } from './external-links.ts';

/** Our own page, under our own scheme: no file:// origin, and headers as a server would send them. */
export const pageAddress = 'sso-preflight://app/';

/** Opens the one window: isolated, sandboxed, unable to leave its page. */
export function openWindow(preloadPath: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1240,
    height: 860,
    minWidth: 720,
    minHeight: 560,
    show: false,
    title: 'SSO Preflight',
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadPath,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  keepOnPage(window);
  void window.loadURL(pageAddress);
  return window;
}

function keepOnPage(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('will-navigate', (event, address) => {
    event.preventDefault();
    openOutside(address);
  });
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  webContents.session.setPermissionRequestHandler((_contents, permission, answer) =>
    // Copy buttons write to the clipboard; nothing else is ever asked for.
    answer(permission === 'clipboard-sanitized-write'),
  );
  webContents.session.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  );
}

function openOutside(address: string): void {
  if (isOpenableLink(address)) void shell.openExternal(address);
}
