import type { Caller } from '../identity/caller.ts';
import { livePolls } from '../observability/counters.ts';
import { OceanError } from '../ocean/ocean-error.ts';
import { ChangeLog } from './change-log.ts';
import { Disappearance } from './disappearance.ts';
import { FeedRelay, type RelayServices } from './feed-relay.ts';
import type { LiveReading, LiveSource } from './live-source.ts';
import type { PollTimer } from './poll-timer.ts';
import { Poller, type ReadingResult } from './poller.ts';
import type { CapturedResponses } from '../snapshot/captured-responses.ts';

export interface FeedOptions<Reader> {
  /** Time between two readings while something changes, in milliseconds. */
  readonly intervalMillis: number;
  /** Time between two readings while nothing changes, or Ocean fails. */
  readonly maxIntervalMillis: number;
  /** Time for which a client can continue where it stopped. */
  readonly resumeMillis: number;
  readonly timer: PollTimer;
  readonly monotonicNow: () => number;
  /**
   * Creates what reads from Ocean once, for the caller.
   *
   * @param captured receives the responses, or replaces the upstream requests; null: neither
   */
  readonly readerOf: (caller: Caller, signal: AbortSignal, captured: CapturedResponses | null) => Reader;
  /** Means by which one process reads for all; null: each reads for itself. */
  readonly relay: RelayServices | null;
  /** Wall clock. */
  readonly now: () => Date;
}

/** Maximum number of changes that a log retains. */
const maxLoggedChanges = 20_000;

/** Growth of the interval after a reading without changes, and after a failure. */
const growth = { quiet: 1.5, failed: 2 };

/** Errors after which nothing more can be read for this caller. */
const endings: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'CUSTOMER_REQUIRED']);

/**
 * Changes of one source for one caller: reads it repeatedly while somebody listens, compares each reading with the one
 * before, and retains recent changes for all listeners.
 */
export class Feed<Reader, State extends object, Change> {
  readonly caller: Caller;
  readonly source: LiveSource<Reader, State, Change>;
  readonly #options: FeedOptions<Reader>;
  readonly #onEnd: () => void;
  readonly #listeners = new Set<() => void>();
  readonly #disappearance = new Disappearance();
  #reading: LiveReading<State> | null = null;
  #log: ChangeLog<Change> | null = null;
  /** True: Ocean has not sent anything yet, as where there is nothing. */
  #isAbsent = false;
  #isFresh = false;
  #isDelayed = false;
  #failure: Error | null = null;
  #interval: number;
  #cancelEnd: () => void = () => undefined;
  readonly #poller: Poller<State>;

