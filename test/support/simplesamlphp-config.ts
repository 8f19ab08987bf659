/**
 * The configuration folder of a SimpleSAMLphp identity provider. What changes during a test lives in JSON files that
 * the PHP files read on each request, so no value is ever pasted into PHP source.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKey } from '../../src/core/saml/issue/issued-response.ts';

/** The fixed part: everything that holds as long as the server runs. */
export function writeSimpleSamlPhpConfig(folder: string, baseUrl: string, key: SigningKey): void {
  for (const name of ['metadata', 'cert', 'log', 'data', 'tmp', 'sessions']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'cert/idp.pem'), key.privateKeyPem, { mode: 0o600 });
  writeFileSync(join(folder, 'cert/idp.crt'), key.certificatePem);
  writeFileSync(join(folder, 'config.json'), JSON.stringify(mainConfig(folder, baseUrl)));
  writeFileSync(join(folder, 'users.json'), '{}');
  writeFileSync(join(folder, 'metadata/idp.json'), '{}');
  writeFileSync(join(folder, 'metadata/sp.json'), '{}');
  writeFileSync(
    join(folder, 'config.php'),
    "<?php\n$config = json_decode(file_get_contents(__DIR__ . '/config.json'), true);\n",
  );
  writeFileSync(
    join(folder, 'authsources.php'),
    "<?php\n$config = ['people' => array_merge(['exampleauth:UserPass'], json_decode(file_get_contents(__DIR__ . '/users.json'), true))];\n",
  );
  for (const [name, file] of [
    ['saml20-idp-hosted', 'idp'],
    ['saml20-sp-remote', 'sp'],
  ]) {
    writeFileSync(
      join(folder, `metadata/${name}.php`),
      `<?php\n$metadata = json_decode(file_get_contents(__DIR__ . '/${file}.json'), true);\n`,
    );
  }
}

function mainConfig(folder: string, baseUrl: string): Readonly<Record<string, unknown>> {
  return {
    baseurlpath: `${baseUrl}/`,
    certdir: join(folder, 'cert/'),
    loggingdir: join(folder, 'log/'),
    datadir: join(folder, 'data/'),
    tempdir: join(folder, 'tmp'),
    metadatadir: join(folder, 'metadata/'),
    secretsalt: randomBytes(16).toString('hex'),
    'auth.adminpassword': randomBytes(16).toString('hex'),
    technicalcontact_email: 'idp@example.test',
    timezone: 'UTC',
    showerrors: true,
    errorreporting: false,
    'admin.checkforupdates': false,
    'admin.protectmetadata': false,
    'logging.handler': 'file',
    'logging.level': 5,
    'enable.saml20-idp': true,
    // The AuthnRequest may come by POST; the page that forwards it back over http is SimpleSAMLphp's own.
    'enable.http_post': true,
    'module.enable': { exampleauth: true, core: true, saml: true },
    // Plain http on loopback: a Secure or SameSite=None cookie would be dropped by the browser.
    'session.cookie.secure': false,
    'session.cookie.samesite': null,
    'session.phpsession.savepath': join(folder, 'sessions'),
    'store.type': 'phpsession',
    'metadata.sources': [{ type: 'flatfile' }],
    'authproc.idp': {},
    'language.default': 'en',
  };
}

/** Where Debian's package puts the pages that the web server must serve. */
export const simpleSamlPhpPages = '/usr/share/simplesamlphp/www';

/** Whether Debian's `simplesamlphp` and `php-cli` are on this machine. */
export function isSimpleSamlPhpInstalled(): boolean {
  return existsSync(`${simpleSamlPhpPages}/saml2/idp/SSOService.php`) && existsSync('/usr/bin/php');
}
