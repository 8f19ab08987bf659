import type { FilledGuide, GuideStep, GuideValue } from '../../core/guides/guide.ts';
import { indent } from './cutover-lines.ts';
import { type Line, styled } from './line.ts';

/** A filled guide for the terminal. */
export function guideLines({ guide, serviceProvider, notices, steps }: FilledGuide): readonly Line[] {
  return [
    [styled('bold', guide.title)],
    `Entity ID: ${serviceProvider.entityId}`,
    `ACS URL:   ${serviceProvider.acsUrl}`,
    ...notices.map((notice): Line => [styled('yellow', notice)]),
    ...steps.flatMap(stepLines),
  ];
}

function stepLines(step: GuideStep, index: number): readonly Line[] {
  return [
    '',
    [styled('bold', `${index + 1}. ${step.title}`)],
    ...indent(step.body.replaceAll('**', '')),
    ...step.values.flatMap(valueLines),
    [styled('dim', `   Source: ${step.source} (read ${step.verifiedOn})`)],
  ];
}

function valueLines({ label, value }: GuideValue): readonly Line[] {
  const heading = styled('dim', `${label}: `);
  if (value === '') return [['   ', heading, '(not known yet)']];
  const lines = value.trimEnd().split('\n');
  return lines.length === 1 ? [['   ', heading, value]] : [['   ', heading], ...indent(lines.join('\n'))];
}
