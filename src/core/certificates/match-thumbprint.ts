import { fillPlaceholders } from '../findings/finding.ts';
import { thumbprintWords } from '../findings/messages/certificates/thumbprints.ts';
import type { Certificate } from './certificate.ts';
import { listSigningKeys } from './rollover/signing-key.ts';
import { findByThumbprint, readThumbprint } from './thumbprints.ts';

export interface ThumbprintMatch {
  /** SHA-256 of the certificate that has it; null when none has, or when the text is no thumbprint. */
  readonly sha256: string | null;
  readonly isThumbprint: boolean;
  /** One sentence for the admin. */
  readonly sentence: string;
}

/** Says which of the signing certificates has a thumbprint that was copied from a console, in whatever form. */
export function matchThumbprint(text: string, certificates: readonly Certificate[]): ThumbprintMatch {
  const hex = readThumbprint(text);
  if (hex === null)
    return { sha256: null, isThumbprint: false, sentence: thumbprintWords['not-a-thumbprint'] };
  const keys = listSigningKeys(certificates);
  const found = findByThumbprint(
    hex,
    keys.map((key) => ({ ...key, sha1: key.certificate.sha1 })),
  );
  if (found === null) return { sha256: null, isThumbprint: true, sentence: thumbprintWords.differs };
  const hash = hex.length === 64 ? 'SHA-256' : 'SHA-1';
  const sentence = fillPlaceholders(thumbprintWords.matches, { hash, name: found.name });
  return { sha256: found.sha256, isThumbprint: true, sentence };
}
