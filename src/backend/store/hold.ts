/**
 * One process at a time may hold the store (design 3: "the second is told who holds the store"). The hold is a file
 * with the holder's process id; it outlives a crash, so a hold of a process that is gone is taken over.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';

interface Holder {
  readonly pid: number;
  /** Tells one process from a later one with the same id; null where the system does not say. */
  readonly birth: string | null;
  readonly token: string;
}

export interface Hold {
  readonly release: () => void;
}

/** A hold file that is empty or cut off and younger than this is just being written. */
const writingMilliseconds = 2000;

/** Takes the hold on `folder`, or says in a `busy` Problem which process has it. */
export function takeHold(folder: string): Outcome<Hold> {
  const path = join(folder, 'store.hold');
  const own: Holder = { pid: process.pid, birth: birthOf(process.pid), token: randomUUID() };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (tryCreate(path, own)) return succeed({ release: () => release(path, own) });
    const content = readText(path);
    if (content === null) continue;
    const holder = readHolder(content);
    if (holder !== null ? isAlive(holder) : isFresh(path)) {
      return fail(
        'busy',
        `Another SSO Preflight ${holder === null ? '' : `(process ${holder.pid}) `}has the profiles open. Close it, then try again.`,
      );
    }
    removeStale(path, content, own.token);
  }
  return fail('busy', 'Another SSO Preflight is just opening the profiles. Try again in a moment.');
}

function tryCreate(path: string, own: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the stale file away first: of two processes that saw it, only one can move it. */
function removeStale(path: string, staleContent: string, token: string): void {
  const aside = `${path}.${token}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Somebody was faster and the file that was moved is already theirs: it goes back.
  if (readText(aside) === staleContent) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function release(path: string, own: Holder): void {
  const content = readText(path);
  if (content !== null && readHolder(content)?.token === own.token) rmSync(path, { force: true });
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const holderSchema = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  birth: v.nullable(v.string()),
  token: v.string(),
});

function readHolder(content: string): Holder | null {
  try {
    const parsed = v.safeParse(holderSchema, JSON.parse(content));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function isFresh(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < writingMilliseconds;
  } catch {
    return false;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const birth = birthOf(holder.pid);
  return birth === null || holder.birth === null || birth === holder.birth;
}

/** Linux: boot id and start time, because process ids are used again after a restart of the machine. */
function birthOf(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`);
  const boot = readText('/proc/sys/kernel/random/boot_id');
  if (stat === null || boot === null) return null;
  // proc(5): the start time is field 22; the name in field 2 may hold blanks, so counting starts after it.
  const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return startTime === undefined ? null : `${boot.trim()}:${startTime}`;
}
