import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function isOpensslInstalled(): boolean {
  return spawnSync('openssl', ['version']).status === 0;
}

/** A folder in which OpenSSL's own command makes keys and certificates: files that no code of ours wrote. */
export interface OpensslFolder {
  /** A self-signed certificate in `NAME.pem`; `args` say which key. */
  readonly issue: (name: string, args: readonly string[]) => void;
  /** Any OpenSSL command in the folder; gives its standard output. */
  readonly run: (...args: readonly string[]) => string;
  readonly read: (file: string) => Uint8Array;
  readonly write: (file: string, content: string) => void;
  readonly remove: () => void;
}

export function openOpensslFolder(): OpensslFolder {
  const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-openssl-'));
  const run = (...args: readonly string[]): string =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    issue: (name, args) => {
      const subject = ['-subj', `/O=Example Ltd/CN=${name}`];
      run('req', '-x509', '-nodes', '-out', `${name}.pem`, ...subject, ...args);
    },
    run,
    read: (file) => readFileSync(join(folder, file)),
    write: (file, content) => writeFileSync(join(folder, file), content),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What OpenSSL says of a certificate file, in the words of this product. */
export function describeByOpenssl(folder: OpensslFolder, file: string) {
  const said = folder.run(
    'x509',
    '-in',
    file,
    '-noout',
    '-serial',
    '-dates',
    '-fingerprint',
    '-sha256',
    '-text',
  );
  const lines = said.split('\n');
  const fieldOf = (name: string): string =>
    lines.find((line) => line.toLowerCase().startsWith(name.toLowerCase()))?.split('=')[1] ?? '';
  const toIso = (text: string): string => new Date(text).toISOString().replace('.000Z', 'Z');
  return {
    serialNumber: fieldOf('serial=')
      .toLowerCase()
      .replace(/^0+(?=.)/, ''),
    notBefore: toIso(fieldOf('notBefore=')),
    notAfter: toIso(fieldOf('notAfter=')),
    sha256: fieldOf('sha256 Fingerprint=').replaceAll(':', '').toLowerCase(),
    version: Number(/Version: (\d)/.exec(said)?.[1]),
  };
}
