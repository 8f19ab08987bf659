/**
 * Remembers which assertions were consumed, across restarts, so that a replayed one is found (SAML 2.0 Profiles,
 * section 4.1.4.5). Only hashes are kept: an assertion's ID is part of a credential.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

export interface SeenAssertions {
  has(assertionId: string): boolean;
  add(assertionId: string): void;
}

/** Longer than any identity provider lets an assertion live; after that its own times refuse it. */
const keepMilliseconds = 24 * 3_600_000;
const maxEntries = 2000;
const fileName = 'seen-assertions.json';
const fileSchema = v.array(v.object({ sha256: v.string(), at: v.string() }));
type Entry = v.InferOutput<typeof fileSchema>[number];

/** The memory in `folder`; `now` gives ISO 8601. Read anew each time, because it is small and rarely needed. */
export function createSeenAssertions(folder: string, now: () => string): SeenAssertions {
  const path = join(folder, fileName);
  const read = (): readonly Entry[] =>
    readEntries(path).filter(({ at }) => Date.parse(now()) - Date.parse(at) < keepMilliseconds);
  return {
    has: (assertionId) => read().some(({ sha256 }) => sha256 === hash(assertionId)),
    add: (assertionId) => {
      const entries = [...read(), { sha256: hash(assertionId), at: now() }].slice(-maxEntries);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const temporary = `${path}.${process.pid}.tmp`;
      writeFileSync(temporary, JSON.stringify(entries), { mode: 0o600 });
      renameSync(temporary, path);
    },
  };
}

function readEntries(path: string): readonly Entry[] {
  try {
    const parsed = v.safeParse(fileSchema, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}

function hash(assertionId: string): string {
  return createHash('sha256').update(assertionId).digest('hex');
}
