import { RotateCw } from 'lucide-react';
import type { Problem } from '../../contract/outcome.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';

interface Props {
  readonly title: string;
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

/** What could not be done, in the backend's own sentence, with a way to try again. */
export function ProblemCard({ title, problem, onRetry }: Props) {
  return (
    <Callout tone="stop" title={title} isLive>
      <p>{problem.message}</p>
      {onRetry !== undefined && (
        <p>
          <Button isSmall onPress={onRetry}>
            <RotateCw size={15} /> Try again
          </Button>
        </p>
      )}
    </Callout>
  );
}
