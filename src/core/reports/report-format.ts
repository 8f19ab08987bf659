/** The forms a report comes in; apart from the renderers, because the contract needs the lists alone. */
export const textFormats = ['json', 'markdown', 'html', 'ics'] as const;
export type TextFormat = (typeof textFormats)[number];

/** A PDF is the HTML, printed. */
export const reportFormats = [...textFormats, 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportMediaTypes: Readonly<Record<ReportFormat, string>> = {
  json: 'application/json',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  ics: 'text/calendar',
};

export const reportExtensions: Readonly<Record<ReportFormat, string>> = {
  json: 'json',
  markdown: 'md',
  html: 'html',
  pdf: 'pdf',
  ics: 'ics',
};
