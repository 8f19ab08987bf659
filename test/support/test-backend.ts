import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, createBackend } from '../../src/backend/create-backend.ts';
import type { Ports } from '../../src/backend/ports.ts';
import { createLocalKeys } from '../../src/backend/sign-in-test/local-keys.ts';
import { createMemoryStore } from '../../src/backend/store/memory-store.ts';

export interface TestBackend {
  readonly backend: Backend;
  readonly ports: Ports;
  /** What was logged. */
  readonly lines: readonly string[];
}

/** A whole backend with its own folder, a store that forgets, and any free ports. Close it after use. */
export function openTestBackend(change: Partial<Ports> = {}): TestBackend {
  const lines: string[] = [];
  const ports: Ports = {
    store: createMemoryStore(),
    now: () => new Date().toISOString(),
    newId: randomUUID,
    version: '0.0.0-test',
    dataFolder: makeDataFolder(),
    log: (line) => lines.push(line),
    loopback: { httpPorts: [0], httpsPorts: [0], deadlineSeconds: 30 },
    ...change,
  };
  return { backend: createBackend(ports), ports, lines };
}

let keyFolder: string | null = null;

/** A folder that has this machine's keys already: fresh in each test process, because each pair costs a tenth of a second. */
function makeDataFolder(): string {
  if (keyFolder === null) {
    keyFolder = mkdtempSync(join(tmpdir(), 'sso-preflight-keys-'));
    const keys = createLocalKeys(keyFolder, () => new Date().toISOString());
    keys.server();
    keys.serviceProvider();
  }
  const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-test-'));
  cpSync(keyFolder, folder, { recursive: true });
  return folder;
}
