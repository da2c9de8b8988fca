import type { Messages } from '../i18n/i18n.tsx';
import type { UserError } from './use-set-day.ts';

/** Texts for validation errors, by the end of the argument's path. */
const ofInput = ['start', 'end', 'slots'] as const;

/**
 * Describes an error for the person who entered the hours. The graph's own messages are for developers; a newer graph may
 * have more codes.
 */
function textOf({ code, field }: Pick<UserError, 'code' | 'field'>, { hours: { errors } }: Messages): string {
  const path = field?.join('.') ?? '';
  const argument = code === 'INVALID_INPUT' ? ofInput.find((one) => path.endsWith(`.${one}`)) : undefined;
  if (argument !== undefined) return errors[argument];
  return (errors as Readonly<Record<string, string>>)[code] ?? errors.otherwise;
}

/** Removes duplicate sentences. */
export function sentencesOf(userErrors: readonly UserError[], messages: Messages): string[] {
  return [...new Set(userErrors.map((error) => textOf(error, messages)))];
}

/** Returns the sentence for one argument of the mutation. @param path below `input`, such as `days.0.slots.2.end` */
export function errorAt(userErrors: readonly UserError[], path: string, messages: Messages): string | null {
  const error = userErrors.find(({ field }) => field?.join('.') === `input.${path}`);
  return error === undefined ? null : textOf(error, messages);
}
