import type { RowHandler } from './row-splitter.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

/** Streams a list row by row, instead of parsing the complete body. */
export interface RowReading {
  /** Property of the response that holds the array; null: the response is the array. */
  readonly property: string | null;
  /** Called when the body of a successful response begins, once per attempt. Rows of an earlier attempt are void. */
  readonly begin: () => RowHandler;
  /** Set when the response is probably large: another thread may read it then. */
  readonly thread?: ThreadReading | undefined;
}

/** Reads the rows of a response from another thread, which compares them with the previous response. */
export interface ThreadReading {
  /** Digests of the previous rows, one after the other. */
  readonly previous: string;
  /** Replaces `RowReading.begin`. */
  readonly begin: () => DetachedRows;
}

/** Receives rows that another thread has split and validated, in order. */
export interface DetachedRows {
  /** The next row equals this row of the previous response. */
  reuse(index: number): void;
  /** The next row is new. */
  adopt(row: DetachedRow): void;
}

/** Row in memory that the receiver may retain. */
export interface DetachedRow {
  readonly block: Buffer;
  readonly start: number;
  readonly byteLength: number;
  readonly digest: string;
}

/** One HTTP request as the transport sends it. */
export interface UpstreamRequest {
  method: Method;
  /** '/restapi/…', relative to Ocean's base URL. */
  path: string;
  query?: Query;
  headers?: Readonly<Record<string, string>>;
  /** JSON text. */
  body?: string;
  /** True: it changes data in Ocean. The response may be empty, and errors state if the outcome is known. */
  write: boolean;
  /** The caller's key, for reports. */
  identity: string;
  /** Receives the rows of the response; the request then resolves to undefined. */
  rows?: RowReading;
  /** Receives the HTTP status of each response; the last one counts. */
  onStatus?: (status: number) => void;
  /** Receives the length of each part of the body of a successful response, decompressed. */
  onBytes?: (bytes: number) => void;
  /** True: the request names no customer, so Ocean may reject the parameters because it requires one. */
  namesNoCustomer?: boolean;
  /** True: a 404 in JSON is Ocean's response even before any other response came, as to a person's login. */
  expectsNotFound?: boolean;
}

/** Name of a request in errors and reports: method and path, never the host or the query. */
export function operationOf({ method, path }: Pick<UpstreamRequest, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** Query parameters by name. A list is repeated; undefined is omitted. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Returns '' or '?name=value&…', percent-encoded. A space is '%20': servers read '+' as a space or as a plus, and dates
 * of Ocean contain both.
 */
export function formatQuery(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((item) => `${encode(name)}=${encode(item)}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Replaces lone surrogates, which a GraphQL string may contain and encodeURIComponent rejects. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
