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
