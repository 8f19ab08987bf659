import { escapeVisibly } from './escape-html.ts';
import type { ReportBlock, ReportDocument } from './report-block.ts';

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.875rem; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
.long { overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
@media print { h2 { break-after: avoid; } tr, li { break-inside: avoid; } body { margin: 0; max-width: none; } }
`;

/** The report as one HTML page: no script, nothing to load, every text escaped, a policy that forbids the rest. */
export function renderHtml({ title, blocks }: ReportDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeVisibly(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeVisibly(title)}</h1>
${blocks.map(renderBlock).join('')}</main>
</body>
</html>
`;
}

function renderBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeVisibly(block.text)}</h2>\n`;
    case 'text':
      return `<p>${escapeVisibly(block.text)}</p>\n`;
    case 'facts':
      return `<dl>\n${block.rows.map(([label, value]) => `<dt>${escapeVisibly(label)}</dt><dd>${escapeVisibly(value)}</dd>\n`).join('')}</dl>\n`;
    case 'table':
      return block.rows.length === 0 ? '' : renderTable(block.columns, block.rows);
    case 'steps':
      return `<ol>\n${block.steps.map(renderStep).join('')}</ol>\n`;
    default:
      return block satisfies never;
  }
}

function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => `<th scope="col">${escapeVisibly(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(renderCell).join('')}</tr>\n`);
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

/** Only a cell with a long word may break inside words: if every cell might, narrow columns would break all of theirs. */
function renderCell(cell: string): string {
  const isLong = /\S{25}/.test(cell);
  return `<td${isLong ? ' class="long"' : ''}>${escapeVisibly(cell)}</td>`;
}

function renderStep({ title, body, source }: { title: string; body: string; source: string }): string {
  const words = escapeVisibly(body).replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');
  return `<li><strong>${escapeVisibly(title)}.</strong> ${words} <small>Source: ${escapeVisibly(source)}</small></li>\n`;
}
