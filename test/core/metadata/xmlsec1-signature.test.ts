import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { importMetadata } from '../../../src/core/metadata/import-metadata.ts';
import { makeCertificate } from '../../support/make-certificate.ts';
import { isXmlsec1Installed } from '../../support/xmlsec1.ts';

const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-xmlsec1-metadata-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const publisher = makeCertificate({ keyName: 'publisher', serial: '09' });
const idp = makeCertificate({ serial: '0a' });
const xmldsig = 'http://www.w3.org/2000/09/xmldsig#';

interface Algorithms {
  readonly signature: string;
  readonly digest: string;
}
const sha256: Algorithms = {
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
};
const sha512: Algorithms = {
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha512',
};

/** Metadata that xmlsec1 signs: comments, CDATA, several prefixes and white space, so that canonicalisation has work. */
function signWithXmlsec1({ signature, digest }: Algorithms): string {
  const template = `<?xml version="1.0"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:unused="urn:unused"   ID="_m" entityID='https://idp.example.test/"x"'>
<ds:Signature xmlns:ds="${xmldsig}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><ds:SignatureMethod Algorithm="${signature}"/><ds:Reference URI="#_m"><ds:Transforms><ds:Transform Algorithm="${xmldsig}enveloped-signature"/><ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms><ds:DigestMethod Algorithm="${digest}"/><ds:DigestValue/></ds:Reference></ds:SignedInfo><ds:SignatureValue/></ds:Signature>
<!-- a comment --><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<KeyDescriptor><k:KeyInfo xmlns:k="${xmldsig}"><k:X509Data><k:X509Certificate><![CDATA[${idp.der.toString('base64')}]]></k:X509Certificate></k:X509Data></k:KeyInfo></KeyDescriptor>
<SingleSignOnService Location="https://idp.example.test/sso?a=1&amp;b=2" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" />
</IDPSSODescriptor></EntityDescriptor>`;
  const [unsigned, key, out] = ['template.xml', 'key.pem', 'signed.xml'].map((name) => join(folder, name));
  if (unsigned === undefined || key === undefined || out === undefined) throw new Error('No paths.');
  writeFileSync(unsigned, template);
  writeFileSync(key, publisher.privateKeyPem);
  const names = ['--id-attr:ID', 'urn:oasis:names:tc:SAML:2.0:metadata:EntityDescriptor'];
  const run = spawnSync('xmlsec1', ['--sign', ...names, '--privkey-pem', key, '--output', out, unsigned], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`xmlsec1 did not sign: ${run.stderr}`);
  return readFileSync(out, 'utf8');
}

function importTrusted(text: string, trust = publisher.pem) {
  const options = { now: '2026-10-01T12:00:00Z', entityId: null, trustCertificate: Buffer.from(trust) };
  const imported = importMetadata(Buffer.from(text), options);
  return { codes: imported.findings.map(({ code }) => code), entities: imported.entities };
}

describe.skipIf(!isXmlsec1Installed())(
  'metadata that xmlsec1 signed (skipped where xmlsec1 is not installed)',
  () => {
    test.each([
      ['RSA with SHA-256', sha256],
      ['RSA with SHA-512', sha512],
    ])('is verified: %s', (_name, algorithms) => {
      const { codes, entities } = importTrusted(signWithXmlsec1(algorithms));
      expect(codes).toEqual(['metadata-signature-verified']);
      expect(entities.map(({ entityId }) => entityId)).toEqual(['https://idp.example.test/"x"']);
      expect(entities[0]?.certificates.map((each) => each.sha256)).toHaveLength(1);
    });

    test('is refused after one letter changed, by another certificate, and without its signature', () => {
      const signed = signWithXmlsec1(sha256);
      expect(importTrusted(signed.replace('a=1', 'a=3')).codes).toEqual(['metadata-signature-broken']);
      expect(importTrusted(signed, idp.pem).codes).toEqual(['metadata-signature-broken']);
      const stripped = signed.replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, '');
      expect(importTrusted(stripped)).toEqual({ codes: ['metadata-signature-missing'], entities: [] });
    });
  },
);
