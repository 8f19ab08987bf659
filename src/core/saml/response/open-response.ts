import { readXml } from '../../xml/read-xml.ts';
import type { XmlFault } from '../../xml/screen-bytes.ts';
import { childElements, childrenNamed, isNamed, namespacesOf, type XmlElement } from '../../xml/xml-node.ts';
import { assertionNamespace, protocolNamespace } from '../saml-names.ts';
import type { TrustedCertificate } from '../signature/trusted-certificate.ts';
import {
  type SignatureVerification,
  verifyEnvelopedSignature,
} from '../signature/verify-enveloped-signature.ts';
import { type Decryption, decryptElement } from './decrypt-element.ts';
import { type DecryptedElement, readDecrypted } from './read-decrypted.ts';
import { elementsOutsideAdvice, findStructureFaults, type StructureFault } from './response-structure.ts';

/** A response taken apart. */
export interface OpenedResponse {
  /** The Response to judge: from verified bytes when its signature holds, otherwise as it came. */
  readonly response: XmlElement;
  readonly structureFaults: readonly StructureFault[];
  readonly responseSignature: SignatureVerification;
  /** Null when there is no single assertion in clear to look at. */
  readonly assertionSignature: SignatureVerification | null;
  /** Null when no assertion is encrypted. */
  readonly decryption: Decryption | null;
  /** Assertions, encrypted ones included, that are children of the Response. */
  readonly assertionCount: number;
  /** Assertions and Responses anywhere else but in Advice. */
  readonly strayCount: number;
  /** The assertion to judge; from verified bytes when `isVerified`. */
  readonly assertion: XmlElement | null;
  readonly isVerified: boolean;
}

export type ResponseOpening =
  | { readonly ok: true; readonly opened: OpenedResponse }
  | { readonly ok: false; readonly fault: XmlFault }
  | { readonly ok: false; readonly otherRoot: string };

export interface OpeningKeys {
  readonly trusted: readonly TrustedCertificate[];
  readonly decryptionKeyPem: string | null;
}

/** Parses, verifies and decrypts. Never throws on bad input. */
export function openResponse(bytes: Uint8Array, keys: OpeningKeys): ResponseOpening {
  const reading = readXml(bytes);
  if (!reading.ok) return { ok: false, fault: reading.fault };
  const { root } = reading;
  if (!isNamed(root, protocolNamespace, 'Response'))
    return { ok: false, otherRoot: `${root.name} (${root.namespace || 'no namespace'})` };
  return { ok: true, opened: takeApart(root, keys) };
}

function takeApart(root: XmlElement, keys: OpeningKeys): OpenedResponse {
  const found = findAssertion(root, keys);
  const original = found.assertion;
  const whole = verifyPart(root, root, keys);
  // An assertion in a verified Response is in its verified bytes: they are read once.
  const isCovered = whole.verified !== null && found.decryption === null;
  const verify = isCovered ? verifyCovered : verifyPart;
  const own = original === null ? null : verify(found.root, original, keys);
  return {
    response: whole.verified ?? root,
    structureFaults: findStructureFaults(root, original),
    responseSignature: whole.signature,
    assertionSignature: own?.signature ?? null,
    decryption: found.decryption,
    assertionCount: found.count,
    strayCount: countStrays(root, original),
    ...chooseAssertion({ original, own, whole, isCovered }),
  };
}

interface FoundAssertion {
  /** The only assertion in clear, or null. */
  readonly assertion: XmlElement | null;
  /** The root of the document that it is a node of. */
  readonly root: XmlElement;
  readonly decryption: Decryption | null;
  readonly count: number;
}

function findAssertion(root: XmlElement, keys: OpeningKeys): FoundAssertion {
  const plain = childrenNamed(root, assertionNamespace, 'Assertion');
  const encrypted = childrenNamed(root, assertionNamespace, 'EncryptedAssertion');
  const count = plain.length + encrypted.length;
  const [onlyPlain] = plain;
  const [onlyEncrypted] = encrypted;
  if (count !== 1) return { assertion: null, root, decryption: null, count };
  if (onlyEncrypted === undefined) return { assertion: onlyPlain ?? null, root, decryption: null, count };
  const { decryption, carried } = decryptInPlace(onlyEncrypted, keys);
  return { assertion: carried?.element ?? null, root: carried?.root ?? root, decryption, count };
}

/**
 * From the verified bytes of the Response, else from the assertion's own. A decrypted assertion without signature is as
 * good as the signed Response whose ciphertext it came out of. An invalid signature spoils whatever is around it.
 */
function chooseAssertion(parts: {
  readonly original: XmlElement | null;
  readonly own: VerifiedPart | null;
  readonly whole: VerifiedPart;
  readonly isCovered: boolean;
}): Pick<OpenedResponse, 'assertion' | 'isVerified'> {
  const { original, own, whole, isCovered } = parts;
  if (original === null || own === null) return { assertion: null, isVerified: false };
  if (own.verified !== null) return { assertion: own.verified, isVerified: true };
  if (whole.verified === null || own.signature.status === 'invalid')
    return { assertion: original, isVerified: false };
  if (!isCovered) return { assertion: original, isVerified: true };
  const [assertion] = childrenNamed(whole.verified, assertionNamespace, 'Assertion');
  return assertion === undefined ? { assertion: null, isVerified: false } : { assertion, isVerified: true };
}

interface VerifiedPart {
  readonly signature: SignatureVerification;
  /** The element parsed from the verified bytes; null when nothing was verified. */
  readonly verified: XmlElement | null;
}

function verifyCovered(root: XmlElement, element: XmlElement, keys: OpeningKeys): VerifiedPart {
  return { signature: verifyEnvelopedSignature(root, element, keys.trusted), verified: null };
}

/** Verified bytes that cannot be read again (canonical form may exceed the limits) are worth no more than unverified ones. */
function verifyPart(root: XmlElement, element: XmlElement, keys: OpeningKeys): VerifiedPart {
  const signature = verifyEnvelopedSignature(root, element, keys.trusted);
  if (signature.status !== 'valid') return { signature, verified: null };
  const reading = readXml(signature.bytes);
  if (!reading.ok)
    return {
      signature: {
        status: 'invalid',
        fault: { code: 'canonicalization-failed', detail: reading.fault.detail },
        statedCertificate: null,
      },
      verified: null,
    };
  return { signature, verified: reading.root };
}

interface Decrypted {
  readonly decryption: Decryption;
  readonly carried: DecryptedElement | null;
}

function decryptInPlace(encrypted: XmlElement, keys: OpeningKeys): Decrypted {
  const decryption = decryptElement(encrypted, keys.decryptionKeyPem);
  if (!decryption.ok) return { decryption, carried: null };
  const carried = readDecrypted(decryption.plaintext, 'Assertion', namespacesOf(encrypted));
  return carried === null
    ? { decryption: { ok: false, reason: 'failed', detail: '' }, carried }
    : { decryption, carried };
}

const strayNames: readonly string[] = ['Assertion', 'EncryptedAssertion', 'Response'];

/** Assertions and Responses, of whatever namespace, at places where a careless reader might find them. */
function countStrays(root: XmlElement, assertion: XmlElement | null): number {
  const expected = new Set<XmlElement>([root, ...childElements(root)]);
  if (assertion !== null) expected.add(assertion);
  let count = 0;
  for (const element of elementsOutsideAdvice(root, assertion))
    if (strayNames.includes(element.name) && !expected.has(element)) count += 1;
  return count;
}
