import { createLog, type Log } from '../../../src/observability/log.ts';

/** Log whose lines a test can read. */
export interface CapturedLog {
  readonly log: Log;
  /** Every line, as it was written. */
  readonly lines: string[];
  /** Parsed audit lines since the last call, without values that differ between runs. */
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
