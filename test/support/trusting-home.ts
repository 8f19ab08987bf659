import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A throw-away HOME whose Chromium trusts one more certificate authority. */
export interface TrustingHome {
  readonly path: string;
  readonly remove: () => void;
}

export function isCertutilInstalled(): boolean {
  return existsSync('/usr/bin/certutil');
}

/** Does what the app tells an admin on Linux to do: `certutil` puts the authority into $HOME/.pki/nssdb. */
export function makeTrustingHome(authorityPem: string): TrustingHome {
  const path = mkdtempSync(join(tmpdir(), 'sso-preflight-home-'));
  const database = join(path, '.pki/nssdb');
  mkdirSync(database, { recursive: true });
  writeFileSync(join(path, 'authority.pem'), authorityPem);
  const certutil = (...args: readonly string[]) =>
    execFileSync('/usr/bin/certutil', ['-d', `sql:${database}`, ...args], { stdio: 'pipe' });
  certutil('-N', '--empty-password');
  certutil('-A', '-n', 'SSO Preflight loopback', '-t', 'C,,', '-i', join(path, 'authority.pem'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
