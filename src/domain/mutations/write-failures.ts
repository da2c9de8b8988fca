import { OceanError } from '../../ocean/ocean-error.ts';
import { outcomeErrors } from './outcome-errors.ts';
import type { OutcomeCode, Rejection } from './result.ts';
import type { BatchOutcome, StopReason } from './write-batch.ts';

/** Codes of one write of a batch that was not made. */
export type FailureCode = 'FORBIDDEN' | 'UNAUTHENTICATED' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'NOT_SENT';

/** Words of the messages about one write of a batch. */
export interface WriteWords {
  /** Object of the right: 'this step'. */
  readonly object: string;
  /** Clause for a write that was not made: 'the step did not change'. */
  readonly unchanged: string;
  /** Sentence for a rejection: 'Ocean rejected the change of this step'. */
  readonly rejected: string;
  /** Query that shows the current state. */
  readonly toRead: string;
}

/**
 * Maps an outage or missing right at one object of a batch to an error of that object, so that it does not hide the others.
 *
 * @throws errors that concern the full request
 */
export function failureOf(error: unknown, field: string[], { object, unchanged }: WriteWords): Rejection<FailureCode> {
  if (!(error instanceof OceanError) || error.code === 'CUSTOMER_REQUIRED') throw error;
  switch (error.code) {
    case 'FORBIDDEN':
      return { code: 'FORBIDDEN', field, message: `the user has no right to ${object}; ${unchanged}` };
    case 'UNAUTHENTICATED':
      return { code: 'UNAUTHENTICATED', field, message: `sign in again; ${unchanged}` };
    case 'RATE_LIMITED': {
      const message = `Ocean limits the rate of requests; ${unchanged}, try again later`;
      return { code: 'RATE_LIMITED', field, message };
    }
    default: {
      const message = `Ocean failed before it took the change; ${unchanged}, try again later`;
      return { code: 'UNAVAILABLE', field, message };
    }
  }
}

/** Maps the outcome of one write of a batch to the errors of its object. None: the change was made. */
export function batchErrors(
  outcome: BatchOutcome,
  field: string[],
  words: WriteWords,
): Rejection<FailureCode | OutcomeCode>[] {
  switch (outcome.outcome) {
    case 'FAILED': {
      const { error } = outcome;
      if (!(error instanceof OceanError) || error.code !== 'CUSTOMER_REQUIRED') return [failureOf(error, field, words)];
      // Others were sent, and their outcomes must not be lost.
      return [{ code: 'REFUSED', field, message: `Ocean requires a customer; ${words.unchanged}` }];
    }
    case 'NOT_SENT':
      return [
        {
          code: 'NOT_SENT',
          field,
          message: `${stopped[outcome.reason]}, so ${words.unchanged}; send it again, with another clientMutationId`,
        },
      ];
    default:
      return outcomeErrors(outcome, words.rejected, words.toRead).map((error) => ({ ...error, field }));
  }
}

const stopped: Record<StopReason, string> = {
  CLIENT_LEFT: 'the client disconnected or the time of the request was over before this was sent',
  OUTAGE: 'Ocean failed before this was sent',
  RATE_LIMITED: 'Ocean limited the rate of requests before this was sent',
  UNAUTHENTICATED: 'Ocean rejected the credential before this was sent',
  CUSTOMER_REQUIRED: 'Ocean required a customer before this was sent',
};
