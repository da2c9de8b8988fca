import type { GraphQLFormattedError } from 'graphql';
import { JsonText } from './json-text.ts';

/** An answer whose data may be written already. */
export interface Answer {
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly data?: unknown;
  readonly extensions?: Record<string, unknown> | undefined;
}

/** The body of an answer, with a line's end as Apollo Server writes it: data that is written already is put in as it is. */
export function writeAnswer({ errors, data, extensions }: Answer): string {
  if (!(data instanceof JsonText)) return `${JSON.stringify({ errors, data, extensions })}\n`;
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${data.text}${after}}\n`;
}
