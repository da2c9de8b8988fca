import { all, attempt, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { UpstreamReads } from '../upstream-reads.ts';

/**
 * Finds several objects. A failure becomes an Error in the list, which GraphQL reports at the item's index, so the others
 * still resolve.
 */
export function eachOrError<Key, Found>(
  keys: readonly Key[],
  find: (key: Key) => MaybePromise<Found>,
): MaybePromise<Found[]> {
  const failed = (error: unknown): Found => asError(error) as Found;
  const one = (key: Key): MaybePromise<Found> => attempt(() => find(key), failed);
  return all(keys.map((key) => () => one(key)));
}

/** Converts a failure to an Error, as GraphQL recognises failed items of a list by that class. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('not an error', { cause: error });
}

/**
 * Runs the work for each item with bounded concurrency, so that one request does not use its caller's full share of
 * upstream requests.
 *
 * @returns results in the order of the items; a failed item is an Error
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => MaybePromise<Result>,
): Promise<(Result | Error)[]> {
  const results: (Result | Error)[] = [];
  const queue = items.entries();
  const run = async (): Promise<void> => {
    for (const [index, item] of queue) {
      results[index] = await attempt<Result | Error>(() => work(item), asError);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, run));
  return results;
}

/**
 * Starts a batch once no more keys can come: after all settled promises, as DataLoader does, and not while the execution
 * yields. Otherwise a long operation would split one upstream request into several.
 */
export function batchSchedule({ pace }: Pick<UpstreamReads, 'pace'>): (start: () => void) => void {
  return function schedule(start) {
    void Promise.resolve().then(() =>
      process.nextTick(() => {
        if (pace.isIdle) start();
        else pace.whenIdle(() => schedule(start));
      }),
    );
  };
}
