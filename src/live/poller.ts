import { CapturedResponses, MissingResponse } from '../snapshot/captured-responses.ts';
import type { FeedRelay } from './feed-relay.ts';
import type { LiveReading } from './live-source.ts';
import type { PollTimer } from './poll-timer.ts';
import type { RelayedReading } from './relayed-reading.ts';

export type ReadingResult<State> = LiveReading<State> | { readonly error: unknown };

/** Reads a source for a poller, and receives the readings. */
export interface Polled<State> {
  /** Reads from Ocean, or replays what another process has read. Never rejects. */
  read(signal: AbortSignal, captured: CapturedResponses | null): Promise<ReadingResult<State>>;
  /** @returns time until the next reading; null: there is none, as the feed has ended */
  accept(result: ReadingResult<State>): number | null;
}

/** Time for the reading process to send a reading that was requested. After that this process reads alone. */
const responseMillis = 3000;
/** Time for the reading process to learn of a write by itself. */
const writeMillis = 1000;
/** Instances that lost messages together request a reading at different times. */
const gapMillis = 500;

type Role = 'lead' | 'follow' | 'alone';

/**
 * Decides when a source is read, and by which process. With a relay one process reads for all that have listeners: it holds
 * a lease, and sends what Ocean responded. Each process compares for itself, so a lost message or a dead reader costs time,
 * and no change.
 */
export class Poller<State> {
  readonly #polled: Polled<State>;
  readonly #timer: PollTimer;
  readonly #relay: FeedRelay | null;
  #controller = new AbortController();
  #cancel: () => void = () => undefined;
  #isPolling = false;
  #isDirty = false;
  /** Number of writes so far: a reading from before the last one is not accepted. */
  #writes = 0;
  /** True: the process that reads has a request for a reading. */
  #isWaiting = false;
  /** Time of the request of the accepted reading, by the shared clock: older ones are not accepted. */
  #acceptedAt = 0;

  /** @param relay null: this process reads alone */
  constructor(polled: Polled<State>, timer: PollTimer, relay: FeedRelay | null) {
    this.#polled = polled;
    this.#timer = timer;
    this.#relay = relay;
  }

  /** A first listener has come: reads at once, and then repeatedly. */
  start(): void {
    this.#cancel();
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#isWaiting = false;
    this.#isPolling = true; // until the relay is open
    if (this.#relay === null) void this.#poll();
    else void this.#open(this.#relay, signal);
  }

  /** The last listener has left. */
  stop(): void {
    this.#cancel();
    this.#controller.abort();
    this.#isDirty = false;
    this.#relay?.close();
  }

  /** A write has made readings wrong that began before it: a new one is needed at once. */
  invalidate(): void {
    this.#writes += 1;
    this.#isDirty = true;
    if (this.#isPolling) return;
    this.#cancel();
    void this.#poll();
  }

  async #open(relay: FeedRelay, signal: AbortSignal): Promise<void> {
    await relay.open({
      receive: (reading) => this.#receive(relay, reading),
      wanted: () => {
        if (this.#isPolling) return; // the reading in flight is sent too
        this.#cancel();
        void this.#poll();
      },
      gap: () => {
        if (!this.#isPolling && !relay.isLeading) this.#wait(Math.random() * gapMillis);
      },
    });
    if (!signal.aborted) await this.#poll();
  }

  #wait(millis: number): void {
    this.#cancel();
    this.#cancel = this.#timer(millis, () => void this.#poll());
  }

  async #poll(): Promise<void> {
    const { signal } = this.#controller;
    this.#isPolling = true;
    const acceptedAt = this.#acceptedAt;
    const role = this.#relay === null ? 'alone' : await this.#relay.begin();
    if (signal.aborted) return;
    if (this.#relay !== null && role === 'follow' && !this.#isWaiting && !this.#relay.isUnshared) {
      // Otherwise a reading has come meanwhile.
      if (acceptedAt === this.#acceptedAt || this.#isDirty) this.#follow(this.#relay);
      else this.#isPolling = false;
      return;
    }
    this.#isWaiting = false;
    await this.#read(signal, role);
  }

  /** Another process reads: waits for what it sends. */
  #follow(relay: FeedRelay): void {
    const isAfterWrite = this.#isDirty;
    this.#isDirty = false;
    this.#isPolling = false;
    if (isAfterWrite) {
      this.#wait(writeMillis);
      return;
    }
    this.#isWaiting = true;
    void relay.want();
    this.#wait(responseMillis);
  }

  async #read(signal: AbortSignal, role: Role): Promise<void> {
    const relay = this.#relay;
    for (;;) {
      this.#isDirty = false;
      const requestedAt = relay?.now() ?? 0;
      const captured = relay === null ? null : new CapturedResponses();
      const stamp = relay !== null && role === 'lead' ? await relay.stamp() : null;
      const result = await this.#polled.read(signal, captured);
      if (signal.aborted) return; // a later listener has begun again
      if (this.#wasInvalidated()) continue;
      const isLeading = relay !== null && stamp !== null && role === 'lead';
      const state = isLeading ? await relay.confirm(stamp) : 'current';
      if (hasEnded(signal)) return;
      if (this.#wasInvalidated() || state === 'changed') continue;
      this.#isPolling = false;
      if (state === 'lost') {
        await this.#poll();
        return;
      }
      if (requestedAt < this.#acceptedAt) return; // another process was faster
      this.#acceptedAt = requestedAt;
      const millis = this.#polled.accept(result);
      if (millis !== null) this.#wait(millis);
      if (isLeading && captured !== null) {
        await relay.publish({ result, captured, stamp, requestedAt, nextMillis: millis ?? 0 });
      }
      if (millis === null) relay?.close();
      return;
    }
  }

  /** True: a write has overtaken the reading in flight. */
  #wasInvalidated(): boolean {
    return this.#isDirty;
  }

  /** Accepts a reading of another process, unless it is older than a write or than what is known. */
  async #receive(relay: FeedRelay, reading: RelayedReading): Promise<void> {
    const { signal } = this.#controller;
    const { requestedAt, content, stamp, asOf, nextMillis } = reading;
    const writes = this.#writes;
    let result: ReadingResult<State>;
    if (content instanceof CapturedResponses) {
      const replayed = await this.#polled.read(signal, content);
      result = 'error' in replayed ? replayed : { ...replayed, asOf };
    } else result = { error: content };
    const isMissing = 'error' in result && result.error instanceof MissingResponse;
    const isUsable = !isMissing && (await relay.isCurrent(stamp));
    if (signal.aborted || requestedAt < this.#acceptedAt) return;
    if (!isUsable || writes !== this.#writes) {
      if (!this.#isPolling) this.#wait(writeMillis);
      return;
    }
    this.#acceptedAt = requestedAt;
    this.#isWaiting = false;
    const millis = this.#polled.accept(result);
    if (millis === null) {
      this.#cancel();
      relay.close();
    } else this.#wait(nextMillis + relay.graceMillis);
  }
}

function hasEnded({ aborted }: AbortSignal): boolean {
  return aborted;
}
