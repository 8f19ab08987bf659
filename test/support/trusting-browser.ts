import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from './find-chromium.ts';

/** A Chromium of its own that trusts one more certificate authority. */
export interface TrustingBrowser {
  readonly newPage: () => Promise<Page>;
  /** Ends the browser and removes its HOME. */
  readonly close: () => Promise<void>;
}

export function isCertutilInstalled(): boolean {
  return existsSync('/usr/bin/certutil');
}

/** The certificate that the screen offers for https, as PEM. */
export async function downloadAuthority(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the certificate' }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

/** Does what the app tells an admin on Linux to do: `certutil` puts the authority into $HOME/.pki/nssdb. */
export async function openTrustingBrowser(authorityPem: string): Promise<TrustingBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'sso-preflight-home-'));
  const database = join(home, '.pki/nssdb');
  mkdirSync(database, { recursive: true });
  writeFileSync(join(home, 'authority.pem'), authorityPem);
  const certutil = (...args: readonly string[]) =>
    execFileSync('/usr/bin/certutil', ['-d', `sql:${database}`, ...args], { stdio: 'pipe' });
  certutil('-N', '--empty-password');
  certutil('-A', '-n', 'SSO Preflight loopback', '-t', 'C,,', '-i', join(home, 'authority.pem'));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    env: { ...process.env, HOME: home },
  });
  return {
    newPage: () => browser.newPage(),
    close: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
