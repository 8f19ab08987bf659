/**
 * The structure of a signature, strictly by the profile of docs/decisions (SAML 2.0 Core, section 5.4): whatever has no
 * place in it is a fault, so that nothing can be hidden in a signature and nothing can be read from it in two ways.
 */

import {
  attributeOf,
  childElements,
  descendantsOf,
  isNamed,
  pureTextOf,
  type XmlElement,
} from '../../xml/xml-node.ts';
import {
  envelopedSignature,
  exclusiveC14n,
  exclusiveC14nWithComments,
  signatureNamespace,
} from '../saml-names.ts';
import { findDigestAlgorithm, findSignatureAlgorithm, type SignatureAlgorithm } from './algorithms.ts';
import type { SignatureFault, SignatureFaultCode } from './signature-fault.ts';

/** A signature whose structure is in order; nothing about it is verified yet. */
export interface ReadSignature {
  readonly signedInfo: XmlElement;
  readonly signedInfoPrefixes: readonly string[];
  readonly algorithm: SignatureAlgorithm;
  /** Null when the text is not base64: the digest is still compared, as it says more. */
  readonly value: Uint8Array | null;
  readonly uri: string;
  readonly contentPrefixes: readonly string[];
  readonly digestAlgorithm: string;
  readonly digest: Uint8Array;
  /** DER of the first certificate in KeyInfo: to explain a failure, never to verify with. */
  readonly statedCertificate: Uint8Array | null;
}

class Refused extends Error {
  readonly fault: SignatureFault;
  constructor(code: SignatureFaultCode, detail: string) {
    super(code);
    this.fault = { code, detail };
  }
}

