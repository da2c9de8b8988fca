/**
 * Does work during which an unhandled rejection does not fail the test run. graphql-js does not handle rejections of list
 * items after another item has failed. The plans do.
 */
export async function ignoringUnhandled<T>(work: () => Promise<T>): Promise<T> {
  return listening(() => undefined, work);
}

/** Does work and reports the reasons of unhandled rejections, and the result. */
export async function unhandledDuring<T>(work: () => Promise<T>): Promise<{ unhandled: unknown[]; result: T }> {
  const unhandled: unknown[] = [];
  const result = await listening((reason) => unhandled.push(reason), work);
  return { unhandled, result };
}

async function listening<T>(listener: (reason: unknown) => unknown, work: () => Promise<T>): Promise<T> {
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', listener);
  try {
    const result = await work();
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    return result;
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const other of listeners) process.on('unhandledRejection', other);
  }
}
