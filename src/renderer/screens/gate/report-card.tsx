import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { ReportFormat } from '../../../core/reports/report-format.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { downloadFile } from '../../state/files.ts';
import { useStore } from '../../state/use-app.ts';

const formats: readonly (readonly [ReportFormat, string])[] = [
  ['pdf', 'PDF'],
  ['html', 'HTML'],
  ['markdown', 'Markdown'],
  ['json', 'JSON'],
  ['ics', 'Calendar'],
];

/** Everything that was found out, as a document for the change request or for a colleague. */
export function ReportCard({ profile }: { readonly profile: ProfileView }) {
  const store = useStore();
  const [rendering, setRendering] = useState<ReportFormat | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function render(format: ReportFormat) {
    setRendering(format);
    setProblem(null);
    const outcome = await store.client.call('report.render', { profile: { profileId: profile.id }, format });
    setRendering(null);
    if (outcome.ok) downloadFile(outcome.value);
    else setProblem(outcome.problem.message);
  }
  return (
    <section className="card" aria-labelledby="report">
      <h2 id="report">The evidence as a report</h2>
      <p className="quiet">
        The gate with its reasons, the plan, every test and finding, without what identifies a person. The
        calendar holds the days on which certificates end.
      </p>
      <div className="row">
        {formats.map(([format, name]) => (
          <Button key={format} isDisabled={rendering !== null} onPress={() => void render(format)}>
            <Download size={16} /> {name}
          </Button>
        ))}
        <span className="quiet" role="status">
          {rendering === 'pdf' ? 'Printing with your browser…' : ''}
        </span>
      </div>
      {problem !== null && (
        <Callout tone="stop" title="The report could not be made" isLive>
          <p>{problem}</p>
        </Callout>
      )}
    </section>
  );
}
