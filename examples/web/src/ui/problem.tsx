import type { ReactNode } from 'react';
import { describeError } from '../graphql/describe-error.ts';

interface ProblemProps {
  /** Nothing is shown without one. */
  readonly error: unknown;
  readonly onRetry?: () => unknown;
}

/** Says what went wrong, to screen readers at once, with a way to try again. */
export function Problem({ error, onRetry }: ProblemProps): ReactNode {
  if (!error) return null;
  return (
    <div className="problem" role="alert">
      <p>{describeError(error)}</p>
      {onRetry && (
        <button type="button" onClick={() => void onRetry()}>
          Try again
        </button>
      )}
    </div>
  );
}
