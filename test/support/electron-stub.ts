/**
 * Stands in for the `electron` package where its runtime is missing: records what the main process does with it. Only
 * for running the built main process on plain Node; what a window really does is not known from this.
 */
import { EventEmitter } from 'node:events';

type Handler = (...args: readonly unknown[]) => unknown;

interface WindowRecord {
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
  readonly loaded: string[];
  readonly sent: unknown[][];
  openHandler: ((details: { url: string }) => unknown) | null;
  readonly contents: EventEmitter;
}

/** Everything that was asked of Electron. */
export const record = {
  windows: [] as WindowRecord[],
  ipc: new Map<string, Handler>(),
  protocols: new Map<string, (request: Request) => Response>(),
  schemes: [] as unknown[],
  opened: [] as string[],
  errors: [] as string[],
  paths: {} as Record<string, string>,
  permission: null as ((contents: unknown, permission: string, answer: (ok: boolean) => void) => void) | null,
  exitCode: null as number | null,
};

export const mainFrame = { url: 'sso-preflight://app/' };

class AppStub extends EventEmitter {
  setPath(name: string, path: string): void {
    record.paths[name] = path;
  }
  getPath(name: string): string {
    return record.paths[name] ?? '/nowhere';
  }
  getVersion(): string {
    return '0';
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  quit(): void {
    let isPrevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) record.exitCode = 0;
  }
  exit(code: number): void {
    record.exitCode = code;
  }
}

class WebContentsStub extends EventEmitter {
  readonly mainFrame = mainFrame;
  readonly session = {
    setPermissionRequestHandler: (handler: typeof record.permission) => {
      record.permission = handler;
    },
    setPermissionCheckHandler: () => undefined,
  };
  readonly window: WindowRecord;
  constructor(window: WindowRecord) {
    super();
    this.window = window;
  }
  setWindowOpenHandler(handler: WindowRecord['openHandler']): void {
    this.window.openHandler = handler;
  }
  send(...message: unknown[]): void {
    this.window.sent.push(message);
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContentsStub;
  readonly record: WindowRecord;
  constructor(options: WindowRecord['options']) {
    super();
    const window = { options, loaded: [], sent: [], openHandler: null };
    const contents = new EventEmitter();
    this.record = { ...window, contents };
    this.webContents = new WebContentsStub(this.record);
    // The emitter that the main process listens to is the one a test speaks through.
    this.record = Object.assign(this.webContents.window, { contents: this.webContents });
    record.windows.push(this.record);
  }
  loadURL(address: string): Promise<void> {
    this.record.loaded.push(address);
    return Promise.resolve();
  }
  isDestroyed(): boolean {
    return false;
  }
}

export const app = new AppStub();
export const ipcMain = {
  handle: (channel: string, handler: Handler) => void record.ipc.set(channel, handler),
  on: () => undefined,
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly unknown[]) => void record.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Response) =>
    void record.protocols.set(scheme, handler),
};
export const shell = {
  openExternal: (address: string) => {
    record.opened.push(address);
    return Promise.resolve();
  },
};
export const dialog = { showErrorBox: (_: string, message: string) => void record.errors.push(message) };

// electron-store takes the module's default.
const electron = { app, BrowserWindow, ipcMain, protocol, shell, dialog };
// biome-ignore lint/style/noDefaultExport: the real package has one.
export default electron;
