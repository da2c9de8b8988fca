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
