import type { OceanError, OceanErrorDetails } from '../ocean-error.ts';
import type { TransportOptions } from '../transport.ts';
import type { UpstreamRequest } from '../upstream-request.ts';

/** Data with which an ingest thread starts. */
export type IngestThreadData = Pick<TransportOptions, 'url' | 'timeoutMillis' | 'maxBytes' | 'maxConnections'>;

/** Rows of one response, in order. */
export interface RowBatch {
  /** For each row: its index in the previous response, or the negative length of its bytes when it is new. */
  readonly rows: Int32Array<ArrayBuffer>;
  /** Bytes of the new rows, one after the other. The receiver owns them: they are moved, not copied. */
  readonly block: ArrayBuffer;
  /** Digests of the new rows, one after the other. */
  readonly digests: string;
}

/** Message of the main thread. The request carries the token, so no message is ever logged. */
export type ToIngestThread =
  | {
      readonly kind: 'send';
      readonly id: number;
      readonly request: Omit<UpstreamRequest, 'rows' | 'onStatus' | 'onBytes'>;
      /** Property of the response that holds the rows. */
      readonly property: string | null;
      /** Digests of the rows of the previous response. */
      readonly previous: string;
      readonly timeoutMillis: number;
    }
  | { readonly kind: 'abort'; readonly id: number }
  /** A batch was processed. */
  | { readonly kind: 'acknowledge'; readonly id: number };

/** Message of an ingest thread about one request. */
export type OfRequest =
  | { readonly kind: 'status'; readonly status: number }
  /** The body of a successful response begins. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'rows'; readonly batch: RowBatch }
  | { readonly kind: 'done'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly error: OceanErrorDetails };

export type FromIngestThread = { readonly kind: 'ready' } | (OfRequest & { readonly id: number });

/** Fields of an error from which the main thread creates it again. An error loses its class between threads. */
export function detailsOf(error: OceanError): OceanErrorDetails {
  const { code, operation, status, oceanStatus, retryAfterSeconds, outcomeUnknown, notConnected } = error;
  const reason = error.message.slice(0, -`: ${operation}`.length);
  return { code, operation, reason, status, oceanStatus, retryAfterSeconds, outcomeUnknown, notConnected };
}
