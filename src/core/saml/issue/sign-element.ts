import { createHash, createPrivateKey, createSign, type KeyObject, X509Certificate } from 'node:crypto';
import { canonicalizeExclusive } from '../../xml/canonicalize.ts';
import { readXml } from '../../xml/read-xml.ts';
import { writeXml, type XmlOutput } from '../../xml/write-xml.ts';
import { envelopedSignature, exclusiveC14n, signatureNamespace } from '../saml-names.ts';
import type { SigningKey } from './issued-response.ts';

/**
 * Gives `element` an enveloped signature as its second child, after Issuer, where the schemas of SAML want it
 * (SAML 2.0 Core, section 5.4): exclusive canonicalisation, RSA with SHA-256. Throws for a key that is not RSA.
 */
export function signElement(element: XmlOutput, key: SigningKey): XmlOutput {
  const { ID: id } = element.attributes ?? {};
  if (id === undefined || id === null) throw new RangeError('Only an element with an ID can be signed.');
  const signedInfo = composeSignedInfo(id, sha256(canonicalize(element)));
  const signer = createSign('sha256').update(canonicalize(signedInfo));
  const signature: XmlOutput = {
    name: 'ds:Signature',
    attributes: { 'xmlns:ds': signatureNamespace },
    children: [
      signedInfo,
      { name: 'ds:SignatureValue', children: [signer.sign(rsaKey(key), 'base64')] },
      composeKeyInfo(key),
    ],
  };
  const [issuer, ...rest] = element.children ?? [];
  return { ...element, children: [issuer ?? null, signature, ...rest] };
}

function rsaKey(key: SigningKey): KeyObject {
  const privateKey = createPrivateKey(key.privateKeyPem);
  if (privateKey.asymmetricKeyType !== 'rsa') throw new RangeError('The signing key must be an RSA key.');
  return privateKey;
}

function composeSignedInfo(id: string, digest: string): XmlOutput {
  const algorithm = (name: string, uri: string): XmlOutput => ({ name, attributes: { Algorithm: uri } });
  return {
    name: 'ds:SignedInfo',
    attributes: { 'xmlns:ds': signatureNamespace },
    children: [
      algorithm('ds:CanonicalizationMethod', exclusiveC14n),
      algorithm('ds:SignatureMethod', 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'),
      {
        name: 'ds:Reference',
        attributes: { URI: `#${id}` },
        children: [
          {
            name: 'ds:Transforms',
            children: [
              algorithm('ds:Transform', envelopedSignature),
              algorithm('ds:Transform', exclusiveC14n),
            ],
          },
          algorithm('ds:DigestMethod', 'http://www.w3.org/2001/04/xmlenc#sha256'),
          { name: 'ds:DigestValue', children: [digest] },
        ],
      },
    ],
  };
}

function composeKeyInfo(key: SigningKey): XmlOutput {
  const certificate = new X509Certificate(key.certificatePem).raw.toString('base64');
  return {
    name: 'ds:KeyInfo',
    children: [{ name: 'ds:X509Data', children: [{ name: 'ds:X509Certificate', children: [certificate] }] }],
  };
}

/** Read back, as every verifier does it, not by trusting that our own writing is canonical already. */
function canonicalize(element: XmlOutput): Uint8Array {
  const reading = readXml(new TextEncoder().encode(writeXml(element)));
  if (!reading.ok) throw new Error(`Our own XML cannot be read: ${reading.fault.detail}`);
  return canonicalizeExclusive(reading.root);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
