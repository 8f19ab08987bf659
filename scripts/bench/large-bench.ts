import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readers } from './large-subject.ts';
import { makeCertificates } from './make-certificates.ts';
import { makeMetadata } from './make-metadata.ts';

const script = fileURLToPath(new URL('large-subject.ts', import.meta.url));
const rounds = 3;
const readerNames = Object.keys(readers);

/** A generated aggregate of 10,000 entities, about 100 MB: time and resident memory of each reader. */
export function benchLargeMetadata(): void {
  const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-bench-'));
  try {
    const file = join(folder, 'aggregate.xml');
    const { certificates } = makeCertificates(30_000);
    const shape = { entityBytes: 9_990, entities: 10_000, certificatesPerEntity: 3, certificates };
    writeFileSync(file, makeMetadata(shape));
    console.log(
      '\nmetadata: aggregate of 10,000 entities and 30,000 certificates, 100 MB, from the file on disk',
    );
    const runs = Array.from({ length: rounds }, () => readerNames.map((name) => runReader(name, file)));
    readerNames.forEach((name, index) => {
      const own = runs.map((round) => round[index]).filter((run) => run !== undefined && run !== null);
      console.log(describeRuns(name, own));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly ms: number;
  readonly megabytes: number;
}

function runReader(name: string, file: string): Run | null {
  const { status, stdout } = spawnSync(process.execPath, [script, name, file], { encoding: 'utf8' });
  if (status !== 0) return null;
  const parsed: unknown = JSON.parse(stdout);
  if (typeof parsed !== 'object' || parsed === null || !('ms' in parsed) || !('megabytes' in parsed))
    return null;
  return { ms: Number(parsed.ms), megabytes: Number(parsed.megabytes) };
}

function describeRuns(name: string, runs: readonly Run[]): string {
  if (runs.length === 0) return `  ${name.padEnd(20)} did not finish`;
  const medianOf = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const seconds = medianOf(runs.map(({ ms }) => ms)) / 1000;
  const megabytes = medianOf(runs.map((run) => run.megabytes));
  return `  ${name.padEnd(20)} ${seconds.toFixed(2).padStart(7)} s  ${megabytes.toFixed(0).padStart(6)} MB resident`;
}
