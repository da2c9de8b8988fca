import { Store } from '../store.ts';

/** Costs by kind. Null: not known, or unbounded. */
export interface Costs {
  readonly fields: number | null;
  readonly upstreamCalls: number | null;
}

/** `extensions.cost`: see docs/how-to/limits-and-cost.md. */
export interface Cost extends Costs {
  readonly atMost: Costs;
  readonly limits: Costs;
  readonly actual?: Costs;
}

/** `extensions.explain`: see docs/graphql-over-http.md. */
export interface Explain {
  readonly responseCache: 'HIT' | 'MISS' | 'STALE' | 'CHANGED' | 'NOT_USED';
  readonly upstream: { readonly requests: number; readonly bytes: number };
  readonly lists: Readonly<Record<'cached' | 'refreshing' | 'fetched' | 'shared' | 'stale', number>>;
  readonly asOf: string | null;
  readonly ageMillis: number | null;
  readonly isStale: boolean;
  readonly queueMillis: number;
}

export interface RunError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

/** A response as the server sent it. */
export interface GraphqlResult {
  readonly data?: unknown;
  readonly errors?: readonly RunError[];
  readonly extensions?: { readonly cost?: Cost; readonly explain?: Explain };
}

/** One run of an operation, measured here. */
export interface Run {
  /** HTTP status; null: the server was not reached. */
  readonly status: number | null;
  readonly millis: number;
  /** Bytes of the body, uncompressed, without the explanation. */
  readonly bytes: number;
  readonly result: GraphqlResult;
}

/** Id of the tab that is shown. */
export const activeTab = new Store<string>('');

/** The last run of each tab, by the tab's id. */
export const runs = new Store<ReadonlyMap<string, Run>>(new Map());

export function addRun(tab: string, run: Run): void {
  runs.set(new Map([...runs.get(), [tab, run]]));
}
