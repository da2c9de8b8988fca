import type { ServingProcess } from '../../support/gateways/process.ts';

/**
 * Kind of graph of a contestant. `ours`: schema.graphql, or the benchmarked part of it. `rows`: the types of the
 * contract, without arguments.
 */
export type Dialect = 'ours' | 'rows';

/** A layer in front of Ocean, as a separate process. */
export interface Contestant {
  readonly name: string;
  /** Label in the table. */
  readonly label: string;
  /** Configuration, in words. */
  readonly configuration: string;
  readonly dialect: Dialect;
  /** Reason why it cannot start here; null when it can. */
  unavailable(): Promise<string | null>;
  /** Starts it with that many processes in front of an Ocean; serves `/graphql` under its URL. */
  start(oceanUrl: string, processes: number): Promise<ServingProcess>;
}

/** Headers of every request to every contestant: the caller's Ocean token. */
export const callerHeaders = { 'content-type': 'application/json', 'x-auth-token': 'token-of-the-benchmark' } as const;
