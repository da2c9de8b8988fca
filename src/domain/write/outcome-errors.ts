import type { Refusal } from './mutate.ts';
import type { ChangeOutcome } from './writer.ts';

type Code = 'REFUSED' | 'OUTCOME_UNKNOWN';

/**
 * The errors that a change ends with once Ocean was reached.
 *
 * @param refused what Ocean did not want
 * @param unknown what to read to find out whether the change was made
 */
export function outcomeErrors(outcome: ChangeOutcome, refused: string, unknown: string): Refusal<Code>[] {
  switch (outcome) {
    case 'DONE':
      return [];
    case 'REFUSED':
      return [{ code: 'REFUSED', field: null, message: `${refused}; nothing changed` }];
    case 'UNKNOWN':
      return [
        {
          code: 'OUTCOME_UNKNOWN',
          field: null,
          message: `the connection ended after sending: the change may have been made or not; read ${unknown} before trying again`,
        },
      ];
  }
}

/** Whether Ocean may hold something new, so that the payload reads it back. */
export function mayHaveChanged({
  userErrors,
  plannedCalls,
}: {
  userErrors: { code: string }[];
  plannedCalls: unknown[];
}): boolean {
  return plannedCalls.length === 0 && userErrors.every(({ code }) => code === 'OUTCOME_UNKNOWN');
}
