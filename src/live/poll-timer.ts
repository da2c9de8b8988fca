/** Runs work later. Returns a function that cancels it. Tests replace it to decide when a reading begins. */
export type PollTimer = (millis: number, run: () => void) => () => void;

/** Timers of the process, which they do not keep alive. */
export const processTimer: PollTimer = (millis, run) => {
  const timer = setTimeout(run, millis).unref();
  return () => clearTimeout(timer);
};
