import type { TopicStandpoints } from '../../core/certificates/list-standpoints.ts';
import { type Line, styled } from './line.ts';

/** One topic: what each side does about it, with its source. */
export function standpointLines({ title, standpoints }: TopicStandpoints): readonly Line[] {
  return [
    [styled('bold', title)],
    ...standpoints.map(
      ({ who, text, source }): Line => [
        `    ${who}: ${text}`,
        ...(source === '' ? [] : [styled('dim', ` Source: ${source}`)]),
      ],
    ),
  ];
}
