import type { ReactNode } from 'react';
import { describeError } from '../graphql/describe-error.ts';

interface ProblemProps {
  /** Renders nothing without an error. */
  readonly error: unknown;
  readonly onRetry?: () => unknown;
}

/** Announces an error to screen readers, with a button to retry. */
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