  /** @param onEnd called once the feed has nothing to offer any more */
  constructor(
    caller: Caller,
    source: LiveSource<Reader, State, Change>,
    options: FeedOptions<Reader>,
    onEnd: () => void,
  ) {
    this.caller = caller;
    this.source = source;
    this.#options = options;
    this.#onEnd = onEnd;
    this.#interval = options.intervalMillis;
    const polled = {
      read: (signal: AbortSignal, captured: CapturedResponses | null) => this.#read(signal, captured),
      accept: (result: ReadingResult<State>) => this.#accept(result),
    };
    this.#poller = new Poller(
      polled,
      options.timer,
      options.relay && source.isUncached ? new FeedRelay(options.relay, caller, source.name) : null,
    );
  }

  /** The latest reading; null: there is none, or a write has made it wrong and a new one is awaited. */
  get current(): { readonly reading: LiveReading<State>; readonly log: ChangeLog<Change> } | null {
    if (this.#reading === null || this.#log === null || !this.#isFresh) return null;
    return { reading: this.#reading, log: this.#log };
  }

  /** Time of the latest reading; null: there is none. */
  get asOf(): Date | null {
    return this.#reading?.asOf ?? null;
  }

  /** True: the latest attempt to read has failed, or its result is not believed yet. */
  get isDelayed(): boolean {
    return this.#isDelayed;
  }

  /** Error that has ended the feed; null: none has. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** True: Ocean is read repeatedly. */
  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  /** @param wake called whenever there may be something new */
  join(wake: () => void): void {
    this.#listeners.add(wake);
    if (this.#listeners.size > 1) return;
    this.#cancelEnd();
    this.#interval = this.#options.intervalMillis;
    this.#poller.start();
  }

  /** Without listeners nothing is read. What is known waits for a client that comes back. */
  leave(wake: () => void): void {
    if (!this.#listeners.delete(wake) || this.#listeners.size > 0) return;
    this.#poller.stop();
    this.#isFresh = false;
    this.#isDelayed = false;
    if (this.#reading !== null) {
      const { state } = this.#reading;
      this.#reading = { ...this.#reading, state: this.source.rest?.(state) ?? state };
    }
    this.#cancelEnd = this.#options.timer(this.#options.resumeMillis, this.#onEnd);
  }

  /** A write has made readings wrong that began before: nothing is reported until a new one is there. */
  invalidate(): void {
    if (this.#listeners.size === 0) return;
    this.#isFresh = false;
    this.#poller.invalidate();
  }

  async #read(signal: AbortSignal, captured: CapturedResponses | null): Promise<ReadingResult<State>> {
    try {
      return await this.source.read(this.#options.readerOf(this.caller, signal, captured));
    } catch (error) {
      return { error };
    }
  }

  /** @returns time until the next reading; null: the feed has ended */
  #accept(result: ReadingResult<State>): number | null {
    const millis = 'error' in result ? this.#fail(result.error) : this.#succeed(result);
    this.#wake();
    if (this.#failure === null) return millis;
    this.#onEnd();
    return null;
  }

  #succeed(result: LiveReading<State>): number {
    const changed = this.#compare(result);
    livePolls.increment(changed);
    const { intervalMillis, maxIntervalMillis } = this.#options;
    this.#isDelayed = changed === 'unbelievable';
    if (changed === 'unchanged') this.#interval = Math.min(maxIntervalMillis, this.#interval * growth.quiet);
    else this.#interval = intervalMillis;
    return this.#interval;
  }

  #compare(reading: LiveReading<State>): 'begun' | 'changed' | 'unchanged' | 'unbelievable' {
    const at = reading.asOf.getTime();
    if (this.#reading === null || this.#log === null || this.#isAbsent) {
      this.#isAbsent = false;
      this.#begin(reading);
      return 'begun';
    }
    const { changes, missing, total } = this.source.compare(this.#reading.state, reading.state);
    if (!this.#disappearance.isBelievable(missing, total)) return 'unbelievable';
    this.#log.append(at, changes);
    this.#reading = reading;
    this.#isFresh = true;
    return changes.length > 0 ? 'changed' : 'unchanged';
  }

  /** Positions of an earlier log are lost: nothing is known about the time before. */
  #begin(reading: LiveReading<State>): void {
    const { resumeMillis: maxAgeMillis, monotonicNow } = this.#options;
    const at = Math.max(reading.asOf.getTime(), (this.#log?.head.at ?? 0) + 1);
    this.#log = new ChangeLog(at, { maxChanges: maxLoggedChanges, maxAgeMillis, monotonicNow });
    this.#reading = reading;
    this.#isFresh = true;
  }

  #fail(error: unknown): number {
    if (error instanceof OceanError && error.code === 'NOT_FOUND' && (this.#reading === null || this.#isAbsent)) {
      if (this.#reading === null) this.#begin({ state: this.source.empty, asOf: this.#options.now() });
      this.#isAbsent = true;
      this.#isFresh = true;
      this.#isDelayed = false;
      return this.#options.intervalMillis;
    }
    livePolls.increment('failed');
    if (!(error instanceof OceanError) || endings.has(error.code)) {
      this.#failure = error instanceof Error ? error : new Error('a reading failed');
      return 0;
    }
    const { intervalMillis, maxIntervalMillis } = this.#options;
    this.#isDelayed = true;
    this.#interval = Math.min(Math.max(maxIntervalMillis, intervalMillis), this.#interval * growth.failed);
    return Math.max(this.#interval, (error.retryAfterSeconds ?? 0) * 1000);
  }

  #wake(): void {
    for (const wake of [...this.#listeners]) wake();
  }
}
