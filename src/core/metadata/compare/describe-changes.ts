import { createFinding, type Finding } from '../../findings/finding.ts';
import { idpNames } from '../../findings/messages/idp-evidence.ts';
import { noneWord } from '../../findings/messages/metadata/metadata-changes.ts';
import { showValue } from '../../findings/show-value.ts';
import type { ImportChange } from './compare-imports.ts';

/**
 * Each change with what it means for Twilio and what to do; `subject` is the entity ID it is about. Of another product
 * everything is different: that it is another one is all there is to say.
 */
export function describeChanges(changes: readonly ImportChange[], subject: string): readonly Finding[] {
  const provider = changes.filter(({ kind }) => kind === 'provider');
  return (provider.length > 0 ? provider : changes).map((change) =>
    describeChange(change, subject.slice(0, 200)),
  );
}

function describeChange(change: ImportChange, subject: string): Finding {
  switch (change.kind) {
    case 'provider':
      return createFinding('metadata-changed-provider', subject, {
        before: idpNames[change.before],
        after: idpNames[change.after],
      });
    case 'entity-id':
      return createFinding('metadata-changed-entity-id', subject, pair(change));
    case 'certificate-added':
    case 'certificate-removed': {
      const { subject: name, notAfter, sha256 } = change.certificate;
      const data = { subject: showValue(name), notAfter: notAfter.slice(0, 10), sha256 };
      return createFinding(`metadata-changed-${change.kind}`, subject, data);
    }
    case 'sign-in-address':
      return createFinding(signInCode(change), subject, { ...pair(change), binding: nameOf(change) });
    case 'sign-out-address':
      return createFinding('metadata-changed-sign-out-address', subject, {
        ...pair(change),
        binding: nameOf(change),
      });
    case 'name-id-formats':
      return createFinding('metadata-changed-name-id-formats', subject, {
        before: listWords(change.before),
        after: listWords(change.after),
      });
    case 'signed-requests':
      return createFinding(`metadata-changed-signed-requests-${change.after ? 'on' : 'off'}`, subject);
  }
}

type AddressChange = Extract<ImportChange, { readonly bindingUri: string }>;

function signInCode({ before, after }: AddressChange) {
  if (before === null) return 'metadata-changed-sign-in-address-added';
  return after === null ? 'metadata-changed-sign-in-address-removed' : 'metadata-changed-sign-in-address';
}

/** The last word of the binding's URI, as consoles show it: HTTP-Redirect. */
function nameOf({ bindingUri }: AddressChange): string {
  return showValue(bindingUri.split(':').at(-1) ?? '') || noneWord;
}

function pair({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  return { before: shown(before), after: shown(after) };
}

function shown(text: string | null): string {
  return text === null ? noneWord : showValue(text);
}

function listWords(values: readonly string[]): string {
  return values.length === 0 ? noneWord : values.slice(0, 10).map(showValue).join(', ');
}
