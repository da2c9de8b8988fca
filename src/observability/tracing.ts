import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { ConfigError } from '../config/config.ts';
import type { RequestActivity } from './activity.ts';
import type { TraceParent } from './trace-parent.ts';

/** Null: traces are off. Nothing is allocated for them then. */
let tracer: Tracer | null = null;

/**
 * Starts the OpenTelemetry SDK, which reads the standard `OTEL_*` variables. It gets no detector of the process or host, whose
 * attributes name users and commands, and sends traces only.
 *
 * @returns sends what is left, and ends the SDK
 * @throws ConfigError when the SDK is not installed
 */
export async function startTracing(): Promise<() => Promise<void>> {
  const { NodeSDK, resources } = await loadSdk();
  const sdk = new NodeSDK({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES, which the detector reads, take precedence.
    resource: resources.defaultResource().merge(resources.resourceFromAttributes({ 'service.name': 'ocean-graphql' })),
    resourceDetectors: [resources.envDetector],
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  tracer = trace.getTracer('ocean-graphql');
  return async () => {
    tracer = null;
    await sdk.shutdown().catch(() => undefined); // the collector is gone
    trace.disable();
  };
}

async function loadSdk() {
  try {
    return (await import('@opentelemetry/sdk-node')).default;
  } catch {
    throw new ConfigError(['TRACING=on needs the package @opentelemetry/sdk-node: install it']);
  }
}

/** Starts the span of a request, below that of its caller. Null: traces are off. */
export function startRequestSpan(parent: TraceParent | null): Span | null {
  if (tracer === null) return null;
  return tracer.startSpan('request', { kind: SpanKind.SERVER }, parent === null ? ROOT_CONTEXT : remoteContext(parent));
}

/** Ends the span of a request. It is named after the operation, never after a value. */
export function endRequestSpan({ span, id, operation, errorCodes, cache }: RequestActivity, status: number): void {
  if (span === null) return;
  if (operation !== null && operation.kind !== null) {
    span.updateName(`${operation.kind} ${operation.text}`);
    span.setAttribute('graphql.operation.type', operation.kind);
    span.setAttribute('graphql.operation.name', operation.text);
    span.setAttribute('graphql.document.hash', operation.documentHash);
  }
  span.setAttribute('http.response.status_code', status);
  span.setAttribute('http.request.id', id);
  if (cache !== null) span.setAttribute('ocean_graphql.cache', cache);
  if (errorCodes !== null) {
    span.setAttribute('graphql.error.codes', [...errorCodes]);
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}

/**
 * Records a step of a request that ends now.
 *
 * @param startedAt by the monotonic clock
 */
export function recordStep({ span }: RequestActivity, name: string, startedAt: number): void {
  if (span === null || tracer === null) return;
  tracer.startSpan(name, { startTime: startedAt }, trace.setSpan(ROOT_CONTEXT, span)).end();
}

/** Starts the span of an upstream request, below that of the request that sends it. Null: traces are off. */
export function startUpstreamSpan(activity: RequestActivity | undefined, operation: string): Span | null {
  if (tracer === null) return null;
  const [method = '', path = ''] = operation.split(' ');
  const attributes = { 'http.request.method': method, 'url.template': path };
  const parent = activity?.span ? trace.setSpan(ROOT_CONTEXT, activity.span) : ROOT_CONTEXT;
  return tracer.startSpan(operation, { kind: SpanKind.CLIENT, attributes }, parent);
}

/** @param outcome `OK`, or the code of the failure */
export function endUpstreamSpan(span: Span | null, outcome: string, status: number | null, bytes: number): void {
  if (span === null) return;
  if (status !== null) span.setAttribute('http.response.status_code', status);
  span.setAttribute('http.response.body.size', bytes);
  if (outcome !== 'OK') {
    span.setAttribute('error.type', outcome);
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}

function remoteContext({ traceId, spanId, isSampled }: TraceParent) {
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: isSampled ? 1 : 0, isRemote: true });
}
