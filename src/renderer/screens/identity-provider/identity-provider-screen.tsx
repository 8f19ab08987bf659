import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { screenHref } from '../../state/route.ts';
import { CertificatesSection } from './certificates-section.tsx';
import { DetailsCard } from './details-card.tsx';
import { EntityPicker } from './entity-picker.tsx';
import { FindingsCard } from './findings-card.tsx';
import { ChangesCard } from './history/changes-card.tsx';
import { ImportHistory } from './history/import-history.tsx';
import { IdpSummary } from './idp-summary.tsx';
import { ImportPanel } from './import-panel.tsx';
import './identity-provider.css';
import { type ImportState, useMetadataImport } from './use-metadata-import.ts';

/** Step 2: the identity provider's metadata, read offline and judged at once. */
export function IdentityProviderScreen({ profile }: { readonly profile: ProfileView }) {
  const metadata = useMetadataImport(profile);
  const [now] = useState(() => new Date().toISOString());
  const idp = profile.identityProvider;
  const findings = idp === null ? [] : [...idp.fileFindings, ...idp.entity.findings];
  const blocking = findings.filter((finding) => finding.severity === 'block').length;
  return (
    <ScreenFrame
      title="Identity provider"
      lead="Where your people sign in. Its metadata is read on this machine; nothing is fetched unless you give an address."
      {...(idp === null
        ? {}
        : {
            next: {
              href: screenHref(profile.id, 'setup-steps'),
              label: 'Setup steps',
              why:
                blocking === 0
                  ? 'The metadata can be used. Next, set up the identity provider for Twilio.'
                  : whyNot(blocking),
              isReady: blocking === 0,
            },
          })}
    >
      <ImportPanel profile={profile} metadata={metadata} />
      {metadata.state.step === 'choose' && (
        <EntityPicker choice={metadata.state} onPick={metadata.importFrom} onCancel={metadata.forget} />
      )}
      {idp !== null && metadata.state.step !== 'choose' && (
        <>
          <Changes state={metadata.state} />
          <FindingsCard findings={findings} />
          <IdpSummary idp={idp} />
          <CertificatesSection profile={profile} idp={idp} now={now} />
          {idp.entity.details !== undefined && <DetailsCard details={idp.entity.details} />}
          <ImportHistory records={profile.importHistory ?? []} />
        </>
      )}
    </ScreenFrame>
  );
}

/** Only right after an import; the history keeps it. */
function Changes({ state }: { readonly state: ImportState }) {
  if (state.step !== 'done' || state.changes === null) return null;
  return <ChangesCard changes={state.changes} />;
}

function whyNot(blocking: number): string {
  const count = blocking === 1 ? 'One blocking finding keeps' : `${blocking} blocking findings keep`;
  return `${count} the gate shut. Fix it in the identity provider and import the metadata again; the steps can be read meanwhile.`;
}
