import { expect, it, vi } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { startCollector } from '../support/observability/collector.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { RawSocket } from '../support/subscriptions/raw-socket.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const parentId = 'b7ad6b7169203331';
const query = 'query Find($text: String) { drivers(filter: { text: $text }) { nodes { lastName } } }';

it('sends a span for a request, its queue, execution and upstream requests, below that of the caller', async () => {
  await using collector = await startCollector();
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
  vi.stubEnv('OTEL_EXPORTER_OTLP_PROTOCOL', 'http/json');
  vi.stubEnv('OTEL_BSP_SCHEDULE_DELAY', '20');
  vi.stubEnv('OTEL_SERVICE_NAME', 'fleet');
  const received: unknown[] = [];
  const app = await startTestApp({ env: { TRACING: 'on', OCEAN_TRACE_HEADERS: 'on' } });
  app.sandbox.interceptors.push(async (_call, request) => {
    received.push(request.headers['traceparent']);
  });
  const driver = customerOf(app.sandbox).drivers[0]!;
  const token = await app.signIn('demo');
  received.length = 0;
  const send = async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-${parentId}-01`, ...token },
      body: JSON.stringify({ query, variables: { text: driver.lastName } }),
    });
    expect(await response.text()).toContain(driver.lastName);
    return response.headers.get('traceparent');
  };
  const given = await send();
  await send();
  await send();
  const socket = await RawSocket.open(app.url, { headers: { traceparent: `00-${traceId}-${parentId}-01`, ...token } });
  socket.subscribe('1', 'subscription Live { vehiclePositionChanged { kind } }');
  await socket.until(({ type }) => type === 'next');
  socket.close();
  await app[Symbol.asyncDispose](); // sends what is left
  vi.unstubAllEnvs();

  const servers = collector.spans.filter(({ kind }) => kind === 2);
  expect(servers.map(({ name }) => name)).toEqual(['query Find', 'query Find', 'query Find', 'subscription Live']);
  for (const span of servers) expect(span).toMatchObject({ traceId, parentSpanId: parentId });
  const [first, , cached] = servers;
  expect(given).toBe(`00-${traceId}-${first!.spanId}-01`);
  const childrenOf = (parent: string) =>
    collector.spans.filter(({ parentSpanId }) => parentSpanId === parent).map(({ name }) => name);
  expect(childrenOf(first!.spanId).toSorted()).toEqual([endpoints.drivers, 'execute', 'queue']);
  expect(childrenOf(cached!.spanId).toSorted()).toEqual(['queue', 'response cache']);
  const upstream = collector.spans.find(({ name }) => name === endpoints.drivers)!;
  expect(upstream).toMatchObject({ kind: 3, traceId, parentSpanId: first!.spanId });
  expect(received[0]).toEqual(`00-${traceId}-${upstream.spanId}-01`);
  expect(collector.text()).toContain('"fleet"');
  const secrets = [driver.lastName, token['x-auth-token'], 'lastName', app.sandbox.url, 'process.owner', 'host.name'];
  expect(secrets.filter((secret) => collector.text().includes(secret))).toEqual([]);
});

it('sends nothing, and makes no span, when it is off', async () => {
  await using collector = await startCollector();
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
  await using app = await startTestApp();
  await app.execute('{ entities { name } }');
  vi.unstubAllEnvs();
  expect(collector.text()).toBe('');
});
