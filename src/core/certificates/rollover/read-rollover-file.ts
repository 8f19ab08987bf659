import type { IdpKind, MetadataEntity } from '../../metadata/identity-provider.ts';
import { importMetadata } from '../../metadata/import-metadata.ts';
import { soleIdp } from '../../metadata/sole-idp.ts';
import type { Certificate } from '../certificate.ts';
import { checkCertificateFile } from '../check-certificate.ts';

export type RolloverFile =
  | {
      readonly ok: true;
      readonly certificates: readonly Certificate[];
      readonly idp: IdpKind;
      /** What to call it: the display name or entity ID of metadata, the first subject of a certificate file. */
      readonly title: string;
    }
  | { readonly ok: false; readonly message: string };

/** The signing certificates of a file that is SAML metadata of one identity provider, or a certificate file. */
export function readRolloverFile(bytes: Uint8Array, now: string): RolloverFile {
  const checked = checkCertificateFile(bytes, now);
  if (checked.findings.some(({ code }) => code === 'certificate-file-metadata'))
    return readMetadata(bytes, now);
  const [first] = checked.certificates;
  if (first === undefined)
    return { ok: false, message: checked.findings[0]?.title ?? 'There is no certificate in the file' };
  return { ok: true, certificates: checked.certificates, idp: 'other', title: first.subject };
}

function readMetadata(bytes: Uint8Array, now: string): RolloverFile {
  const imported = importMetadata(bytes, { now, entityId: null, trustCertificate: null });
  const idp = soleIdp(imported);
  if (idp === null) return { ok: false, message: whyNone(imported.entities, imported.findings[0]?.title) };
  if (!idp.certificates.some(({ use }) => use !== 'encryption'))
    return { ok: false, message: 'The metadata has no signing certificate that can be read' };
  return {
    ok: true,
    certificates: idp.certificates,
    idp: idp.idp,
    title: idp.displayName ?? idp.entityId,
  };
}

function whyNone(entities: readonly MetadataEntity[], finding: string | undefined): string {
  const count = entities.filter(({ role }) => role === 'idp' || role === 'both').length;
  return count > 1
    ? `The file describes ${count} identity providers; give the metadata of one`
    : (finding ?? 'The file describes no identity provider');
}
