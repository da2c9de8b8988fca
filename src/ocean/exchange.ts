import type { OceanErrorCode } from './errors.ts';
import type { Query } from './query.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

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
  /** Told the HTTP status of the answer, when there is one; the last one counts. */
  onStatus?: (status: number) => void;
  /** Finds in a parsed 400 or 422 body what the status alone does not say. The body goes no further. */
  classifyRefusal?: (body: unknown) => OceanErrorCode;
}

/** How errors and reports name a request: method and path, never the host or the query. */
export function operationOf({ method, path }: Pick<Exchange, 'method' | 'path'>): string {
  return `${method} ${path}`;
}
