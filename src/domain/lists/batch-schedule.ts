import type { UpstreamReads } from '../upstream-reads.ts';

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
