import type { WriteResponse } from '../../ocean/write-response.ts';
import { WriteConfirmation } from './mutation.type.ts';
import { type Change, send, type Writer, writeAudit } from './writer.ts';

/** One difference between the data that was read back and the request. */
export interface Difference {
  /** Path of the argument; null: no single one. */
  readonly field: string[] | null;
  /** For developers, without a value of Ocean: it may be personal. */
  readonly message: string;
}

/** Result of reading back: the differences, none when the change is there; null when Ocean's data cannot show it. */
export type ReadBack = readonly Difference[] | null;

/**
 * Outcome of a write, by Ocean's response and by the data that was read back.
 * - DONE: Ocean reported success and nothing contradicts it, or the change is there whatever Ocean's response.
 * - NOT_APPLIED: Ocean reported success, and the data that was read back differs.
 * - REFUSED: Ocean rejected it.
 * - UNKNOWN: Ocean reported neither, and the change is not there, or could not be read back (`isRead`).
 */
export type WriteOutcome =
  | { readonly outcome: 'DONE'; readonly confirmedBy: WriteConfirmation }
  | { readonly outcome: 'NOT_APPLIED'; readonly differences: readonly Difference[] }
  | { readonly outcome: 'REFUSED'; readonly oceanStatus: string | null }
  | { readonly outcome: 'UNKNOWN'; readonly isRead: boolean };

/**
 * Sends a write once and reads it back.
 *
 * @param readBack reads from Ocean, not from earlier reads of the request
 * @throws OceanError for outages, missing rights and limits: nothing was changed
 */
export async function write(writer: Writer, change: Change, readBack: () => Promise<ReadBack>): Promise<WriteOutcome> {
  return conclude(writer, change, await send(writer, change), readBack);
}

/** Decides the outcome of a write that was sent. Never throws: an error would hide the change from the client. */
export async function conclude(
  writer: Writer,
  change: Change,
  response: WriteResponse,
  readBack: () => Promise<ReadBack>,
): Promise<WriteOutcome> {
  if (response.verdict === 'NO') return { outcome: 'REFUSED', oceanStatus: response.oceanStatus };
  const startedAt = performance.now();
  const differences = await readBack().catch(() => null);
  const isConfirmed = differences?.length === 0;
  if (response.verdict === 'YES') {
    if (differences !== null && !isConfirmed) {
      writeAudit(writer, change, 'NOT_APPLIED', null, startedAt);
      return { outcome: 'NOT_APPLIED', differences };
    }
    const { RESPONSE, RESPONSE_AND_READ_BACK } = WriteConfirmation;
    return { outcome: 'DONE', confirmedBy: isConfirmed ? RESPONSE_AND_READ_BACK : RESPONSE };
  }
  if (!isConfirmed) return { outcome: 'UNKNOWN', isRead: differences !== null };
  writeAudit(writer, change, 'CONFIRMED', null, startedAt);
  return { outcome: 'DONE', confirmedBy: WriteConfirmation.READ_BACK };
}

/** Fields of a payload that state the evidence of its success. */
export function confirmationOf(outcome: WriteOutcome): { confirmed: boolean; confirmedBy: WriteConfirmation | null } {
  const confirmedBy = outcome.outcome === 'DONE' ? outcome.confirmedBy : null;
  return { confirmed: confirmedBy !== null && confirmedBy !== WriteConfirmation.RESPONSE, confirmedBy };
}
