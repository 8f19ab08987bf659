/**
 * Verifies the one enveloped signature of an element: SAML 2.0 Core, section 5.4, narrowed to what one needs to trust.
 * Keys come from the configured certificates only; KeyInfo is read to explain a failure and for nothing else. What is
 * given back are the bytes that were verified: whoever reads on must parse those, never the document they came from.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { canonicalizeExclusive } from '../../xml/canonicalize.ts';
import { attributeOf, childrenNamed, descendantsOf, type XmlElement } from '../../xml/xml-node.ts';
import { claimedId } from '../claimed-id.ts';
import { signatureNamespace } from '../saml-names.ts';
import { isSignedBy, type SignatureAlgorithm } from './algorithms.ts';
import { type ReadSignature, readSignature } from './read-signature.ts';
import type { SignatureFault } from './signature-fault.ts';
import { readTrustedCertificate, type TrustedCertificate } from './trusted-certificate.ts';

export type SignatureVerification =
  | { readonly status: 'absent' }
  | {
      readonly status: 'valid';
      /** The element in exclusive canonical form without its signature: exactly what was signed. */
      readonly bytes: Uint8Array;
      readonly algorithm: SignatureAlgorithm;
      readonly usesSha1: boolean;
      readonly certificate: TrustedCertificate;
    }
  | {
      readonly status: 'invalid';
      readonly fault: SignatureFault;
      /** The certificate in KeyInfo, when the signature fits that one and none that is trusted. */
      readonly statedCertificate: TrustedCertificate | null;
    };

/** Verifies the signature of `element`, in the document of `root`, with `trusted` in order. */
export function verifyEnvelopedSignature(
  root: XmlElement,
  element: XmlElement,
  trusted: readonly TrustedCertificate[],
): SignatureVerification {
  const [signature, ...others] = childrenNamed(element, signatureNamespace, 'Signature');
  if (signature === undefined) return { status: 'absent' };
  if (others.length > 0) return invalid('several-signatures', String(others.length + 1));
  const read = readSignature(signature);
  if ('code' in read) return { status: 'invalid', fault: read, statedCertificate: null };
  const idFault = checkReferencedId(root, element, read.uri);
  if (idFault !== null) return { status: 'invalid', fault: idFault, statedCertificate: null };
  const canonical = canonicalize({ element, signature, read });
  if (canonical === null) return invalid('canonicalization-failed', '');
  return judge(read, canonical, trusted);
}

interface CanonicalForms {
  readonly signedInfo: Uint8Array;
  readonly content: Uint8Array;
}

function judge(
  read: ReadSignature,
  canonical: CanonicalForms,
  trusted: readonly TrustedCertificate[],
): SignatureVerification {
  const digest = createHash(read.digestAlgorithm).update(canonical.content).digest();
  if (digest.length !== read.digest.length || !timingSafeEqual(digest, read.digest))
    return invalid('digest-differs', '');
  if (read.value === null) return invalid('signature-value', '');
  const signed = { bytes: canonical.signedInfo, signature: read.value };
  if (trusted.length === 0) return invalid('no-certificate', '');
  const certificate = trusted.find(({ publicKey }) => isSignedBy(publicKey, read.algorithm, signed));
  if (certificate !== undefined)
    return {
      status: 'valid',
      bytes: canonical.content,
      algorithm: read.algorithm,
      usesSha1: read.algorithm.hash === 'sha1' || read.digestAlgorithm === 'sha1',
      certificate,
    };
  const stated = read.statedCertificate === null ? null : readTrustedCertificate(read.statedCertificate);
  if (stated === null || !isSignedBy(stated.publicKey, read.algorithm, signed))
    return invalid('signature-differs', '');
  return {
    status: 'invalid',
    fault: { code: 'other-certificate', detail: stated.x509.subject },
    statedCertificate: stated,
  };
}

/** SAML 2.0 Core, section 5.4.2: the reference names the ID of the signed element itself, and that ID exists once. */
function checkReferencedId(root: XmlElement, element: XmlElement, uri: string): SignatureFault | null {
  const id = attributeOf(element, 'ID');
  if (id === null || id === '') return { code: 'id-missing', detail: '' };
  if (uri !== `#${id}`) return { code: 'reference-uri', detail: uri };
  let count = 0;
  for (const candidate of descendantsOf(root)) {
    if (candidate.attributes.some((attribute) => claimedId(attribute) === id)) count += 1;
  }
  return count === 1 ? null : { code: 'id-not-unique', detail: id };
}

/** Both canonical forms, or null where there is none (relative namespace names). Nothing is ever hashed as empty. */
function canonicalize(parts: {
  readonly element: XmlElement;
  readonly signature: XmlElement;
  readonly read: ReadSignature;
}): CanonicalForms | null {
  const { signedInfo, signedInfoPrefixes, contentPrefixes } = parts.read;
  try {
    return {
      signedInfo: canonicalizeExclusive(signedInfo, { inclusivePrefixes: signedInfoPrefixes }),
      // The enveloped-signature transform (XML Signature 1.1, section 6.6.4): all but this very signature.
      content: canonicalizeExclusive(parts.element, {
        inclusivePrefixes: contentPrefixes,
        without: parts.signature,
      }),
    };
  } catch {
    return null;
  }
}

function invalid(code: SignatureFault['code'], detail: string): SignatureVerification {
  return { status: 'invalid', fault: { code, detail }, statedCertificate: null };
}
