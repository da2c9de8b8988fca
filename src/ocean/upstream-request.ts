import type { RowHandler } from './row-splitter.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

/** How an answer that is a list is read: row by row while it streams in, instead of whole. */
export interface RowReading {
  /** Where the array is in the answer; null: the answer is the array. */
  readonly property: string | null;
  /** Called when a good answer begins, once for each attempt: what an attempt before has taken is void. */
  readonly begin: () => RowHandler;
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
  /** True: it changes Ocean. May answer with nothing, and its failures say whether the outcome is known. */
  write: boolean;
  /** The caller's key, for reports. */
  identity: string;
  /** Given: the answer's rows are taken so, and there is no other answer. */
  rows?: RowReading;
  /** Told the HTTP status of the answer, when there is one; the last one counts. */
  onStatus?: (status: number) => void;
  /** True: no customer is named, so Ocean may refuse the parameters because it wants to know which one is meant. */
  isNameless?: boolean;
  /** True: a 404 in JSON is Ocean's answer even before anything else was answered, as to a person's login. */
  expectsNotFound?: boolean;
}

/** How errors and reports name a request: method and path, never the host or the query. */
export function operationOf({ method, path }: Pick<UpstreamRequest, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** Query parameters by name. A list is repeated, an undefined one left out. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * '' or '?name=value&…'. Percent-encoded throughout: a space as '%20', since '+' means a space to some
 * servers and a plus to others, and Ocean's dates hold both.
 */
export function formatQuery(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((item) => `${encode(name)}=${encode(item)}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** A lone surrogate, which a GraphQL string may hold, would make encodeURIComponent throw. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
