/**
 * A browser of the admin's, started without a window and without the network, and spoken to over two pipes in the
 * DevTools protocol. Pipes and not a port: nobody else on this machine can listen in, and no page lies on the disk.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';

/** One message of the protocol that answers one of ours. */
const answerSchema = v.object({
  id: v.number(),
  result: v.optional(v.record(v.string(), v.unknown())),
  error: v.optional(v.object({ message: v.string() })),
});

type Answer = Readonly<Record<string, unknown>>;

export interface BrowserPipe {
  /** Rejects when the browser refuses, ends, or the deadline passes. */
  readonly send: (
    method: string,
    params: Readonly<Record<string, unknown>>,
    session?: string,
  ) => Promise<Answer>;
  /** Ends the browser and removes its profile. */
  readonly close: () => Promise<void>;
}

const quietFlags = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // Nothing leaves the machine, whatever the browser would like to look up.
  '--host-resolver-rules=MAP * ~NOTFOUND',
] as const;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Starts `program` with a profile of its own that is thrown away; everything ends after `milliseconds`. */
export function openBrowserPipe(program: string, milliseconds: number): BrowserPipe {
  const profile = mkdtempSync(join(tmpdir(), 'sso-preflight-print-'));
  // Chromium refuses its sandbox to root; what it shows is our own page, with scripts switched off.
  const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...quietFlags, ...rootFlags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const waiting = new Map<number, Waiting>();
  const failAll = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const timer = setTimeout(() => {
    failAll('The browser did not answer in time.');
    child.kill('SIGKILL');
  }, milliseconds);
  const ended = new Promise<void>((resolve) => {
    for (const event of ['exit', 'error'] as const) child.once(event, () => resolve());
  });
  void ended.then(() => failAll('The browser ended.'));
  readAnswers(child, waiting);
  return {
    send: createSender(child, waiting),
    close: async () => {
      child.kill();
      await Promise.race([ended, pause(2000)]);
      child.kill('SIGKILL');
      await ended;
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function createSender(child: ChildProcess, waiting: Map<number, Waiting>): BrowserPipe['send'] {
  const toBrowser = child.stdio[3] as Writable;
  // A browser that has gone is told by `ended`.
  toBrowser.on('error', () => undefined);
  let lastId = 0;
  return (method, params, session) =>
    new Promise((resolve, reject) => {
      if (child.exitCode !== null) return reject(new Error('The browser ended.'));
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const target = session === undefined ? {} : { sessionId: session };
      toBrowser.write(`${JSON.stringify({ id: lastId, method, params, ...target })}\0`);
    });
}

/** Messages are JSON with a NUL after each. */
function readAnswers(child: ChildProcess, waiting: Map<number, Waiting>): void {
  const fromBrowser = child.stdio[4] as Readable;
  fromBrowser.on('error', () => undefined);
  let parts: Buffer[] = [];
  fromBrowser.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      settle(Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8'), waiting);
      parts = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
  });
}

/** Events have no id and nobody waits for them. */
function settle(message: string, waiting: Map<number, Waiting>): void {
  const answer = v.safeParse(answerSchema, parseJson(message));
  if (!answer.success) return;
  const { id, result, error } = answer.output;
  const asker = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) asker?.resolve(result ?? {});
  else asker?.reject(new Error(error.message));
}

/** A message that is no JSON answers nobody: whoever waits is told when the time is over. */
function parseJson(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
