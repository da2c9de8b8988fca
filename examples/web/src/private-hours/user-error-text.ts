import type { UserError } from './use-set-day.ts';

/**
 * A sentence for each code of a failed change; a newer graph may add codes. The graph's own messages are for
 * developers.
 */
const texts: Readonly<Record<string, string>> = {
  INVALID_INPUT: 'These hours cannot be saved. Check them and try again.',
  DRIVER_NOT_FOUND: 'This driver is no longer there.',
  REFUSED: 'Ocean did not accept these hours. Nothing was changed.',
  CHANGED_SINCE: 'Somebody changed these hours meanwhile. The week shows them now: check it and try again.',
  NOT_APPLIED: 'Ocean accepted the hours but shows different ones. Look at the week before you try again.',
  PAST_NOT_CHANGEABLE: 'Hours that have passed cannot be changed.',
  OUTCOME_UNKNOWN: 'Ocean did not confirm whether the hours were saved. Look at the week before you try again.',
  CLIENT_MUTATION_ID_REUSED: 'These hours were sent before. Reload the page and try again.',
};
const otherwise = 'The hours were not saved. Reload the page and try again.';

/** Sentences for validation errors, by the argument in their path. */
const inputTexts: readonly (readonly [argument: string, text: string])[] = [
  ['.start', 'Enter a time such as 18:00.'],
  ['.end', 'The end must be later than the start. Hours past midnight are two entries, one for each day.'],
  ['.slots', 'These hours overlap others of the day. Change one of them.'],
];

/** Describes an error for the person who entered the hours. */
function textOf({ code, field }: Pick<UserError, 'code' | 'field'>): string {
  const path = field?.join('.') ?? '';
  const ofInput = code === 'INVALID_INPUT' ? inputTexts.find(([argument]) => path.endsWith(argument))?.[1] : undefined;
  return ofInput ?? texts[code] ?? otherwise;
}

/** Removes duplicate sentences. */
export function sentencesOf(userErrors: readonly UserError[]): string[] {
  return [...new Set(userErrors.map(textOf))];
}

/** Returns the sentence for one argument of the mutation. @param path below `input`, such as `days.0.slots.2.end` */
export function errorAt(userErrors: readonly UserError[], path: string): string | null {
  const error = userErrors.find(({ field }) => field?.join('.') === `input.${path}`);
  return error === undefined ? null : textOf(error);
}
