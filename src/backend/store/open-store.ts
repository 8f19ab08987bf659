/**
 * Opens the one document that holds everything. `conf` and electron-store write it (same file, same format); what is
 * shared by both is here: the hold, the check of what is on disk, and the promise that nothing is cleared silently.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Store, StoredState } from '../ports.ts';
import { takeHold } from './hold.ts';
import { migrateState } from './migrate-state.ts';
import { stateVersion } from './schema.ts';

/** The part of `conf` (and so of electron-store) that is used: getting and setting `store` reads and writes the file. */
export interface DocumentFile {
  store: Record<string, unknown>;
}

/** Handed to `conf` as they are: 0600, because profiles name people and companies. */
export interface DocumentOptions {
  readonly cwd: string;
  readonly configName: string;
  readonly configFileMode: number;
  readonly clearInvalidConfig: false;
  /** Ours, because with its own `conf` walks every value first: measured 57 ms in place of 155 for 2.8 MB. */
  readonly serialize: (state: Record<string, unknown>) => string;
}

export interface OpenStoreOptions {
  /** Absolute; made with mode 0700 when missing. */
  readonly folder: string;
  /** ISO 8601, for the name under which a broken file is kept. */
  readonly now: () => string;
  readonly createDocument: (options: DocumentOptions) => DocumentFile;
}

const documentName = 'profiles';
const noState: StoredState = { version: stateVersion, profiles: [] };

/** Gives the store with the state read, or a Problem that says what stands in the way. */
export function openStore({ folder, now, createDocument }: OpenStoreOptions): Outcome<Store> {
  const path = join(folder, `${documentName}.json`);
  try {
    const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
    // A folder that was there may be anything the admin chose: its rights are not ours to change.
    if (isNew) chmodSync(folder, 0o700);
    const hold = takeHold(folder);
    if (!hold.ok) return hold;
    const opened = openDocument(path, now());
    if (!opened.ok) {
      hold.value.release();
      return opened;
    }
    const file = createDocument({
      cwd: folder,
      configName: documentName,
      configFileMode: 0o600,
      clearInvalidConfig: false,
      serialize: (state) => JSON.stringify(state),
    });
    const notices = [...opened.value.notices, ...describeRights(folder)];
    return succeed(createStore({ path, file, ...opened.value, notices, release: hold.value.release }));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return fail(
      'refused',
      `The profiles in ${folder} cannot be opened (${reason}). Check who may write there.`,
    );
  }
}

/** Whoever may write in the folder can put another file in the place of ours. Windows has no such bits. */
function describeRights(folder: string): readonly string[] {
  const isOpen = process.platform !== 'win32' && (statSync(folder).mode & 0o002) !== 0;
  return isOpen
    ? [
        `Other users of this computer may write in ${folder}, and so replace your profiles. Take that right away, or choose another folder.`,
      ]
    : [];
}

interface OpenedDocument {
  readonly state: StoredState;
  readonly notices: readonly string[];
}

function openDocument(path: string, now: string): Outcome<OpenedDocument> {
  removeLeftovers(path);
  if (!existsSync(path)) return succeed({ state: noState, notices: [] });
  const reading = migrateState(parse(readFileSync(path, 'utf8')));
  if (reading.kind === 'state') return succeed({ state: reading.state, notices: [] });
  if (reading.kind === 'newer') {
    return fail(
      'refused',
      `${path} was written by a newer SSO Preflight (format ${reading.version}). Use that version, or move the file away.`,
    );
  }
  const aside = freeName(path.replace(/\.json$/, `.broken-${now.replace(/[^0-9TZ]/g, '')}`));
  renameSync(path, aside);
  return succeed({
    state: noState,
    notices: [
      `The file with your profiles could not be read. It was kept as ${aside}, and SSO Preflight started without profiles.`,
    ],
  });
}

/** `conf` writes a temporary file and renames it; a crash between the two leaves the temporary file. */
function removeLeftovers(path: string): void {
  const folder = join(path, '..');
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${documentName}.json.tmp-`)) rmSync(join(folder, name), { force: true });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function freeName(base: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${base}.json` : `${base}-${count}.json`;
    if (!existsSync(name)) return name;
  }
}

interface StoreParts extends OpenedDocument {
  readonly path: string;
  readonly file: DocumentFile;
  readonly release: () => void;
}

/** The state stays in memory, because nobody else writes while the hold lasts. */
function createStore({ path, file, state, notices, release }: StoreParts): Store {
  let current = state;
  let isOpen = true;
  return {
    path,
    notices,
    read: () => current,
    write: (next) => {
      if (!isOpen) throw new Error('The store is closed.');
      if (next === current) return;
      file.store = { ...next };
      current = next;
    },
    close: () => {
      if (isOpen) release();
      isOpen = false;
    },
  };
}
