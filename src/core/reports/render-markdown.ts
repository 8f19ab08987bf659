import type { ReportBlock, ReportDocument } from './report-block.ts';

/** The report as Markdown; text of others is escaped, so that it stays text (CommonMark 2.4). */
export function renderMarkdown({ title, blocks }: ReportDocument): string {
  const parts = [`# ${escapeMarkdown(title)}`, ...blocks.map(renderBlock)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`;
    case 'text':
      return escapeMarkdown(block.text);
    case 'facts':
      return block.rows
        .map(([label, value]) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(value)}`)
        .join('\n');
    case 'table':
      return block.rows.length === 0 ? '' : renderTable(block.columns, block.rows);
    case 'steps':
      return block.steps
        .map(({ title, body, source }, index) => {
          const words = body.split('**').map(escapeMarkdown).join('**');
          return `${index + 1}. **${escapeMarkdown(title)}.** ${words} Source: ${escapeMarkdown(source)}`;
        })
        .join('\n');
    default:
      return block satisfies never;
  }
}

function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|!~&]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)(\d+)([.)])/, '$1$2\\$3')
    .replace(/^(\s*)([-+=])/, '$1\\$2');
}
