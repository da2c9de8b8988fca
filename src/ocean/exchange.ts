import type { OceanErrorCode } from './errors.ts';
import type { Query } from './query.ts';
import type { RowTaker } from './row-splitter.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

/** How an answer that is a list is read: row by row while it streams in, instead of whole. */
export interface RowReading {
  /** Where the array is in the answer; null: the answer is the array. */
  readonly property: string | null;
  /** Called when a good answer begins, once for each attempt: what an attempt before has taken is void. */
  readonly begin: () => RowTaker;
  /** True: `null` in the place of the list is an error, not an empty list. Default false. */
  readonly isListRequired?: boolean;
}

/** One HTTP request as the transport sends it. */
export interface Exchange {
  method: Method;
  /** '/restapi/…', relative to Ocean's base URL. */
  path: string;
  query?: Query;
  headers?: Readonly<Record<string, string>>;
  /** JSON text. */
  body?: string;
  /** True: it changes Ocean. May answer with nothing, and its failures say whether the outcome is known. */
  write: boolean;
  /** The caller's key, for reports. */
  identity: string;
  /** Given: the answer's rows are taken so, and there is no other answer. */
  rows?: RowReading;
  /** Told the HTTP status of the answer, when there is one; the last one counts. */
  onStatus?: (status: number) => void;
  /** Finds in a parsed 400 or 422 body what the status alone does not say. The body goes no further. */
  classifyRefusal?: (body: unknown) => OceanErrorCode;
}

/** How errors and reports name a request: method and path, never the host or the query. */
export function operationOf({ method, path }: Pick<Exchange, 'method' | 'path'>): string {
  return `${method} ${path}`;
}
