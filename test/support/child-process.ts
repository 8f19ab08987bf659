import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

export interface RunningProcess {
  readonly pid: number;
  /** Everything it wrote so far, both streams, for a failing test's message. */
  readonly output: () => string;
  /** Resolves with the first match of `pattern` in the output; rejects when the process ends or the time is up. */
  readonly waitForOutput: (pattern: RegExp, timeoutMs: number) => Promise<RegExpMatchArray>;
  /** Ends the whole process group: SIGTERM, then SIGKILL after two seconds. */
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program as the leader of its own process group, so that its children end with it. */
export function startProcess(
  command: readonly [string, ...string[]],
  options: StartOptions = {},
): RunningProcess {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const append = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', append);
  child.stderr.on('data', append);
  child.on('error', (error) => append(Buffer.from(String(error))));
  return {
    pid: child.pid ?? -1,
    output: () => output,
    waitForOutput: (pattern, timeoutMs) =>
      waitUntil(
        () => pattern.exec(output),
        { timeoutMs, describe: () => `${pattern} in the output of ${program}:\n${output}` },
        () => child.exitCode !== null,
      ),
    stop: () => stopGroup(child),
  };
}

interface Wait {
  readonly timeoutMs: number;
  readonly describe: () => string;
}

/** Polls every 50 ms until `probe` gives something; rejects with what was waited for. */
export async function waitUntil<T>(
  probe: () => T | null | Promise<T | null>,
  wait: Wait,
  isOver: () => boolean = () => false,
): Promise<T> {
  const end = Date.now() + wait.timeoutMs;
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    if (isOver() || Date.now() > end) throw new Error(`Waited in vain for ${wait.describe()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  signalGroup(child.pid, 'SIGTERM');
  const { pid } = child;
  const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), 2000);
  await closed;
  clearTimeout(timer);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** A loopback port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No loopback port is free');
  return address.port;
}
