import type { JSX } from 'react';
import type { RunError } from './run.ts';

/** More than fit on the screen; the response has all of them. */
const maxErrors = 3;

/** Lists errors by code, each with a link to the page that explains it. */
export function ErrorList({
  errors,
  errorDocsUrl,
}: {
  readonly errors: readonly RunError[];
  readonly errorDocsUrl: string | null;
}): JSX.Element | null {
  if (errors.length === 0) return null;
  return (
    <ul className="run-errors" aria-label="Errors">
      {errors.slice(0, maxErrors).map(({ message, path, extensions }, index) => (
        <li key={index}>
          <CodeOf code={extensions?.code} errorDocsUrl={errorDocsUrl} /> {path && <code>{path.join('.')}</code>}{' '}
          {message}
        </li>
      ))}
      {errors.length > maxErrors && <li>and {errors.length - maxErrors} more</li>}
    </ul>
  );
}

/** The link scrolls to the code, which the page has in a table. */
function CodeOf({ code, errorDocsUrl }: { code: string | undefined; errorDocsUrl: string | null }): JSX.Element | null {
  if (code === undefined) return null;
  if (errorDocsUrl === null) return <b>{code}</b>;
  return (
    <a href={`${errorDocsUrl}#:~:text=${encodeURIComponent(code)}`} target="_blank" rel="noreferrer">
      {code}
    </a>
  );
}
