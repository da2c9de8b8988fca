import type { Log } from './log.ts';

/** Things of which each change of state is logged. */
export type Subject = 'outage' | 'breaker' | 'backoff' | 'login' | 'staleness';

/** Lines of one subject in a minute. An outage changes thousands of breakers, and a line for each would hide the rest. */
const maxLinesPerMinute = 20;

/** Logs changes of state, one line each, at `warn`: the end of a trouble too, so that both are found at the same level. */
export class StateLog {
  readonly #log: Log;
  readonly #counts = new Map<Subject, number>();

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * @param state the new state, one word
   * @param fields ids and codes only
   */
  change(subject: Subject, state: string, fields: Record<string, unknown>, message: string): void {
    const count = (this.#counts.get(subject) ?? 0) + 1;
    this.#counts.set(subject, count);
    if (count <= maxLinesPerMinute) this.#log.warn({ subject, state, ...fields }, message);
  }

  /** Reports how many changes had no line of their own. Called each minute. */
  endMinute(): void {
    for (const [subject, count] of this.#counts) {
      const omitted = count - maxLinesPerMinute;
      if (omitted > 0) this.#log.warn({ subject, omitted }, 'more changes of state in the last minute');
    }
    this.#counts.clear();
  }
}
