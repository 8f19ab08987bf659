import { createHash, sign } from 'node:crypto';
import { canonicalizeExclusive } from '../../src/core/xml/canonicalize.ts';
import { readXml } from '../../src/core/xml/read-xml.ts';
import { attributeOf } from '../../src/core/xml/xml-node.ts';
import type { MadeCertificate } from './make-certificate.ts';

const xmldsig = 'http://www.w3.org/2000/09/xmldsig#';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** Puts an enveloped signature (exclusive canonicalisation, RSA with SHA-256) in place of `{{signature}}` in the root. */
export function signXml(template: string, signer: MadeCertificate): string {
  const { canonical, id } = canonicalize(template.replace('{{signature}}', ''));
  const digest = createHash('sha256').update(canonical).digest('base64');
  const signedInfo = `<ds:SignedInfo xmlns:ds="${xmldsig}"><ds:CanonicalizationMethod Algorithm="${exclusive}"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:Reference URI="#${id}"><ds:Transforms><ds:Transform Algorithm="${xmldsig}enveloped-signature"/><ds:Transform Algorithm="${exclusive}"/></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`;
  const value = sign('sha256', canonicalize(signedInfo).canonical, signer.privateKeyPem).toString('base64');
  return template.replace(
    '{{signature}}',
    `<ds:Signature xmlns:ds="${xmldsig}">${signedInfo}<ds:SignatureValue>${value}</ds:SignatureValue></ds:Signature>`,
  );
}

function canonicalize(xml: string): { readonly canonical: Uint8Array; readonly id: string } {
  const reading = readXml(Buffer.from(xml));
  if (!reading.ok) throw new Error(`The fixture cannot be signed: ${reading.fault.detail}`);
  return { canonical: canonicalizeExclusive(reading.root), id: attributeOf(reading.root, 'ID') ?? '' };
}
