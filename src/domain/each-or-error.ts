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
