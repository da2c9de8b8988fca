import { registerEnumType } from 'type-graphql';
import type { WriteResponse } from '../../ocean/write-response.ts';
import { type Change, send, type Writer, writeAudit } from './writer.ts';

/** What the success of a write rests on. */
export enum WriteConfirmation {
  RESPONSE = 'RESPONSE',
  READ_BACK = 'READ_BACK',
  RESPONSE_AND_READ_BACK = 'RESPONSE_AND_READ_BACK',
}
registerEnumType(WriteConfirmation, {
  name: 'WriteConfirmation',
  description: 'What the success of a mutation rests on.',
  valuesConfig: {
    RESPONSE: {
      description:
        'Ocean said yes, and its data could not be read back or cannot show it: read it again later before relying on it.',
    },
    READ_BACK: {
      description: 'Ocean’s response said neither yes nor no, or none came; reading back shows that all is as asked.',
    },
    RESPONSE_AND_READ_BACK: { description: 'Ocean said yes, and reading back shows that all is as asked.' },
  },
});

/** One way in which what was read back is not what was asked for. */
export interface Difference {
  /** Path of the argument that it is about; null: no single one. */
  readonly field: string[] | null;
  /** In words for developers, without a value of Ocean: it may be personal. */
  readonly message: string;
}

/** What reading back shows: the differences, none when all is as asked; null when Ocean's data cannot show it. */
export type ReadBack = readonly Difference[] | null;

/**
 * How a write ended, by Ocean's response and by what was read back.
 * - DONE: Ocean said yes and nothing contradicts it, or the change is there whatever Ocean said.
 * - NOT_APPLIED: Ocean said yes, and what was read back differs.
 * - REFUSED: Ocean said no.
 * - UNKNOWN: Ocean said neither, and the change is not there, or could not be read back (`isRead`).
 */
export type WriteOutcome =
  | { readonly outcome: 'DONE'; readonly confirmedBy: WriteConfirmation }
  | { readonly outcome: 'NOT_APPLIED'; readonly differences: readonly Difference[] }
  | { readonly outcome: 'REFUSED'; readonly oceanStatus: string | null }
  | { readonly outcome: 'UNKNOWN'; readonly isRead: boolean };

/**
 * Sends a change once and reads it back.
 *
 * @param readBack reads from Ocean, not from what the request has read before
 * @throws OceanError for outages, missing rights and limits: nothing was changed
 */
export async function write(writer: Writer, change: Change, readBack: () => Promise<ReadBack>): Promise<WriteOutcome> {
  return conclude(writer, change, await send(writer, change), readBack);
}

/** Decides how a change ended that was sent. Never throws: an error would hide from the client what was changed. */
export async function conclude(
  writer: Writer,
  change: Change,
  response: WriteResponse,
  readBack: () => Promise<ReadBack>,
): Promise<WriteOutcome> {
  if (response.says === 'NO') return { outcome: 'REFUSED', oceanStatus: response.oceanStatus };
  const startedAt = performance.now();
  const differences = await readBack().catch(() => null);
  const isAsAsked = differences?.length === 0;
  if (response.says === 'YES') {
    if (differences !== null && !isAsAsked) {
      writeAudit(writer, change, 'NOT_APPLIED', null, startedAt);
      return { outcome: 'NOT_APPLIED', differences };
    }
    const { RESPONSE, RESPONSE_AND_READ_BACK } = WriteConfirmation;
    return { outcome: 'DONE', confirmedBy: isAsAsked ? RESPONSE_AND_READ_BACK : RESPONSE };
  }
  if (!isAsAsked) return { outcome: 'UNKNOWN', isRead: differences !== null };
  writeAudit(writer, change, 'CONFIRMED', null, startedAt);
  return { outcome: 'DONE', confirmedBy: WriteConfirmation.READ_BACK };
}

/** The fields of a payload that tell on what its success rests. */
export function confirmationOf(outcome: WriteOutcome): { confirmed: boolean; confirmedBy: WriteConfirmation | null } {
  const confirmedBy = outcome.outcome === 'DONE' ? outcome.confirmedBy : null;
  return { confirmed: confirmedBy !== null && confirmedBy !== WriteConfirmation.RESPONSE, confirmedBy };
}
