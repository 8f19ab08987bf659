import { createEvidence } from '../../core/reports/evidence.ts';
import { renderReport } from '../../core/reports/render-report.ts';
import { reportExtensions, reportMediaTypes } from '../../core/reports/report-format.ts';
import type { Handlers } from '../handler.ts';
import { readProfileFile } from '../profiles/read-profile-file.ts';
import { toFileName } from '../to-file-name.ts';

export const reportHandlers: Handlers<'report.render'> = {
  'report.render': ({ profile: from, format }, { ports, profiles }) => {
    const profile = 'profileId' in from ? profiles.get(from.profileId) : readProfileFile(from.profileFile);
    const evidence = createEvidence(profile, { now: ports.now(), version: ports.version });
    return {
      fileName: `${toFileName(profile.name, 'profile')}-report.${reportExtensions[format]}`,
      mediaType: reportMediaTypes[format],
      text: renderReport(evidence, format),
    };
  },
};
