import { Download } from 'lucide-react';
import type { RolloverStep } from '../../../../core/certificates/rollover/rollover.ts';
import { Button } from '../../../components/button.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { ExternalSource } from '../../../components/external-source.tsx';
import { downloadFile } from '../../../state/files.ts';
import { pemFile } from '../pem-file.ts';
import type { RolloverPlan } from './use-rollover.ts';

/** The change itself, in its order; closed at first, for on most days nothing is to be changed. */
export function RolloverSteps({ plan }: { readonly plan: RolloverPlan }) {
  return (
    <details className="rollover-steps">
      <summary>How to change the certificate, in {plan.steps.length} steps</summary>
      <ol>
        {plan.steps.map((step) => (
          <li key={step.id}>
            <h3>{step.title}</h3>
            <p>{step.body}</p>
            <Handover step={step} plan={plan} />
            {step.source !== '' && (
              <p className="quiet source-note">
                Source: <ExternalSource source={step.source} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The certificate of a step that gives it to Twilio, once it is known. */
function Handover({ step, plan }: { readonly step: RolloverStep; readonly plan: RolloverPlan }) {
  const one = plan.certificates.find(({ certificate }) => certificate.sha256 === step.certificate);
  if (one === undefined) return null;
  return (
    <div className="row">
      <CopyButton text={one.certificate.pem} what={`the PEM of ${one.name}`} />
      <Button
        isSmall
        onPress={() => downloadFile(pemFile(one.certificate))}
        aria-label={`Download the PEM of ${one.name}`}
      >
        <Download size={14} /> PEM
      </Button>
    </div>
  );
}
