import { createLog, type Log } from '../../../src/observability/log.ts';

/** A log whose lines a test can read. */
export interface CapturedLog {
  readonly log: Log;
  /** Every line, as it was written. */
  readonly lines: string[];
  /** The audit lines since the last time, parsed, without what differs from run to run. */
  takeAudits(): Record<string, unknown>[];
}

export function captureLog(level = 'trace'): CapturedLog {
  const lines: string[] = [];
  let seen = 0;
  return {
    log: createLog(level, { write: (line) => void lines.push(line) }),
    lines,
    takeAudits: () => {
      const parsed = lines.slice(seen).map((line) => JSON.parse(line) as Record<string, unknown>);
      seen = lines.length;
      return parsed.filter((line) => line['audit'] === 'ocean-write');
    },
  };
}
