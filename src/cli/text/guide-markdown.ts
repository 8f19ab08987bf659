import type { FilledGuide, GuideStep } from '../../core/guides/guide.ts';

/** A filled guide as one Markdown document; values stand in code, so that nothing in them is read as markup. */
export function guideMarkdown({ guide, serviceProvider, notices, steps }: FilledGuide): string {
  const parts = [
    `# ${guide.title}`,
    `- Entity ID: ${code(serviceProvider.entityId)}\n- ACS URL: ${code(serviceProvider.acsUrl)}`,
    ...notices.map((notice) => `> ${notice}`),
    ...steps.map(stepMarkdown),
  ];
  return `${parts.join('\n\n')}\n`;
}

function stepMarkdown(step: GuideStep, index: number): string {
  const values = step.values.map(({ label, value }) => `- ${label}: ${code(value)}`).join('\n');
  return [
    `## ${index + 1}. ${step.title}`,
    step.body,
    ...(values === '' ? [] : [values]),
    `Source: ${step.source} (read ${step.verifiedOn})`,
  ].join('\n\n');
}

/** A code span, or a block for several lines, fenced by more backticks than the text has in a row (CommonMark 6.1, 4.5). */
function code(text: string): string {
  if (text === '') return '(not known yet)';
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  if (!/[\r\n]/.test(text)) {
    const fence = '`'.repeat(longest + 1);
    return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
  }
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const lines = text.trimEnd().split(/\r?\n/);
  return ['', `  ${fence}`, ...lines.map((line) => `  ${line}`), `  ${fence}`].join('\n');
}
