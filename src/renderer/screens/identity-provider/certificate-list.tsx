import { CalendarPlus } from 'lucide-react';
import type { Certificate } from '../../../core/certificates/certificate.ts';
import { Button } from '../../components/button.tsx';
import { downloadFile } from '../../state/files.ts';
import { reportProblem } from '../../state/profile-actions.ts';
import { useStore } from '../../state/use-app.ts';
import { CertificateRow } from './certificate-row.tsx';
import { StandpointList } from './rollover/standpoint-list.tsx';
import { ThumbprintField } from './rollover/thumbprint-field.tsx';
import type { RolloverPlan } from './rollover/use-rollover.ts';

interface Props {
  readonly profileId: string;
  readonly certificates: readonly Certificate[];
  readonly now: string;
  /** Names and thumbprints of those that sign; null while they are on their way. */
  readonly plan: RolloverPlan | null;
}

/** Every certificate with its lifetime, its thumbprints and its PEM for Twilio's field. */
export function CertificateList({ profileId, certificates, now, plan }: Props) {
  return (
    <section className="card" aria-labelledby="certificates">
      <div className="card-head">
        <h2 id="certificates">
          {certificates.length === 1 ? 'Certificate' : `${certificates.length} certificates`}
        </h2>
        {certificates.length > 0 && <CalendarButton profileId={profileId} />}
      </div>
      {certificates.length === 0 && (
        <p className="quiet">The metadata has no readable certificate, so no signature can be checked.</p>
      )}
      <ul className="certificates">
        {certificates.map((certificate) => (
          <CertificateRow
            key={`${certificate.sha256} ${certificate.use}`}
            certificate={certificate}
            now={now}
            named={plan?.certificates.find((one) => one.certificate.sha256 === certificate.sha256) ?? null}
          />
        ))}
      </ul>
      {plan !== null && plan.certificates.length > 0 && (
        <ThumbprintField profileId={profileId} place={plan.thumbprintPlace} />
      )}
      {plan !== null && <StandpointList topics={plan.standpoints} />}
      {plan?.notChecked.map((text) => (
        <p key={text} className="quiet not-checked">
          {text}
        </p>
      ))}
    </section>
  );
}

/** The last days, with reminders, as a file that every calendar takes. */
function CalendarButton({ profileId }: { readonly profileId: string }) {
  const store = useStore();
  async function save() {
    const outcome = await store.client.call('report.render', { profile: { profileId }, format: 'ics' });
    if (outcome.ok) downloadFile(outcome.value);
    else reportProblem(store, outcome.problem.message);
  }
  return (
    <Button isSmall onPress={() => void save()} aria-label="Save the last days as a calendar with reminders">
      <CalendarPlus size={15} /> Calendar with reminders
    </Button>
  );
}
