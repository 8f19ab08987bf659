import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, createBackend } from '../../src/backend/create-backend.ts';
import type { Ports } from '../../src/backend/ports.ts';
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
    dataFolder: mkdtempSync(join(tmpdir(), 'sso-preflight-test-')),
    log: (line) => lines.push(line),
    loopback: { httpPorts: [0], httpsPorts: [0], deadlineSeconds: 30 },
    ...change,
  };
  return { backend: createBackend(ports), ports, lines };
}
