import type { SignatureFaultCode } from '../../saml/signature/signature-fault.ts';

/** What is wrong with a signature, completing "The signature does not hold: …". `{detail}` is what stands there. */
export const signatureFaultWords: Readonly<Record<SignatureFaultCode, string>> = {
  'several-signatures': 'there are {detail} signatures on one element, where one is allowed',
  structure:
    'the signature’s structure is not the one that SAML allows (at {detail}); this can be signature wrapping',
  'several-signed-infos':
    'the signature has {detail} SignedInfo elements, where one is allowed (CVE-2025-29774)',
  'comment-in-signature':
    'a comment or processing instruction stands inside the signature’s {detail}, which can hide a second digest (CVE-2025-29775)',
  'canonicalization-method':
    'the canonicalization algorithm {detail} is unsupported; SAML uses exclusive canonicalization',
  'signature-algorithm':
    'the signature algorithm {detail} is unsupported or unsafe (HMAC and MD5 never count)',
  'reference-count': 'the signature has {detail} references, where exactly one is allowed',
  'reference-uri':
    'the signature’s reference “{detail}” is not the ID of the element it stands in, so it signs something else (signature wrapping)',
  'id-missing':
    'the ID of the signed element is missing or empty, so the signature’s reference names nothing',
  'id-not-unique':
    'the ID “{detail}” occurs more than once (duplicate ID), so the reference has two meanings (signature wrapping)',
  transforms:
    'the transforms are unsupported ({detail}); only enveloped-signature followed by exclusive canonicalization is allowed',
  'digest-algorithm': 'the digest algorithm {detail} is unsupported or unsafe',
  'digest-value': 'the DigestValue is not one base64 value',
  'signature-value': 'the SignatureValue is not one base64 value',
  'canonicalization-failed':
    'the signed part cannot be canonicalized, so the signature and its digest cannot be checked',
  'digest-differs': 'the digest differs: the content was changed after it was signed',
  'no-certificate': 'no usable certificate is configured to check the signature with',
  'other-certificate':
    'it was signed with a certificate that is not in your metadata and is not trusted ({detail})',
  'signature-differs': 'the signature value fits none of the configured certificates',
};
