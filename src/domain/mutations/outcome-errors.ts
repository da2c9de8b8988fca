import type { WriteOutcome } from './read-back.ts';
import type { OutcomeCode, Rejection } from './result.ts';

/**
 * Maps the outcome of a write to user errors.
 *
 * @param rejected sentence on what Ocean rejected
 * @param toRead query that shows the current state to the client
 */
export function outcomeErrors(outcome: WriteOutcome, rejected: string, toRead: string): Rejection<OutcomeCode>[] {
  switch (outcome.outcome) {
    case 'DONE':
      return [];
    case 'REFUSED': {
      const status = outcome.oceanStatus === null ? '' : ` (${outcome.oceanStatus})`;
      return [{ code: 'REFUSED', field: null, message: `${rejected}${status}; nothing changed` }];
    }
    case 'NOT_APPLIED':
      return outcome.differences.map(({ field, message }) => ({
        code: 'NOT_APPLIED',
        field,
        message: `Ocean reported success, but ${message}; read ${toRead} to see the current state`,
      }));
    case 'UNKNOWN': {
      const seen = outcome.isRead ? 'reading back does not show it' : 'it could not be read back';
      const message = `Ocean did not report whether it made the change, and ${seen}; it may still take effect: read ${toRead} before trying again`;
      return [{ code: 'OUTCOME_UNKNOWN', field: null, message }];
    }
  }
}
