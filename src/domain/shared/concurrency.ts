import type { UpstreamReads } from '../upstream-reads.ts';

/**
 * Finds each of several objects. One that cannot be found stands as its error, which GraphQL reports at the item's index:
 * the others are there.
 */
export function eachOrError<Key, Found>(
  keys: readonly Key[],
  find: (key: Key) => Found | Promise<Found>,
): Promise<Found[]> {
  const one = async (key: Key): Promise<Found> => find(key);
  return Promise.all(keys.map((key) => one(key).catch((error: unknown) => asError(error) as Found)));
}

/** GraphQL takes instances of Error in a list for failed items. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('not an error', { cause: error });
}

/**
 * Does the work for each item, a few at a time, so that one request doesn't fill its caller's share of upstream requests.
 *
 * @returns results in the order of the items; a failure is the Error in the place of its result
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<(Result | Error)[]> {
  const results: (Result | Error)[] = [];
  const queue = items.entries();
  const run = async (): Promise<void> => {
    for (const [index, item] of queue) {
      results[index] = await work(item).catch((error: unknown) =>
        error instanceof Error ? error : new Error('failed', { cause: error }),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, run));
  return results;
}

/**
 * Starts a batch once no more keys can come: after the promises that are settled, as DataLoader does, and not while the
 * execution is paused. The pauses of a long operation must not split one request to Ocean into several.
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
