import type { LogPart, LogPosition } from './change-log.ts';
import { formatCursor } from './cursor.ts';
import type { Feed } from './feed.ts';

/**
 * - CURRENT: everything up to `asOf` has been reported.
 * - DELAYED: Ocean does not respond as it should; changes since `asOf` are not known yet.
 * - RESYNC: changes may be missing.
 * - CHANGE: something changed.
 */
export type LiveEvent<Event> = {
  /** Time of the reading that the event is about; null: nothing has been read yet. */
  readonly asOf: Date | null;
  /** Position after the event, from which the same identity can continue; null: there is none yet. */
  readonly cursor: string | null;
} & ({ readonly kind: 'CURRENT' | 'DELAYED' | 'RESYNC' } | { readonly kind: 'CHANGE'; readonly change: Event });

type Unplaced<Event> = LiveEvent<Event> extends infer E ? (E extends unknown ? Omit<E, 'cursor'> : never) : never;

/** A change that one listener receives. */
export interface SelectedChange<State, Event> {
  /** Index of the change in its batch. */
  readonly index: number;
  /**
   * Builds the event when it is sent, from the reading of that moment: a place may have become private since the change.
   * Null: a later event reports it.
   */
  readonly eventOf: (state: State) => Event | null;
}

export interface StreamOptions<State, Change, Event, Payload> {
  /** Position to continue from; null: from now on; LOST: from an unknown one. */
  readonly after: LogPosition | 'LOST' | null;
  /** Called with the reading from which on changes are reported; not when a cursor was given. */
  readonly begin?: (state: State) => void;
  /** Selects what the listener receives of a batch. */
  readonly select: (part: LogPart<Change>) => Iterable<SelectedChange<State, Event>>;
  readonly payloadOf: (event: LiveEvent<Event>) => Payload;
}

/** More events of one batch become a RESYNC: reading the list again costs a client less. */
const maxEventsOfBatch = 1000;

/** Events of one listener. It reads the log at its own speed, so that it needs no buffer. */
export class LiveStream<
  Reader,
  State extends object,
  Change,
  Event,
  Payload,
> implements AsyncIterableIterator<Payload> {
  readonly #feed: Feed<Reader, State, Change>;
  readonly #options: StreamOptions<State, Change, Event, Payload>;
  #position: LogPosition | null = null;
  #isLost: boolean;
  /** Last of CURRENT and DELAYED that was sent. */
  #reported: 'CURRENT' | 'DELAYED' | null = null;
  #batch: { part: LogPart<Change>; events: Iterator<SelectedChange<State, Event>> } | null = null;
  #hasEnded = false;
  #wakeUp: () => void = () => undefined;
  readonly #wake = (): void => this.#wakeUp();

  constructor(feed: Feed<Reader, State, Change>, options: StreamOptions<State, Change, Event, Payload>) {
    this.#feed = feed;
    this.#options = options;
    this.#isLost = options.after === 'LOST';
    this.#position = options.after === 'LOST' ? null : options.after;
    feed.join(this.#wake);
  }

  async next(): Promise<IteratorResult<Payload, undefined>> {
    while (!this.#hasEnded) {
      if (this.#feed.failure !== null) {
        this.#end();
        throw this.#feed.failure;
      }
      const awoken = new Promise<void>((resolve) => (this.#wakeUp = resolve));
      const value = this.#pull();
      if (value !== null) return { value: this.#payloadOf(value), done: false };
      await awoken;
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<Payload, undefined>> {
    this.#end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#feed.leave(this.#wake);
    this.#wake();
  }

  #payloadOf(event: Unplaced<Event>): Payload {
    const { caller, source } = this.#feed;
    const cursor = this.#position === null ? null : formatCursor(caller, source.name, this.#position);
    return this.#options.payloadOf({ ...event, cursor });
  }

  /** Null: nothing happened yet. */
  #pull(): Unplaced<Event> | null {
    const { current, asOf } = this.#feed;
    if (this.#feed.isDelayed && this.#reported !== 'DELAYED') {
      this.#reported = 'DELAYED';
      return { kind: 'DELAYED', asOf };
    }
    if (current === null) return null;
    const { log, reading } = current;
    if (this.#position === null) {
      this.#position = log.head;
      this.#options.begin?.(reading.state);
    }
    if (this.#isLost) return this.#resync(log.head, asOf);
    const change = this.#pullChange(current);
    if (change !== null) return change;
    if (this.#reported === 'CURRENT' || this.#feed.isDelayed) return null;
    this.#reported = 'CURRENT';
    return { kind: 'CURRENT', asOf: reading.asOf };
  }

  #pullChange({ log, reading }: NonNullable<Feed<Reader, State, Change>['current']>): Unplaced<Event> | null {
    for (;;) {
      if (this.#position === null) return null;
      if (this.#batch === null) {
        const part = log.after(this.#position);
        if (part === 'LOST') return this.#resync(log.head, reading.asOf);
        if (part === null) return null;
        const events = [...take(this.#options.select(part), maxEventsOfBatch + 1)];
        if (events.length > maxEventsOfBatch) return this.#resync({ at: part.batch.to, index: null }, reading.asOf);
        this.#batch = { part, events: events.values() };
      }
      const { part, events } = this.#batch;
      const next = events.next();
      if (next.done) {
        this.#batch = null;
        this.#position = { at: part.batch.to, index: null };
        continue;
      }
      const { eventOf, index } = next.value;
      const isLast = index + 1 === part.batch.changes.length;
      this.#position = { at: part.batch.to, index: isLast ? null : index + 1 };
      const change = eventOf(reading.state);
      if (change !== null) return { kind: 'CHANGE', change, asOf: reading.asOf };
    }
  }

  #resync(position: LogPosition, asOf: Date | null): Unplaced<Event> {
    this.#isLost = false;
    this.#batch = null;
    this.#position = position;
    this.#reported = null;
    return { kind: 'RESYNC', asOf };
  }
}

function* take<T>(items: Iterable<T>, maximum: number): Generator<T> {
  let count = 0;
  for (const item of items) {
    if (count >= maximum) return;
    count += 1;
    yield item;
  }
}
