import * as v from 'valibot';
import type { StoredState } from '../ports.ts';
import { stateSchema, stateVersion } from './schema.ts';

/** What a parsed document turned out to be. */
export type StateReading =
  | { readonly kind: 'state'; readonly state: StoredState }
  /** Written by a newer release: it must be left alone. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'broken' };

type Document = Readonly<Record<string, unknown>>;

/** The step from the version that is its key to the next one. None so far: version 1 is the first. */
const steps: Readonly<Record<number, (document: Document) => Document>> = {};

/** Brings a document of any earlier version up to date, then checks it. */
export function migrateState(parsed: unknown): StateReading {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { kind: 'broken' };
  let document: Document = { ...parsed };
  let version = document.version;
  if (typeof version !== 'number' || !Number.isInteger(version)) return { kind: 'broken' };
  if (version > stateVersion) return { kind: 'newer', version };
  for (; version < stateVersion; version += 1) {
    const step = steps[version];
    if (step === undefined) return { kind: 'broken' };
    document = { ...step(document), version: version + 1 };
  }
  return v.is(stateSchema, document) ? { kind: 'state', state: document } : { kind: 'broken' };
}
