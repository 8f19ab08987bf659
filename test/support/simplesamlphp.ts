import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, startProcess, waitUntil } from './child-process.ts';
import { makeIdpKey } from './idp-key.ts';
import { simpleSamlPhpPages, writeSimpleSamlPhpConfig } from './simplesamlphp-config.ts';
import {
  agent,
  allSigned,
  emailNameId,
  type IdpPerson,
  type IdpSwitches,
  type RegisteredServiceProvider,
  type TestIdp,
} from './test-idp.ts';

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

/** Starts Debian's SimpleSAMLphp on a free loopback port with fresh keys; some 300 ms. */
export async function startSimpleSamlPhp(person: IdpPerson = agent): Promise<TestIdp> {
  const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-ssp-'));
  const port = await findFreePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const key = makeIdpKey('SimpleSAMLphp under test');
  writeSimpleSamlPhpConfig(folder, baseUrl, key);
  const entityId = `${baseUrl}/saml2/idp/metadata.php`;
  writeJson(join(folder, 'metadata/idp.json'), { [entityId]: hostedIdp() });
  writeJson(join(folder, 'users.json'), {
    [`${person.userName}:${person.password}`]: person.attributes,
  });
  const server = startProcess(
    ['/usr/bin/php', '-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', simpleSamlPhpPages],
    { env: { SIMPLESAMLPHP_CONFIG_DIR: folder, PHP_CLI_SERVER_WORKERS: '4' } },
  );
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const metadataXml = await fetchMetadata(entityId, server.output).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    kind: 'simplesamlphp',
    entityId,
    metadataXml,
    certificatePem: key.certificatePem,
    person,
    register: (serviceProvider, switches) =>
      writeJson(join(folder, 'metadata/sp.json'), {
        [serviceProvider.entityId]: remoteSp(serviceProvider, { ...allSigned, ...switches }),
      }),
    stop,
  };
}

async function fetchMetadata(url: string, output: () => string): Promise<string> {
  const response = await waitUntil(() => fetch(url).catch(() => null), {
    timeoutMs: 15_000,
    describe: () => `${url}\n${output()}`,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`SimpleSAMLphp answered ${response.status}: ${text}\n${output()}`);
  return text;
}

function hostedIdp(): Readonly<Record<string, unknown>> {
  return {
    host: '__DEFAULT__',
    privatekey: 'idp.pem',
    certificate: 'idp.crt',
    auth: 'people',
    SingleSignOnServiceBinding: [redirect, post],
    NameIDFormat: [emailNameId],
  };
}

function remoteSp(
  { entityId, acsUrl }: RegisteredServiceProvider,
  switches: IdpSwitches,
): Readonly<Record<string, unknown>> {
  return {
    entityid: entityId,
    AssertionConsumerService: [{ index: 0, isDefault: true, Binding: post, Location: acsUrl }],
    NameIDFormat: switches.nameIdFormat,
    'attributes.NameFormat': 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic',
    authproc: {
      1: { class: 'saml:AttributeNameID', attribute: 'email', Format: switches.nameIdFormat },
    },
    'saml20.sign.response': switches.signResponse,
    'saml20.sign.assertion': switches.signAssertion,
    'assertion.encryption': switches.encryptTo !== null,
    ...(switches.encryptTo === null ? {} : { keys: [encryptionKey(switches.encryptTo)] }),
  };
}

function encryptionKey(pem: string): Readonly<Record<string, unknown>> {
  return {
    type: 'X509Certificate',
    encryption: true,
    signing: false,
    X509Certificate: pem.replaceAll(/-----[^-]+-----|\s/g, ''),
  };
}

/** By rename, so that a request never reads half a file. */
function writeJson(path: string, value: unknown): void {
  writeFileSync(`${path}.new`, JSON.stringify(value));
  renameSync(`${path}.new`, path);
}