/** Reads `signature` by the profile; the first departure from it is the fault. */
export function readSignature(signature: XmlElement): ReadSignature | SignatureFault {
  try {
    return readStrictly(signature);
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}

function readStrictly(signature: XmlElement): ReadSignature {
  refuseComments(signature);
  const infos = childElements(signature).filter((child) => isNamed(child, signatureNamespace, 'SignedInfo'));
  if (infos.length > 1) throw new Refused('several-signed-infos', String(infos.length));
  // XML Signature, section 4.1: SignedInfo, SignatureValue, KeyInfo?, Object*; SAML has no use for Object.
  const parts = childrenInOrder(signature, ['SignedInfo', 'SignatureValue'], 'KeyInfo');
  const [signedInfo, signatureValue, keyInfo] = parts;
  if (signedInfo === undefined || signatureValue === undefined) throw new Refused('structure', 'Signature');
  return {
    ...readSignedInfo(signedInfo),
    value: decodeBase64(pureTextOf(signatureValue)),
    statedCertificate: keyInfo === undefined ? null : readStatedCertificate(keyInfo),
  };
}

/** XML Signature, section 4.4. */
function readSignedInfo(signedInfo: XmlElement): Omit<ReadSignature, 'value' | 'statedCertificate'> {
  const references = childElements(signedInfo).filter((child) =>
    isNamed(child, signatureNamespace, 'Reference'),
  );
  if (references.length !== 1) throw new Refused('reference-count', String(references.length));
  const [c14n, method, reference] = childrenInOrder(signedInfo, [
    'CanonicalizationMethod',
    'SignatureMethod',
    'Reference',
  ]);
  if (c14n === undefined || method === undefined || reference === undefined)
    throw new Refused('structure', 'SignedInfo');
  const read = readReference(reference);
  const algorithm = findSignatureAlgorithm(algorithmOf(method));
  // Parameters (HMACOutputLength, RSAPSSParams) would change what the algorithm means.
  if (algorithm === null || childElements(method).length > 0)
    throw new Refused('signature-algorithm', algorithmOf(method));
  return {
    signedInfo,
    signedInfoPrefixes: readCanonicalization(c14n, 'canonicalization-method'),
    algorithm,
    ...read,
  };
}

/** XML Signature, section 4.4.3; SAML 2.0 Core, sections 5.4.2 and 5.4.4. */
function readReference(
  reference: XmlElement,
): Pick<ReadSignature, 'uri' | 'contentPrefixes' | 'digestAlgorithm' | 'digest'> {
  const uri = attributeOf(reference, 'URI');
  if (uri === null || !uri.startsWith('#')) throw new Refused('reference-uri', uri ?? '');
  const [transforms, method, value] = childrenInOrder(reference, [
    'Transforms',
    'DigestMethod',
    'DigestValue',
  ]);
  if (transforms === undefined || method === undefined || value === undefined)
    throw new Refused('structure', 'Reference');
  const digestAlgorithm = findDigestAlgorithm(algorithmOf(method));
  if (digestAlgorithm === null) throw new Refused('digest-algorithm', algorithmOf(method));
  const digest = decodeBase64(pureTextOf(value));
  if (digest === null) throw new Refused('digest-value', '');
  return {
    uri,
    contentPrefixes: readTransforms(transforms),
    digestAlgorithm,
    digest,
  };
}

/** Exactly the enveloped-signature transform, then exclusive canonicalisation. Gives its PrefixList. */
function readTransforms(transforms: XmlElement): readonly string[] {
  const all = childElements(transforms);
  const described = all
    .slice(0, 5)
    .map((transform) => algorithmOf(transform))
    .join(' ');
  const [enveloped, c14n] = all;
  if (all.length !== 2 || enveloped === undefined || c14n === undefined)
    throw new Refused('transforms', described);
  if (all.some((transform) => !isNamed(transform, signatureNamespace, 'Transform')))
    throw new Refused('transforms', described);
  if (algorithmOf(enveloped) !== envelopedSignature || childElements(enveloped).length > 0)
    throw new Refused('transforms', described);
  return readCanonicalization(c14n, 'transforms');
}

/**
 * Both spellings of exclusive canonicalisation mean the same here: a same-document reference leaves comments out
 * (XML Signature, section 4.4.3.3), and SignedInfo must not hold any.
 */
function readCanonicalization(element: XmlElement, code: SignatureFaultCode): readonly string[] {
  const algorithm = algorithmOf(element);
  if (algorithm !== exclusiveC14n && algorithm !== exclusiveC14nWithComments)
    throw new Refused(code, algorithm);
  const [inclusive, ...others] = childElements(element);
  if (inclusive === undefined) return [];
  // https://www.w3.org/TR/xml-exc-c14n/, section 4: the element's namespace is the algorithm's without fragment name.
  if (others.length > 0 || !isNamed(inclusive, exclusiveC14n, 'InclusiveNamespaces'))
    throw new Refused(code, algorithm);
  return (attributeOf(inclusive, 'PrefixList') ?? '').split(/[ \t\r\n]+/).filter((prefix) => prefix !== '');
}

/** The element children, which must be exactly these of XML Signature in this order, and no text beside them. */
function childrenInOrder(
  parent: XmlElement,
  names: readonly string[],
  optional?: string,
): readonly XmlElement[] {
  const children = childElements(parent);
  const expected = optional !== undefined && children.length > names.length ? [...names, optional] : names;
  const fits =
    children.length === expected.length &&
    children.every((child, index) => isNamed(child, signatureNamespace, expected[index] ?? ''));
  const hasText = parent.children.some((child) => child.kind === 'text' && child.text.trim() !== '');
  if (!fits || hasText) throw new Refused('structure', parent.name);
  return children;
}

/** A comment or instruction inside a digest or value once hid a second reading (CVE-2025-29775). */
function refuseComments(signature: XmlElement): void {
  for (const element of descendantsOf(signature)) {
    if (element.children.some((child) => child.kind === 'comment' || child.kind === 'processing-instruction'))
      throw new Refused('comment-in-signature', element.name);
  }
}

function algorithmOf(element: XmlElement): string {
  return attributeOf(element, 'Algorithm') ?? '';
}

/** Canonical base64 with white space, or null; null also when there is nothing. */
function decodeBase64(text: string | null): Uint8Array | null {
  const compact = text?.replaceAll(/[ \t\r\n]/g, '') ?? '';
  const bytes = Buffer.from(compact, 'base64');
  return compact !== '' && bytes.toString('base64') === compact ? bytes : null;
}

function readStatedCertificate(keyInfo: XmlElement): Uint8Array | null {
  for (const element of descendantsOf(keyInfo)) {
    if (isNamed(element, signatureNamespace, 'X509Certificate')) return decodeBase64(pureTextOf(element));
  }
  return null;
}
