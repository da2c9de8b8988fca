import { OceanError } from '../../ocean/ocean-error.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { inParallel } from '../shared/concurrency.ts';
import { WriteConfirmation } from './mutation.type.ts';
import { conclude, type ReadBack, type WriteOutcome } from './read-back.ts';
import { type Change, invalidateAffected, post, type SentWrite, writeAudit, type Writer } from './writer.ts';

/** A write that passed every check. */
export interface PreparedWrite {
  readonly change: Change;
  /** Compares the data that is read from Ocean after the write with the request. */
  readonly readBack: (after: CustomerLoaders) => Promise<ReadBack>;
}

/** Reason why a batch stopped. */
export type StopReason = 'CLIENT_LEFT' | 'OUTAGE' | 'RATE_LIMITED' | 'UNAUTHENTICATED' | 'CUSTOMER_REQUIRED';

/** Outcome of one write of a batch. */
export type BatchOutcome =
  | WriteOutcome
  /** Ocean did not take the write: missing rights, a limit or an outage. Nothing changed. */
  | { readonly outcome: 'FAILED'; readonly error: unknown }
  /** The batch stopped before this write. */
  | { readonly outcome: 'NOT_SENT'; readonly reason: StopReason };

/** Writes of one batch in flight: enough not to wait, few enough not to reach Ocean's limits. */
const writesAtOnce = 4;

/**
 * Sends every write exactly once and reads them back together. A rejected write does not stop the others. An outage, a
 * limit, an invalid credential or a client that disconnects stops those that were not sent yet: each further one would fail
 * too, or leave another outcome unknown. Writes in flight finish.
 *
 * @returns outcomes in the order of the writes
 */
export async function writeAll(writer: Writer, writes: readonly PreparedWrite[]): Promise<BatchOutcome[]> {
  let stopped: StopReason | null = null;
  const sent = await inParallel<PreparedWrite, SentWrite | BatchOutcome>(writes, writesAtOnce, async ({ change }) => {
    stopped ??= writer.signal.aborted ? 'CLIENT_LEFT' : null;
    if (stopped !== null) {
      writeAudit(writer, change, 'NOT_SENT', null, performance.now());
      return { outcome: 'NOT_SENT', reason: stopped };
    }
    try {
      const response = await post(writer, change);
      if (response.isOutage) stopped ??= 'OUTAGE';
      return response;
    } catch (error) {
      stopped ??= stopReasonOf(error);
      return { outcome: 'FAILED', error };
    }
  });
  // A write that failed may have left a part behind, so its lists are invalidated too.
  const posted = writes.filter((_write, index) => !isNotSent(sent[index])).map(({ change }) => change);
  if (posted.length > 0) await invalidateAffected(writer, posted);
  const after = writer.afterWrite();
  return Promise.all(
    writes.map(async ({ change, readBack }, index): Promise<BatchOutcome> => {
      const one = sent[index];
      if (isResponse(one)) return conclude(writer, change, one, () => readBack(after));
      return one === undefined || one instanceof Error ? { outcome: 'FAILED', error: one } : one;
    }),
  );
}

function isResponse(sent: SentWrite | BatchOutcome | Error | undefined): sent is SentWrite {
  return sent !== undefined && 'verdict' in sent;
}

function isNotSent(sent: SentWrite | BatchOutcome | Error | undefined): boolean {
  return sent !== undefined && 'outcome' in sent && sent.outcome === 'NOT_SENT';
}

/** Returns why the rest of a batch would fail like this write; null: it may succeed. */
function stopReasonOf(error: unknown): StopReason | null {
  if (!(error instanceof OceanError)) return 'OUTAGE';
  switch (error.code) {
    case 'RATE_LIMITED':
    case 'UNAUTHENTICATED':
    case 'CUSTOMER_REQUIRED':
      return error.code;
    case 'FORBIDDEN':
    case 'REFUSED':
      return null; // rights and rules may differ from one object to the next
    default:
      return 'OUTAGE';
  }
}

const byStrength = [
  WriteConfirmation.RESPONSE,
  WriteConfirmation.READ_BACK,
  WriteConfirmation.RESPONSE_AND_READ_BACK,
] as const;

/** Evidence of one write. Absent or null: it was not sent. */
interface Evidence {
  readonly confirmed?: boolean | null | undefined;
  readonly confirmedBy?: WriteConfirmation | null | undefined;
}

/** Summarises the writes that were sent: confirmed when each is, by the weakest evidence of any. */
export function confirmationOfAll(all: readonly Evidence[]): {
  confirmed: boolean | null;
  confirmedBy: WriteConfirmation | null;
} {
  const sent = all.filter(({ confirmed }) => typeof confirmed === 'boolean');
  if (sent.length === 0) return { confirmed: null, confirmedBy: null };
  const isDone = sent.every(({ confirmedBy }) => confirmedBy);
  const weakest = byStrength.find((one) => sent.some(({ confirmedBy }) => confirmedBy === one)) ?? null;
  return { confirmed: sent.every(({ confirmed }) => confirmed), confirmedBy: isDone ? weakest : null };
}
