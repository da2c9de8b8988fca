/**
 * Calls back after a time, unless it is cancelled. What has arrived by then is read before: a process that was stopped, or has
 * computed for long, finds both its timer expired and the response of Redis in its socket.
 *
 * @returns cancels it
 */
export function afterReading(millis: number, callback: () => void): () => void {
  let isCancelled = false;
  const timer = setTimeout(() => {
    // Sockets are read between timers and immediates.
    setImmediate(() => {
      if (!isCancelled) callback();
    });
  }, millis);
  return () => {
    isCancelled = true;
    clearTimeout(timer);
  };
}

/**
 * Waits for work, but no longer than a time.
 *
 * @param expired creates the error of work that took longer
 */
export async function within<T>(millis: number, work: Promise<T>, expired: () => Error): Promise<T> {
  const expiry = Promise.withResolvers<never>();
  const cancel = afterReading(millis, () => expiry.reject(expired()));
  try {
    return await Promise.race([work, expiry.promise]);
  } finally {
    cancel();
  }
}
