import { expect, it, vi } from 'vitest';
import * as counters from '../../src/observability/counters.ts';
import { OperationLabel } from '../../src/observability/operation-label.ts';
import { OperationTable } from '../../src/observability/metrics/operation-table.ts';
import { startApp, startTestApp } from '../support/app.ts';
import { captureRequests } from '../support/observability/request-lines.ts';
import { growth, namesOf, scrape } from '../support/observability/metrics.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';
import { RawSocket } from '../support/subscriptions/raw-socket.ts';
import { startWorkers } from '../support/process/workers.ts';

const query = 'query Plates { vehicles(first: 1) { nodes { registration } } }';

it('counts requests by operation, upstream requests by endpoint, and cache hits by kind', async () => {
  const requests = captureRequests();
  await using app = await startTestApp({ log: requests.log, env: { OCEAN_RETRY_PERCENT: '0' } });
  const before = await scrape(app.url);
  await app.execute(query);
  await app.execute(query);
  await app.execute(query);
  const restore = rejectRequests(app, 'entities', 503);
  await app.execute('query Agencies { entities { name } }');
  restore();
  await app.execute('{ vehicles(first: 100000) { nodes { id } } }');
  await requests.untilRequests(5);
  const grown = growth(before, await scrape(app.url));
  const vehicles = `endpoint="${endpoints.vehicles}"`;
  expect(grown).toMatchObject({
    'ocean_graphql_requests_total{operation="Plates",kind="query",outcome="ok"}': 3,
    'ocean_graphql_requests_total{operation="Agencies",kind="query",outcome="errors"}': 1,
    'ocean_graphql_request_duration_seconds_count{operation="Plates"}': 3,
    'ocean_graphql_request_duration_seconds_bucket{operation="Plates",le="+Inf"}': 3,
    'ocean_graphql_responses_total{status="200"}': 4,
    'ocean_graphql_responses_total{status="400"}': 1,
    'ocean_graphql_errors_total{code="UPSTREAM_UNAVAILABLE"}': 1,
    'ocean_graphql_errors_total{code="LIMIT_EXCEEDED"}': 1,
    'ocean_graphql_limits_hit_total{limit="pageSize"}': 1,
    ocean_graphql_queue_duration_seconds_count: 5,
    'ocean_graphql_response_cache_lookups_total{result="hit"}': 1,
    'ocean_graphql_snapshot_reads_total{result="fresh"}': 1,
    'ocean_graphql_snapshot_refreshes_total{list="vehicles",result="changed"}': 1,
    'ocean_graphql_snapshot_refreshes_total{list="entities",result="failed"}': 1,
    'ocean_graphql_snapshot_entries{list="vehicles"}': 1,
    'ocean_graphql_snapshot_rows{list="vehicles"}': 30,
    [`ocean_upstream_requests_total{${vehicles},outcome="OK"}`]: 1,
    [`ocean_upstream_requests_total{endpoint="${endpoints.entities}",outcome="UNAVAILABLE"}`]: 1,
    [`ocean_upstream_request_duration_seconds_count{${vehicles}}`]: 1,
    [`ocean_upstream_response_bytes_total{${vehicles}}`]: expect.any(Number),
  });
  expect([...namesOf(await scrape(app.url))]).toEqual(
    expect.arrayContaining([
      'ocean_graphql_workers',
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
      'ocean_upstream_breakers_open',
    ]),
  );
});

it('show everything that a part of the program counts', async () => {
  const probes = Object.entries(counters).map(([name, counter]) => {
    vi.spyOn(counter, 'entries').mockReturnValue([[`probe-${name}`, 1]]);
    return `"probe-${name}"`;
  });
  await using app = await startApp({ env: { OCEAN_URL: 'http://127.0.0.1:9', METRICS: 'on' } });
  const text = await (await fetch(`${app.url}/metrics`)).text();
  vi.restoreAllMocks();
  expect(probes.filter((probe) => !text.includes(probe))).toEqual([]);
});

it.each([
  ['off with a real Ocean', {}, 404],
  ['on when the operator opens them', { METRICS: 'on' }, 200],
  ['not at the main port when they have their own', { METRICS: 'on', METRICS_PORT: '9464' }, 404],
])('are %s', async (_name, env, status) => {
  await using ocean = await startFakeOcean({});
  await using app = await startApp({ env: { OCEAN_URL: ocean.url, ...env } });
  expect((await fetch(`${app.url}/metrics`)).status).toBe(status);
});

it('names the most frequent operations, and never more than the bound', () => {
  const table = new OperationTable(2);
  const run = (name: string, count: number): void => {
    const label = new OperationLabel(`query ${name} { a }`, 'query', name);
    for (let time = 0; time < count; time += 1) table.record(label, 'ok', 0.01);
  };
  const counts = () => Object.fromEntries(table.entries().map(([name, { outcomes }]) => [name, outcomes.ok]));
  run('first', 10);
  run('rare', 1);
  run('frequent', 30);
  table.record(null, 'rejected', 0);
  expect(counts()).toEqual({ first: 10, rare: 1, other: 30 });
  table.endMinute();
  run('frequent', 5);
  expect(counts()).toEqual({ first: 10, frequent: 5, other: 31 });
});

it('are summed over the workers, and stay so when one ends', { timeout: 120_000 }, async () => {
  await using program = startWorkers(2, { LOG_LEVEL: 'info', SANDBOX_VEHICLES: '40', SANDBOX_SILENT_BOXES: '20' });
  const url = await program.url;
  await program.untilServed(2);
  const sent = async (): Promise<number> =>
    (await scrape(url)).get('ocean_graphql_requests_total{operation="Plates",kind="query",outcome="ok"}') ?? 0;
  const connections = [await program.connect(), await program.connect()];
  for (const connection of connections) for (let time = 0; time < 3; time += 1) await connection.execute(query);
  await expect.poll(sent, { timeout: 60_000 }).toBe(6);
  expect((await scrape(url)).get('ocean_graphql_workers')).toBe(2);
  const sockets = await Promise.all([1, 2, 3, 4].map(() => RawSocket.open(url)));
  const open = 'ocean_graphql_subscription_connections{transport="websocket"}';
  expect((await scrape(url)).get(open)).toBe(4);
  for (const socket of sockets) socket.close();
  process.kill(program.served()[0]!, 'SIGKILL');
  await program.untilServed(3);
  expect(await sent()).toBe(6);
});
