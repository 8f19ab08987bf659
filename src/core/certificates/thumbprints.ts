import { fillPlaceholders } from '../findings/finding.ts';
import {
  shownThumbprints,
  type ThumbprintForm,
  thumbprintForms,
  thumbprintWords,
} from '../findings/messages/certificates/thumbprints.ts';
import { idpNames } from '../findings/messages/idp-evidence.ts';
import type { IdpKind } from '../metadata/identity-provider.ts';
import { describeSources } from '../twilio/sources.ts';
import type { Certificate } from './certificate.ts';

export interface Thumbprint {
  readonly form: ThumbprintForm;
  readonly label: string;
  readonly value: string;
  /** The form that this identity provider shows, so that it is compared first. */
  readonly isShownThere: boolean;
}

/** Where an identity provider shows a thumbprint and in which form, or that it is not documented. */
export interface ThumbprintPlace {
  readonly text: string;
  readonly source: string;
}

type Hashes = Pick<Certificate, 'sha256' | 'sha1'>;

/** One certificate's thumbprints in every form that consoles use, the one of that identity provider first. */
export function listThumbprints(hashes: Hashes, idp: IdpKind): readonly Thumbprint[] {
  const shown = shownThumbprints[idp]?.form;
  const forms = Object.keys(thumbprintForms) as ThumbprintForm[];
  return forms
    .map((form) => ({
      form,
      label: thumbprintForms[form],
      value: writeThumbprint(hashes, form),
      isShownThere: form === shown,
    }))
    .toSorted((a, b) => Number(b.isShownThere) - Number(a.isShownThere));
}

/** In words, with the source. */
export function describeThumbprintPlace(idp: IdpKind): ThumbprintPlace {
  const shown = shownThumbprints[idp];
  if (shown !== undefined) return { text: shown.text, source: describeSources(shown.sources) };
  const name = idp === 'other' ? 'the identity provider' : idpNames[idp];
  return { text: fillPlaceholders(thumbprintWords.undocumented, { idp: name }), source: '' };
}

function writeThumbprint({ sha256, sha1 }: Hashes, form: ThumbprintForm): string {
  switch (form) {
    case 'sha256-colons':
      return inPairs(sha256);
    case 'sha256-digits':
      return sha256.toUpperCase();
    case 'sha256-base64url':
      return Buffer.from(sha256, 'hex').toString('base64url');
    case 'sha1-digits':
      return sha1.toUpperCase();
    case 'sha1-colons':
      return inPairs(sha1);
  }
}

function inPairs(hex: string): string {
  return (hex.toUpperCase().match(/../g) ?? []).join(':');
}

/** A thumbprint as somebody copied it, as plain hexadecimal; null when it is none. */
export function readThumbprint(text: string): string | null {
  // Windows puts an invisible mark before a thumbprint that is copied from its dialogue.
  const compact = text.replaceAll(/[\s:\-\u200e\u200f\ufeff]/gu, '').toLowerCase();
  if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(compact)) return compact;
  const base64 = text.trim();
  if (!/^([A-Za-z0-9+/_-]{27}|[A-Za-z0-9+/_-]{43})=?$/.test(base64)) return null;
  return Buffer.from(base64, 'base64').toString('hex');
}

/** The first of `items` that has the thumbprint, by either hash. */
export function findByThumbprint<Item extends Hashes>(hex: string, items: readonly Item[]): Item | null {
  return items.find(({ sha256, sha1 }) => sha256 === hex || sha1 === hex) ?? null;
}
