import { inflateRawSync } from 'node:zlib';
import { assertionNamespace, protocolNamespace } from '../../core/saml/saml-names.ts';
import { readXml } from '../../core/xml/read-xml.ts';
import { attributeOf, childrenNamed, isNamed, pureTextOf } from '../../core/xml/xml-node.ts';

export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string;
  readonly acsUrl: string;
}

const maxBytes = 100_000;

/** Reads what came in the SAMLRequest field of either binding; null when it is no AuthnRequest with an ACS URL. */
export function readAuthnRequest(encoded: string, binding: 'redirect' | 'post'): AuthnRequest | null {
  const bytes = decode(encoded, binding);
  const reading = bytes === null ? null : readXml(bytes);
  if (reading === null || !reading.ok) return null;
  const { root } = reading;
  const issuer = childrenNamed(root, assertionNamespace, 'Issuer')[0];
  const [id, acsUrl] = [attributeOf(root, 'ID'), attributeOf(root, 'AssertionConsumerServiceURL')];
  const name = issuer === undefined ? null : pureTextOf(issuer);
  if (!isNamed(root, protocolNamespace, 'AuthnRequest') || id === null || acsUrl === null || name === null)
    return null;
  return { id, issuer: name, acsUrl };
}

function decode(encoded: string, binding: 'redirect' | 'post'): Buffer | null {
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length > maxBytes) return null;
  if (binding === 'post') return bytes;
  try {
    return inflateRawSync(bytes, { maxOutputLength: maxBytes });
  } catch {
    return null;
  }
}
