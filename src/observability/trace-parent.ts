import type { Span } from '@opentelemetry/api';

/** W3C trace context that a caller has sent. */
export interface TraceParent {
  /** The header, validated. */
  readonly header: string;
  readonly traceId: string;
  readonly spanId: string;
  /** True: the caller records the trace. */
  readonly isSampled: boolean;
}

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const zeros = /^0+$/;

/** Parses the header `traceparent`. Null: there is none, or it is malformed, and then it must be ignored. */
export function readTraceParent(header: string | readonly string[] | undefined): TraceParent | null {
  if (typeof header !== 'string' || header.length !== 55) return null;
  const [, traceId = '', spanId = '', flags = ''] = pattern.exec(header) ?? [];
  if (traceId === '' || zeros.test(traceId) || zeros.test(spanId)) return null;
  return { header, traceId, spanId, isSampled: (parseInt(flags, 16) & 1) === 1 };
}

/** Returns the header `traceparent` for a span. */
export function traceParentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
