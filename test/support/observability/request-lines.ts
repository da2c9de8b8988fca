import { expect } from 'vitest';
import { captureLog } from '../mutations/log.ts';
import type { Log } from '../../../src/observability/log.ts';

type Line = Record<string, unknown>;

/** Log whose lines of requests a test can await. */
export interface RequestLines {
  readonly log: Log;
  /** All lines with a message, in order. */
  lines(message: string): Line[];
  /** Everything that was logged. */
  text(): string;
  /** Waits until that many requests of the graph are logged; returns the last. */
  untilRequests(count: number): Promise<Line>;
}

export function captureRequests(level = 'info'): RequestLines {
  const captured = captureLog(level);
  const lines = (message: string): Line[] =>
    captured.lines.map((line) => JSON.parse(line) as Line).filter(({ msg }) => msg === message);
  return {
    log: captured.log,
    lines,
    text: () => captured.lines.join('\n'),
    untilRequests: async (count) => {
      await expect.poll(() => lines('request').length, { timeout: 60_000 }).toBe(count);
      return lines('request').at(-1)!;
    },
  };
}
