import type { DownloadFile } from '../../contract/operations.ts';
import { createEvidence, type Evidence } from '../../core/reports/evidence.ts';
import { renderReport } from '../../core/reports/render-report.ts';
import { type ReportFormat, reportExtensions, reportMediaTypes } from '../../core/reports/report-format.ts';
import type { Handlers } from '../handler.ts';
import { printPdf } from '../pdf/print-pdf.ts';
import { readProfileFile } from '../profiles/read-profile-file.ts';
import { toFileName } from '../to-file-name.ts';

export const reportHandlers: Handlers<'report.render'> = {
  'report.render': async ({ profile: from, format }, { ports, profiles }) => {
    const profile = 'profileId' in from ? profiles.get(from.profileId) : readProfileFile(from.profileFile);
    const evidence = createEvidence(profile, { now: ports.now(), version: ports.version });
    return {
      fileName: `${toFileName(profile.name, 'profile')}-report.${reportExtensions[format]}`,
      mediaType: reportMediaTypes[format],
      ...(await render(evidence, format, ports.log)),
    };
  },
};

async function render(
  evidence: Evidence,
  format: ReportFormat,
  log: (line: string) => void,
): Promise<Pick<DownloadFile, 'text' | 'encoding'>> {
  if (format !== 'pdf') return { text: renderReport(evidence, format) };
  const bytes = await printPdf(renderReport(evidence, 'html'), log);
  return { text: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
}
