import type { ServingProcess } from '../../support/gateways/process.ts';

/**
 * Which graph a contestant has. `ours`: the one of schema.graphql, or the part of it that the works ask for. `rows`: the
 * types of the contract as they are, without arguments.
 */
export type Dialect = 'ours' | 'rows';

/** A layer before Ocean, as a process of its own. */
export interface Contestant {
  readonly name: string;
  /** What the table calls it. */
  readonly label: string;
  /** How it is configured, in words. */
  readonly configuration: string;
  readonly dialect: Dialect;
  /** Why it cannot be started here; null: it can. */
  unavailable(): Promise<string | null>;
  /** Starts it before an Ocean; `/graphql` under its URL answers. */
  start(oceanUrl: string): Promise<ServingProcess>;
}

/** Sent with every request, to every contestant: Ocean's token of the caller. */
export const callerHeaders = { 'content-type': 'application/json', 'x-auth-token': 'token-of-the-benchmark' } as const;
