import { sharedStateFailures } from '../../observability/counters.ts';
import type { Log } from '../../observability/log.ts';
import type { HealthState } from '../shared-state.ts';

/** Time after which a failure that has not come again counts as healed: its operation may never run again. */
const failureMillis = 30_000;

/**
 * Failures by operation. Logs one line per change between connected and degraded, and one per further reason: a connection
 * ends first, and only the next attempt shows that the certificate has expired.
 */
export class RedisHealth {
  readonly #log: Log;
  /** Time at which each failure ends by itself. */
  readonly #failures = new Map<string, number>();
  #logged: HealthState | null = null;
  /** Reasons that were logged since the state is degraded. */
  readonly #reasons = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  get state(): HealthState {
    this.#expire();
    return this.#failures.size === 0 ? 'connected' : 'degraded';
  }

  /**
   * @param place operation or connection
   * @param isLasting true: it stays until it is healed
   */
  fail(place: string, reason: string, isLasting = false): void {
    sharedStateFailures.increment(`${place} ${reason}`);
    this.#failures.set(place, isLasting ? Infinity : performance.now() + failureMillis);
    this.#report(place, reason);
  }

  heal(place: string): void {
    if (this.#failures.size > 0 && this.#failures.delete(place)) this.report();
  }

  /** Logs a change that came with time. */
  report(): void {
    this.#expire();
    this.#report('', '');
  }

  #report(place: string, reason: string): void {
    const state: HealthState = this.#failures.size === 0 ? 'connected' : 'degraded';
    if (state === this.#logged) {
      if (state === 'degraded') this.#reportFurther(place, reason);
      return;
    }
    const isFirst = this.#logged === null;
    this.#logged = state;
    this.#reasons.clear();
    this.#reasons.add(reason);
    const fields = { subject: 'redis', state };
    if (state === 'degraded')
      this.#log.warn({ ...fields, place, reason }, 'the shared state is degraded: this instance goes on alone');
    else this.#log[isFirst ? 'info' : 'warn'](fields, 'the shared state is connected');
  }

  #reportFurther(place: string, reason: string): void {
    if (unspecific.has(reason) || this.#reasons.has(reason)) return;
    this.#reasons.add(reason);
    this.#log.warn(
      { subject: 'redis', state: 'degraded', place, reason },
      'the shared state is still degraded, for a further reason',
    );
  }

  #expire(): void {
    if (this.#failures.size === 0) return;
    const now = performance.now();
    for (const [place, endsAt] of this.#failures) if (endsAt <= now) this.#failures.delete(place);
  }
}

/** Reasons that only mean that a connection has ended. */
const unspecific: ReadonlySet<string> = new Set(['', 'UNAVAILABLE', 'ECONNRESET', 'EPIPE']);
