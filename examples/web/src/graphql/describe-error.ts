import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/**
 * A sentence for each of the graph's error codes, with what a person can do. The list is closed; unknown codes get the
 * last line.
 */
const advice: Record<string, string> = {
  UNAUTHENTICATED: 'Your session has ended. Sign in again.',
  FORBIDDEN: 'You have no right to see this.',
  CUSTOMER_REQUIRED: 'You manage several customers. Choose one first.',
  BAD_USER_INPUT: 'This request is not possible. Change what you entered.',
  UPSTREAM_UNAVAILABLE: 'Ocean does not respond. Try again in a moment.',
  UPSTREAM_TIMEOUT: 'Ocean took too long to respond. Try again in a moment.',
  UPSTREAM_RATE_LIMITED: 'Ocean received too many requests. Try again in a moment.',
  OVERLOADED: 'The server is overloaded. Try again in a moment.',
};
const otherwise = 'Something went wrong. Try again, or contact your administrator.';

/** Describes an error for a person, in one or more sentences. Decides by code, because messages are for developers. */
export function describeError(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return sentences(error.errors.map(({ extensions }) => extensions?.['code']));
  if (ServerError.is(error)) return sentences(codesOf(error.bodyText));
  return 'The server cannot be reached. Check your connection and try again.';
}

function sentences(codes: readonly unknown[]): string {
  const texts = codes.map((code) => advice[String(code)] ?? otherwise);
  return [...new Set(texts.length === 0 ? [otherwise] : texts)].join(' ');
}

/** A request rejected before execution has an HTTP error status and the same error format in its body. */
function codesOf(body: string): unknown[] {
  try {
    const { errors = [] } = JSON.parse(body) as { errors?: { extensions?: { code?: unknown } }[] };
    return errors.map(({ extensions }) => extensions?.code);
  } catch {
    return [];
  }
}
