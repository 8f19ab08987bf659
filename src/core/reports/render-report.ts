import { composeReport } from './compose-report.ts';
import type { Evidence } from './evidence.ts';
import { renderCalendar } from './render-calendar.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { TextFormat } from './report-format.ts';

/** The evidence as a document in one format; every format says the same. */
export function renderReport(evidence: Evidence, format: TextFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(evidence, null, 2)}\n`;
    case 'markdown':
      return renderMarkdown(composeReport(evidence));
    case 'html':
      return renderHtml(composeReport(evidence));
    case 'ics':
      return renderCalendar(evidence);
    default:
      return format satisfies never;
  }
}
