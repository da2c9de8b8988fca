import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { Messages } from '../i18n/i18n.tsx';

/**
 * Describes an error for a person, in one or more sentences that suggest what to do. Decides by code, because messages are
 * for developers. The list of codes is closed; one of a newer server gets the last sentence.
 */
export function describeError(error: unknown, { errors }: Messages): string {
  if (CombinedGraphQLErrors.is(error)) {
    return sentences(
      error.errors.map(({ extensions }) => extensions?.['code']),
      errors,
    );
  }
  if (ServerError.is(error)) return sentences(codesOf(error.bodyText), errors);
  return errors.unreachable;
}

function sentences(codes: readonly unknown[], texts: Readonly<Record<string, string>>): string {
  const { otherwise = '' } = texts;
  const found = codes.map((code) => texts[String(code)] ?? otherwise);
  return [...new Set(found.length === 0 ? [otherwise] : found)].join(' ');
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
