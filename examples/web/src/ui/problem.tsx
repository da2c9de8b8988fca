import type { ReactNode } from 'react';
import { describeError } from '../graphql/describe-error.ts';
import { useMessages } from '../i18n/i18n.tsx';

interface ProblemProps {
  /** Renders nothing without an error. */
  readonly error: unknown;
  readonly onRetry?: () => unknown;
}

/** Announces an error to screen readers, with a button to retry. */
export function Problem({ error, onRetry }: ProblemProps): ReactNode {
  const messages = useMessages();
  if (!error) return null;
  return (
    <div className="problem" role="alert">
      <p>{describeError(error, messages)}</p>
      {onRetry && (
        <button type="button" onClick={() => void onRetry()}>
          {messages.tryAgain}
        </button>
      )}
    </div>
  );
}
