import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What a person can do about each of the graph's error codes. The list of codes is closed; others get the last line. */
const advice: Record<string, string> = {
  UNAUTHENTICATED: 'Your session has ended. Sign in again.',
  FORBIDDEN: 'You have no right to see this.',
  CUSTOMER_REQUIRED: 'You manage several customers. Choose one first.',
  BAD_USER_INPUT: 'This cannot be asked for. Change what you entered.',
  UPSTREAM_UNAVAILABLE: 'Ocean does not answer. Try again in a moment.',
  UPSTREAM_TIMEOUT: 'Ocean took too long to answer. Try again in a moment.',
  UPSTREAM_RATE_LIMITED: 'Ocean asks for fewer requests. Try again in a moment.',
  OVERLOADED: 'The server has too much to do. Try again in a moment.',
};
const otherwise = 'Something went wrong. Try again, or tell your administrator.';

/** An error as one or more sentences for a person. Decides by code: messages are for developers. */
export function describeError(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return sentences(error.errors.map(({ extensions }) => extensions?.['code']));
  if (ServerError.is(error)) return sentences(codesOf(error.bodyText));
  return 'The server cannot be reached. Check your connection and try again.';
}

function sentences(codes: readonly unknown[]): string {
  const texts = codes.map((code) => advice[String(code)] ?? otherwise);
  return [...new Set(texts.length === 0 ? [otherwise] : texts)].join(' ');
}

/** A refusal before any field ran comes with an HTTP status, and the same error shape as its body. */
function codesOf(body: string): unknown[] {
  try {
    const { errors = [] } = JSON.parse(body) as { errors?: { extensions?: { code?: unknown } }[] };
    return errors.map(({ extensions }) => extensions?.code);
  } catch {
    return [];
  }
}
