import { randomUUID } from 'node:crypto';
import type { Ports, Store } from './ports.ts';

export interface NodePortsOptions {
  readonly store: Store;
  readonly dataFolder: string;
  readonly version: string;
  readonly log: (line: string) => void;
}

/** The clock, ISO 8601 in UTC. */
export function readClock(): string {
  return new Date().toISOString();
}

/** The ports of every real shell: this machine's clock and randomness, and what the shell hands over. */
export function createNodePorts(options: NodePortsOptions): Ports {
  return { ...options, now: readClock, newId: randomUUID };
}
