import { OceanError, type OceanErrorCode } from '../ocean/ocean-error.ts';

/** Data from the snapshot store, with its age. */
export interface Reading<T> {
  readonly data: T;
  /** Wall-clock time of the upstream request. */
  readonly asOf: Date;
  /** True: Ocean failed since, and this is the last good response. */
  readonly isStale: boolean;
}

/** A reading of the store, with the key and the version of its content. */
export interface CachedReading<T> extends Reading<T> {
  readonly key: string;
  /** Null: the response is never cached. */
  readonly version: number | null;
}

/** Data that can be cached: it knows its size in memory, in bytes. */
export interface Sized {
  readonly byteSize: number;
  /** Number of rows, of a list. */
  readonly rowCount?: number;
}

export interface Entry<T extends Sized = Sized> {
  data: T;
  /** By the wall clock, which may be set at any time. */
  asOf: number;
  /** By the monotonic clock. -Infinity: a write may have changed the data, which is only compared with the next response. */
  fetchedAt: number;
  /** Version of the data. A refresh that changes nothing retains it; no other content ever has the same. */
  version: number;
  /** Generations of the shared state under which it was requested; null: unknown, or nothing is shared. */
  stamp: string | null;
  /** True: it was served although Ocean failed. */
  isServedStale?: boolean;
}

/** Its data is never served again, and only compared with the next response. */
export function invalidateEntry(entry: Entry): void {
  entry.fetchedAt = -Infinity;
}

export function isInvalidated({ fetchedAt }: Pick<Entry, 'fetchedAt'>): boolean {
  return fetchedAt === -Infinity;
}

/** Argument of a fetch. */
export interface Load<T> {
  /** Aborts when the last caller has stopped waiting. */
  readonly signal: AbortSignal;
  /** The previous data, while it is cached: the fetch can reuse its unchanged parts. */
  readonly previous: T | undefined;
  /** True: a write may have changed the previous data. A new object is returned, even if it is equal. */
  readonly countsAsChanged?: boolean;
  /** Reports memory used by the incoming response, so that the cache makes room for it. */
  readonly grow: (bytes: number) => void;
}

/** Sends the upstream request. */
export type Fetch<T> = (load: Load<T>) => Promise<T>;

export function readingOf<T extends Sized>(key: string, entry: Entry<T>, isStale: boolean): CachedReading<T> {
  return { data: entry.data, asOf: new Date(entry.asOf), isStale, key, version: entry.version };
}

/**
 * Returns other data with the age of a reading.
 *
 * @param onAge called when `asOf` is read
 */
export function readingWith<T>(reading: Reading<unknown>, data: T, onAge?: () => void): Reading<T> {
  return {
    data,
    isStale: reading.isStale,
    get asOf() {
      onAge?.();
      return reading.asOf;
    },
  };
}

const outages: ReadonlySet<OceanErrorCode> = new Set([
  'UNAVAILABLE',
  'TIMEOUT',
  'NOT_OCEAN',
  'RATE_LIMITED',
  'BAD_RESPONSE',
  'OVERLOADED',
]);

/** True: Ocean failed, and the last good data may be served instead. */
export function allowsStale(error: unknown): boolean {
  return error instanceof OceanError && outages.has(error.code);
}

/** True: Ocean responded and denies the data to the caller. False when the caller has left. */
export function isRejection(error: unknown): boolean {
  return error instanceof OceanError && error.code !== 'ABORTED' && !outages.has(error.code);
}
