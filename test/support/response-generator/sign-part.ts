import { constants, createHash, createHmac, createPrivateKey, sign } from 'node:crypto';
import { canonicalizeExclusive } from '../../../src/core/xml/canonicalize.ts';
import { readXml } from '../../../src/core/xml/read-xml.ts';
import { attributeOf, descendantsOf, type XmlElement } from '../../../src/core/xml/xml-node.ts';
import { makeCertificate } from '../make-certificate.ts';
import type { TestKeyType } from '../test-key.ts';
import { type Replacement, replaceAll } from './replace-text.ts';

/** How one part is signed; what is left out is as a good identity provider does it. */
export interface SignRecipe {
  readonly key?: TestKeyType;
  readonly keyName?: string;
  /** The end of the algorithm's URI: `rsa-sha256`, `sha256-rsa-MGF1`, `ecdsa-sha384`, `eddsa-ed25519`, `hmac-sha256`. */
  readonly algorithm?: string;
  readonly digest?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  readonly prefixes?: string;
  /** Changes in SignedInfo before it is signed: the signature over the wrong thing is right. */
  readonly signedInfo?: readonly Replacement[];
  readonly keyInfo?: 'own' | 'none' | 'trusted';
  /** Octets of RSASSA-PSS salt; as long as the hash when left out. */
  readonly saltLength?: number;
  /** How an ECDSA value is written: r and s side by side, or as a DER sequence, which XML Signature does not allow. */
  readonly valueForm?: 'sides' | 'der';
}

const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const digestUris = {
  sha1: `${dsig}sha1`,
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  sha384: 'http://www.w3.org/2001/04/xmldsig-more#sha384',
  sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
} as const;

function algorithmUri(name: string): string {
  if (name === 'rsa-sha1' || name === 'hmac-sha1' || name === 'dsa-sha1') return `${dsig}${name}`;
  if (name.endsWith('MGF1')) return `http://www.w3.org/2007/05/xmldsig-more#${name}`;
  if (name.startsWith('eddsa')) return `http://www.w3.org/2021/04/xmldsig-more#${name}`;
  return `http://www.w3.org/2001/04/xmldsig-more#${name}`;
}

/** Signs the first element of that local name, with the signature after its Issuer. */
export function signPart(xml: string, part: 'Assertion' | 'Response', recipe: SignRecipe = {}): string {
  const { digest = 'sha256', algorithm = 'rsa-sha256', prefixes = '' } = recipe;
  const { canonical, id } = canonicalizePart(xml, part, prefixes);
  const inclusive =
    prefixes === ''
      ? ''
      : `<ec:InclusiveNamespaces xmlns:ec="${exclusive}" PrefixList="${prefixes}"></ec:InclusiveNamespaces>`;
  const signedInfo = replaceAll(
    `<ds:SignedInfo xmlns:ds="${dsig}"><ds:CanonicalizationMethod Algorithm="${exclusive}"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="${algorithmUri(algorithm)}"></ds:SignatureMethod><ds:Reference URI="#${id}"><ds:Transforms><ds:Transform Algorithm="${dsig}enveloped-signature"></ds:Transform><ds:Transform Algorithm="${exclusive}">${inclusive}</ds:Transform></ds:Transforms><ds:DigestMethod Algorithm="${digestUris[digest]}"></ds:DigestMethod><ds:DigestValue>${createHash(digest).update(canonical).digest('base64')}</ds:DigestValue></ds:Reference></ds:SignedInfo>`,
    recipe.signedInfo ?? [],
  );
  const value = makeSignature(canonicalizePart(signedInfo, 'SignedInfo', '').canonical, recipe);
  const signature = `<ds:Signature xmlns:ds="${dsig}">${signedInfo}<ds:SignatureValue>${value}</ds:SignatureValue>${keyInfo(recipe)}</ds:Signature>`;
  return insertAfterIssuer(xml, part, signature);
}

export function certificateOf(
  recipe: Pick<SignRecipe, 'key' | 'keyName'>,
): ReturnType<typeof makeCertificate> {
  const { key = 'rsa-2048', keyName = 'idp' } = recipe;
  return makeCertificate({ key, keyName, subject: [['CN', `${keyName} ${key}`]] });
}

function keyInfo(recipe: SignRecipe): string {
  if (recipe.keyInfo === 'none') return '';
  const { der } = certificateOf(recipe.keyInfo === 'trusted' ? {} : recipe);
  return `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${der.toString('base64')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;
}

function makeSignature(bytes: Uint8Array, recipe: SignRecipe): string {
  const { algorithm = 'rsa-sha256' } = recipe;
  const certificate = certificateOf(recipe);
  const key = createPrivateKey(certificate.privateKeyPem);
  if (algorithm.startsWith('hmac')) {
    // The confusion attack: the public certificate taken as the shared secret (GHSA-c27r-x354-4m68).
    const secret = certificateOf({}).pem;
    return createHmac(algorithm.replace('hmac-', ''), secret).update(bytes).digest('base64');
  }
  const hash = /sha(\d+)/.exec(algorithm)?.[0] ?? null;
  if (algorithm.endsWith('MGF1'))
    return sign(hash, bytes, {
      key,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: recipe.saltLength ?? constants.RSA_PSS_SALTLEN_DIGEST,
    }).toString('base64');
  if (algorithm.startsWith('ecdsa'))
    return sign(hash, bytes, {
      key,
      dsaEncoding: recipe.valueForm === 'der' ? 'der' : 'ieee-p1363',
    }).toString('base64');
  return sign(hash, bytes, key).toString('base64');
}

function canonicalizePart(
  xml: string,
  name: string,
  prefixes: string,
): { canonical: Uint8Array; id: string } {
  const reading = readXml(Buffer.from(xml));
  if (!reading.ok) throw new Error(`The recipe's XML cannot be signed: ${reading.fault.detail}`);
  const element = firstNamed(reading.root, name);
  const inclusivePrefixes = prefixes.split(' ').filter((prefix) => prefix !== '');
  return {
    canonical: canonicalizeExclusive(element, { inclusivePrefixes }),
    id: attributeOf(element, 'ID') ?? '',
  };
}

function firstNamed(root: XmlElement, name: string): XmlElement {
  for (const element of descendantsOf(root)) if (element.name === name) return element;
  throw new Error(`The recipe's XML has no ${name}.`);
}

function insertAfterIssuer(xml: string, part: string, signature: string): string {
  const start = xml.search(new RegExp(`<(?:\\w+:)?${part}[ >]`));
  const end = /<\/(?:\w+:)?Issuer>/.exec(xml.slice(start));
  const at = end === null ? xml.indexOf('>', start) + 1 : start + end.index + end[0].length;
  return xml.slice(0, at) + signature + xml.slice(at);
}
