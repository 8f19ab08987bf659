/** The browser shell: the same screens on 127.0.0.1, for machines without the Electron runtime. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { createBackend } from '../backend/create-backend.ts';
import { locateDataFolder } from '../backend/data-folder.ts';
import { createNodePorts, readClock } from '../backend/node-ports.ts';
import { createConfStore } from '../backend/store/conf-store.ts';
import { openBrowser } from './open-browser.ts';
import { serve, type WebServer } from './serve.ts';

const usage = `Usage: node out/web/index.js [--port N] [--open]

  --port N   the port on 127.0.0.1 (47610 when free, else any)
  --open     open the default browser

The data folder is SSO_PREFLIGHT_DATA_FOLDER when set, else this user's own.
`;

/** Stable, so that an open tab finds its way back after a restart. */
const defaultPort = 47_610;

interface Options {
  readonly port: number;
  readonly wantsBrowser: boolean;
}

/** Null when the arguments are wrong or only help was wanted. */
function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, open: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const port = values.port === undefined ? defaultPort : Number(values.port);
    if (values.help !== true && Number.isInteger(port) && port >= 0 && port <= 65_535)
      return { port, wantsBrowser: values.open === true };
  } catch {
    // The usage says more than the parser's message.
  }
  return null;
}

async function start(options: Options): Promise<void> {
  const dataFolder = locateDataFolder();
  const store = createConfStore({ folder: dataFolder, now: readClock });
  if (!store.ok) throw new Error(store.problem.message);
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const backend = createBackend(createNodePorts({ store: store.value, dataFolder, version, log }));
  const server = await serve({
    client: backend,
    rendererFolder: join(import.meta.dirname, '../renderer'),
    port: options.port,
  });
  process.stdout.write(`SSO Preflight is at ${server.address}\nCtrl-C closes it.\n`);
  void backend.warmUp();
  closeOnSignal(server, () => backend.close());
  if (options.wantsBrowser) openBrowser(server.makeOneTimeAddress());
}

function closeOnSignal(server: WebServer, closeBackend: () => Promise<void>): void {
  let isClosing = false;
  const close = async (): Promise<void> => {
    if (isClosing) return;
    isClosing = true;
    await server.close();
    await closeBackend();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());
}

const options = readOptions(process.argv.slice(2));
if (options === null) {
  process.stdout.write(usage);
  process.exitCode = process.argv.includes('--help') ? 0 : 2;
} else {
  start(options).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  });
}
