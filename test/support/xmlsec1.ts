import { execFile } from 'node:child_process';
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
export async function askXmlsec1(
  xml: string | Uint8Array,
  certificatePem: string,
): Promise<SignatureOpinion> {
  const [response, assertion] = await Promise.all([
    askXmlsec1About('response', xml, certificatePem),
    askXmlsec1About('assertion', xml, certificatePem),
  ]);
  return { response, assertion };
}

/** Asks xmlsec1 about the signature of one part, which costs one process. */
export async function askXmlsec1About(
  part: SignedPart,
  xml: string | Uint8Array,
  certificatePem: string,
): Promise<SignatureOpinion[SignedPart]> {
  const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-xmlsec1-'));
  try {
    writeFileSync(join(folder, 'response.xml'), xml);
    writeFileSync(join(folder, 'idp.crt'), certificatePem);
    return await judge(folder, part);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type SignedPart = keyof SignatureOpinion;

function judge(folder: string, part: SignedPart): Promise<SignatureOpinion[SignedPart]> {
  const options = [
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
  ];
  return new Promise((resolve, reject) => {
    execFile(program, options, (error, _out, message) => {
      if (error === null) resolve('valid');
      else if (typeof error.code !== 'number') reject(error);
      else resolve(message.includes('does not return a single node') ? 'absent' : 'invalid');
    });
  });
}
