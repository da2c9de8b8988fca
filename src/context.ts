import { type Caller, CallerError } from './identity/caller.ts';
import { Loaders } from './domain/loaders.ts';
import type { Reads } from './domain/reads.ts';
import type { Pace } from './executor/pace.ts';
import type { Log } from './observability/log.ts';

/** What a resolver gets. Nothing else. */
export interface Context {
  /** Null: the request brought no credential. Enough for introspection and login. */
  readonly caller: Caller | null;
  readonly log: Log;
  /** Fires when the client has gone or the request's time is over. */
  readonly signal: AbortSignal;
  readonly loaders: Loaders;
  /** Pauses the execution once it has run for long. */
  readonly pace: Pace;
}

/** The parts of a context that live as long as the process. */
export type Services = Omit<Reads, 'caller' | 'signal' | 'lists' | 'pace' | 'upstream'>;

/** @param caller an error when the request's headers cannot be used: told at the first field that needs a caller */
export function createContext(
  services: Services,
  caller: Caller | CallerError | null,
  log: Log,
  signal: AbortSignal,
  pace: Pace,
): Context {
  return {
    caller: caller instanceof CallerError ? null : caller,
    log,
    signal,
    loaders: new Loaders(caller, { ...services, signal, pace }),
    pace,
  };
}
