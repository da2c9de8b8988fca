import type { GraphQLFormattedError } from 'graphql';
import { currentActivity } from '../../observability/activity.ts';
import type { Log } from '../../observability/log.ts';
import { toClientError } from '../../schema/client-errors.ts';

/** Formats an error for the client, over any transport. */
export type FormatError = (error: unknown) => GraphQLFormattedError;

/** @param isSuggesting true: messages may suggest names of the schema */
export function errorFormat(log: Log, isSuggesting: boolean): FormatError {
  return (error) => {
    const formatted = toClientError(error, log);
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string') currentActivity()?.addErrorCode(code);
    return isSuggesting ? formatted : { ...formatted, message: withoutSuggestion(formatted.message) };
  };
}

/** Removes the schema names that graphql-js suggests in a message. */
function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean [^]*$/, '');
}
