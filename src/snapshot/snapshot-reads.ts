import type { Caller } from '../identity/caller.ts';
import type { OceanClient } from '../ocean/client.ts';
import type { CapturedResponses } from './captured-responses.ts';
import { AbsentEntry, EntryDependency } from './entry-dependency.ts';
import type { ListForm } from './list-content.ts';
import type { ListOrigin, ReadMeter } from './read-meter.ts';
import type { ReadRecord } from './read-record.ts';
import { attempt, chain, type MaybePromise } from './maybe-promise.ts';
import { type CachedReading, type Load, type Reading, readingWith, type Sized } from './reading.ts';
import type { RecentValues } from './recent-values.ts';
import type { SnapshotStore } from './snapshot-store.ts';

/** Source of a cached response. */
export interface ReadableList<T> {
  /** The response as bytes, for other processes; null: each process requests its own. */
  readonly form: ListForm<T> | null;
  /** Sends the upstream request of a shared read. Its client records nothing: the read itself is recorded. */
  fetch(client: OceanClient, load: Load<T>): Promise<T>;
}

/** The snapshot store as one execution sees it: whatever is read is recorded. */
export class SnapshotReads {
  readonly #store: SnapshotStore;
  readonly #client: OceanClient;
  readonly #record: ReadRecord;
  readonly #isFresh: boolean;
  readonly #meter: ReadMeter | null;
  readonly #captured: CapturedResponses | null;

  /**
   * @param isFresh true: aged and stale data is never served, as by `SnapshotStore.readFresh`
   * @param meter null: nothing counts the reads
   * @param captured receives the responses that are not cached, or replaces their upstream requests; null: neither
   */
  constructor(
    store: SnapshotStore,
    client: OceanClient,
    record: ReadRecord,
    isFresh = false,
    meter: ReadMeter | null = null,
    captured: CapturedResponses | null = null,
  ) {
    this.#store = store;
    this.#client = client;
    this.#record = record;
    this.#isFresh = isFresh;
    this.#meter = meter;
    this.#captured = captured;
  }

  /** Values computed from cached responses, which they cannot change. */
  get recent(): RecentValues {
    return this.#store.recent;
  }

  /** As `SnapshotStore.read`. The age becomes a dependency once `asOf` is read. */
  read<T extends Sized>(
    caller: Caller,
    name: string,
    list: ReadableList<T>,
    signal?: AbortSignal,
    isCached = true,
  ): MaybePromise<Reading<T>> {
    if (!isCached) this.#record.obstruct('uncached');
    if (!isCached && list.form !== null && this.#captured !== null) {
      return this.#readCaptured(caller, name, list, list.form, this.#captured, signal);
    }
    let isSent = false;
    const shared = (load: Load<T>): Promise<T> => {
      isSent = true;
      return list.fetch(this.#client, load);
    };
    const cachedOrigin = isCached && this.#meter ? this.#cachedOrigin(caller, name) : null;
    return attempt(
      () => {
        const request = { fetch: shared, signal, isCached, form: list.form };
        const reading = this.#isFresh
          ? this.#store.readFresh(caller, name, request)
          : this.#store.read(caller, name, request);
        return chain(reading, (one) => {
          this.#meter?.read(one, cachedOrigin ?? (isSent ? 'fetched' : 'shared'));
          return this.#recorded(one, false);
        });
      },
      (error) => {
        this.#record.obstruct('failed'); // a loader may handle it, and the result then depends on it
        throw error;
      },
    );
  }

  /** Reads what no cache has, from Ocean or from what another process has captured. */
  async #readCaptured<T extends Sized>(
    caller: Caller,
    name: string,
    list: ReadableList<T>,
    form: ListForm<T>,
    captured: CapturedResponses,
    signal: AbortSignal | undefined,
  ): Promise<Reading<T>> {
    if (captured.isReplay) return { data: await captured.restore(name, form), asOf: new Date(0), isStale: false };
    const fetch = (load: Load<T>): Promise<T> => list.fetch(this.#client, load);
    const reading = await this.#store.readFresh<T>(caller, name, { fetch, signal, isCached: false });
    captured.add(name, form, reading.data);
    return reading;
  }

  /** As `SnapshotStore.peek`. Records that the response is fresh, or that none is. */
  peek<T extends Sized>(caller: Caller, name: string): Reading<T> | null {
    const reading = this.#store.peek<T>(caller, name);
    if (reading !== null) {
      this.#meter?.read(reading, 'cached');
      return this.#recorded(reading, true);
    }
    this.#record.dependOn(`absent ${caller.key} ${name}`, () => new AbsentEntry(this.#store, caller, name));
    return null;
  }

  /** Returns whether reading it sends an upstream request. It decides about limits, not about results: not recorded. */
  isFresh(caller: Caller, name: string): boolean {
    return this.#store.peek(caller, name) !== null;
  }

  /** As `SnapshotStore.isServed`. The read that follows is recorded; a caller that does not read has to `peek`. */
  isServed(caller: Caller, name: string): boolean {
    return this.#store.isServed(caller, name);
  }

  /** As `SnapshotStore.peekAll`, for writes: a result that uses it is not cached. */
  peekAll<T extends Sized>(caller: Caller, namePrefix: string): T[] {
    this.#record.obstruct('scan');
    return this.#store.peekAll(caller, namePrefix);
  }

  /** As `SnapshotStore.refetch`. */
  refetch(caller: Caller, namePrefix: string): void {
    this.#store.refetch(caller, namePrefix);
  }

  /** Null: the next read has to wait for Ocean. */
  #cachedOrigin(caller: Caller, name: string): ListOrigin | null {
    if (!this.#store.isServed(caller, name)) return null;
    return this.#store.peek(caller, name) === null ? 'refreshing' : 'cached';
  }

  /** @param isPeeked the result depends on whether the response is fresh, not only on its content */
  #recorded<T extends Sized>(reading: CachedReading<T>, isPeeked: boolean): Reading<T> {
    if (reading.isStale) this.#record.obstruct('stale');
    const { key, version } = reading;
    if (version === null) return reading;
    const dependency = this.#record.dependOn(`${key} ${version}`, () => new EntryDependency(this.#store, key, version));
    if (isPeeked) dependency.requireFresh();
    return readingWith(reading, reading.data, () => dependency.requireAge(reading.asOf));
  }
}
