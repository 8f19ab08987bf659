/** The forms a report comes in; apart from the renderers, because the contract needs the list alone. */
export const reportFormats = ['json', 'markdown', 'html', 'ics'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportMediaTypes: Readonly<Record<ReportFormat, string>> = {
  json: 'application/json',
  markdown: 'text/markdown',
  html: 'text/html',
  ics: 'text/calendar',
};

export const reportExtensions: Readonly<Record<ReportFormat, string>> = {
  json: 'json',
  markdown: 'md',
  html: 'html',
  ics: 'ics',
};
