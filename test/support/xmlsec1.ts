import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = '/usr/bin/xmlsec1';

export function isXmlsec1Installed(): boolean {
  return existsSync(program);
}

/** What xmlsec1 says of the signature that is a direct child of each part; `absent` when there is none. */
export interface SignatureOpinion {
  readonly response: 'valid' | 'invalid' | 'absent';
  readonly assertion: 'valid' | 'invalid' | 'absent';
}

const signatureOf = {
  response: "/*[local-name()='Response']/*[local-name()='Signature']",
  assertion: "/*[local-name()='Response']/*[local-name()='Assertion']/*[local-name()='Signature']",
} as const;

/** Asks xmlsec1 about both signatures of a response, with the certificate's key as the only one trusted. */
export function askXmlsec1(xml: string | Uint8Array, certificatePem: string): SignatureOpinion {
  return {
    response: askXmlsec1About('response', xml, certificatePem),
    assertion: askXmlsec1About('assertion', xml, certificatePem),
  };
}

/** Asks xmlsec1 about the signature of one part, which costs one process. */
export function askXmlsec1About(
  part: SignedPart,
  xml: string | Uint8Array,
  certificatePem: string,
): SignatureOpinion[SignedPart] {
  const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-xmlsec1-'));
  try {
    writeFileSync(join(folder, 'response.xml'), xml);
    writeFileSync(join(folder, 'idp.crt'), certificatePem);
    return judge(folder, part);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type SignedPart = keyof SignatureOpinion;

function judge(folder: string, part: SignedPart): SignatureOpinion[SignedPart] {
  const result = spawnSync(
    program,
    [
      '--verify',
      // SAML names its ID attribute in a schema, which xmlsec1 does not read (SAML core 5.4.2).
      '--id-attr:ID',
      'urn:oasis:names:tc:SAML:2.0:protocol:Response',
      '--id-attr:ID',
      'urn:oasis:names:tc:SAML:2.0:assertion:Assertion',
      '--pubkey-cert-pem',
      join(folder, 'idp.crt'),
      '--node-xpath',
      signatureOf[part],
      join(folder, 'response.xml'),
    ],
    { encoding: 'utf8' },
  );
  if (result.status === 0) return 'valid';
  return result.stderr.includes('does not return a single node') ? 'absent' : 'invalid';
}
