import type { Rejection } from './mutate.ts';
import type { WriteOutcome } from './read-back.ts';

export type OutcomeCode = 'REFUSED' | 'NOT_APPLIED' | 'OUTCOME_UNKNOWN';

/**
 * The errors that a change ends with once Ocean was reached.
 *
 * @param refused what Ocean did not want
 * @param toRead what a client reads to see how things stand
 */
export function outcomeErrors(outcome: WriteOutcome, refused: string, toRead: string): Rejection<OutcomeCode>[] {
  switch (outcome.outcome) {
    case 'DONE':
      return [];
    case 'REFUSED': {
      const word = outcome.oceanStatus === null ? '' : ` (${outcome.oceanStatus})`;
      return [{ code: 'REFUSED', field: null, message: `${refused}${word}; nothing changed` }];
    }
    case 'NOT_APPLIED':
      return outcome.differences.map(({ field, message }) => ({
        code: 'NOT_APPLIED',
        field,
        message: `Ocean said that it made the change, but ${message}; read ${toRead} to see what it holds`,
      }));
    case 'UNKNOWN': {
      const seen = outcome.isRead ? 'what was read back does not show it' : 'it could not be read back';
      const message = `Ocean did not tell whether it made the change, and ${seen}; it may still take effect: read ${toRead} before trying again`;
      return [{ code: 'OUTCOME_UNKNOWN', field: null, message }];
    }
  }
}

/** Codes after which Ocean may hold something new: the change must not be repeated blindly. */
const uncertain: readonly string[] = ['OUTCOME_UNKNOWN', 'NOT_APPLIED'];

/** Whether Ocean may hold something new, so far as errors tell. */
export function mayHaveChangedBy(userErrors: readonly { code: string }[]): boolean {
  return userErrors.every(({ code }) => uncertain.includes(code));
}

/** Whether Ocean may hold something new, so that the payload reads it back. */
export function mayHaveChanged({
  userErrors,
  plannedCalls,
}: {
  userErrors: { code: string }[];
  plannedCalls: unknown[];
}): boolean {
  return plannedCalls.length === 0 && mayHaveChangedBy(userErrors);
}
