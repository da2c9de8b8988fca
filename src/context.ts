import { type Caller, CallerError } from './identity/caller.ts';
import { type CustomerLoaders, Loaders } from './domain/loaders.ts';
import { recordReads } from './domain/recorded-reads.ts';
import type { ReadServices } from './domain/upstream-reads.ts';
import type { WriteServices } from './domain/write-services.ts';
import type { Pace } from './executor/pace.ts';
import type { LiveFeeds } from './live/live-feeds.ts';
import type { Log } from './observability/log.ts';
import type { ReadMeter } from './snapshot/read-meter.ts';
import { ReadRecord } from './snapshot/read-record.ts';

/** The context of one GraphQL operation: everything that a resolver may use. */
export interface Context {
  /** Null without a credential: introspection and login need none. */
  readonly caller: Caller | null;
  readonly log: Log;
  /** Aborts when the client disconnects or the request's time is over. */
  readonly signal: AbortSignal;
  readonly loaders: Loaders;
  /** Everything that the operation has read so far. */
  readonly record: ReadRecord;
  /** Only for mutations: loaders cannot reach it. */
  readonly writes: WriteServices;
  /** Only for subscriptions. */
  readonly live: LiveFeeds<CustomerLoaders>;
  /** Yields to the event loop when an execution runs too long. */
  readonly pace: Pace;
  /** Counts what the operation reads; null: the client requested no explanation. */
  readonly meter: ReadMeter | null;
}

/** The parts of a context that live as long as the process. */
export interface Services {
  readonly reads: ReadServices;
  readonly writes: WriteServices;
  readonly live: LiveFeeds<CustomerLoaders>;
}

/** @param caller an error where the request's headers are invalid: the first field that needs a caller throws it */
export function createContext(
  { reads, writes, live }: Services,
  caller: Caller | CallerError | null,
  log: Log,
  signal: AbortSignal,
  pace: Pace,
  meter: ReadMeter | null,
): Context {
  const record = new ReadRecord();
  return {
    caller: caller instanceof CallerError ? null : caller,
    log,
    signal,
    loaders: new Loaders(caller, { ...recordReads(reads, record, null, meter), signal, pace }),
    record,
    writes,
    live,
    pace,
    meter,
  };
}
