import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { screenHref } from '../../state/route.ts';
import { CertificatesSection } from './certificates-section.tsx';
import { EntityPicker } from './entity-picker.tsx';
import { FindingsCard } from './findings-card.tsx';
import { IdpSummary } from './idp-summary.tsx';
import { ImportPanel } from './import-panel.tsx';
import './identity-provider.css';
import { useMetadataImport } from './use-metadata-import.ts';

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
          <FindingsCard findings={findings} />
          <IdpSummary idp={idp} />
          <CertificatesSection profile={profile} idp={idp} now={now} />
        </>
      )}
    </ScreenFrame>
  );
}

function whyNot(blocking: number): string {
  const count = blocking === 1 ? 'One blocking finding keeps' : `${blocking} blocking findings keep`;
  return `${count} the gate shut. Fix it in the identity provider and import the metadata again; the steps can be read meanwhile.`;
}
