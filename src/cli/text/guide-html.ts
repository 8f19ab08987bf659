import type { FilledGuide, GuideStep } from '../../core/guides/guide.ts';
import { escapeVisibly } from '../../core/reports/escape-html.ts';

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}' +
  'code,pre{font-family:ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}' +
  'small{color:#555}@media print{h2{break-after:avoid}}';

/** A filled guide as one HTML page without scripts or anything to load. */
export function guideHtml({ guide, serviceProvider, notices, steps }: FilledGuide): string {
  const title = escapeVisibly(guide.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${listOf([
  { label: 'Entity ID', value: serviceProvider.entityId },
  { label: 'ACS URL', value: serviceProvider.acsUrl },
])}
${notices.map((notice) => `<p><strong>${escapeVisibly(notice)}</strong></p>\n`).join('')}${steps.map(stepHtml).join('\n')}
</body>
</html>
`;
}

function stepHtml(step: GuideStep, index: number): string {
  const body = escapeVisibly(step.body)
    .replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replaceAll('\n', '<br>');
  return `<h2>${index + 1}. ${escapeVisibly(step.title)}</h2>
<p>${body}</p>
${listOf(step.values)}<p><small>Source: ${escapeVisibly(step.source)} (read ${step.verifiedOn})</small></p>`;
}

function listOf(values: GuideStep['values']): string {
  if (values.length === 0) return '';
  const items = values.map(
    ({ label, value }) =>
      `<dt>${escapeVisibly(label)}</dt><dd>${value === '' ? '(not known yet)' : `<code>${escapeVisibly(value)}</code>`}</dd>`,
  );
  return `<dl>${items.join('')}</dl>\n`;
}
