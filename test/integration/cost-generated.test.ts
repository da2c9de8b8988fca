import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { randomOperation } from '../support/executors/random-operation.ts';
import { startApp, startTestApp, type SandboxApp, type TestApp } from '../support/app.ts';
import { requestCost } from '../support/work/reported-cost.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { startProxy, type FakeOcean } from '../support/ocean/fake-ocean.ts';
import { withLongerLists } from '../support/ocean/longer-lists.ts';
import { graphSchema, samplesOf } from '../support/executors/two-executors.ts';

/** Other operations in each run; the seed of one that failed is in its message, and SEED runs it again. */
const firstSeed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
process.stdout.write(`costs are compared from SEED=${firstSeed} on\n`);

/** Fields that a result holds, as an estimate counts them. */
function countFields(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countFields(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + 1 + countFields(item), 0);
}

/** Fields of the scalar JSON: what is in one counts as one value, which a result does not show. */
function jsonFields(schema: GraphQLSchema): RegExp {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()) : [],
  );
  const names = fields.filter(({ type }) => getNamedType(type).name === 'JSON').map(({ name }) => name);
  return new RegExp(`\\b(${names.join('|')})\\b`);
}

const day = 'date: "2026-06-10"';

const weekOfDay = 'during: { start: "2026-06-05T00:00:00Z", end: "2026-06-12T00:00:00Z" }';
const june = '{ period: { start: "2026-06-01T00:00:00Z", end: "2026-06-11T00:00:00Z" } }';

/** Queries that fan out, one row within another. */
const fanning = [
  `{ drivers(first: 5) { nodes { assignments { vehicle { steps(${day}) { polyline { latitude } } } } } } }`,
  `{ vehicles(first: 5) { nodes { assignments { driver { privacySchedules { id } vehicle { steps(${day}) { id } } } } } } }`,
  `{ vehicles(first: 9) { nodes { steps(${day}) { polyline { latitude longitude } } } } }`,
  `{ vehicles(first: 9) { nodes { steps(${day}) { id kind distanceMeters } } } }`,
  '{ vehicles(first: 4) { nodes { steps(from: "2026-06-06", to: "2026-06-11") { id kind } } } }',
  '{ drivers(first: 4) { nodes { steps(from: "2026-06-08", to: "2026-06-11") { id vehicle { vin } } } } }',
  '{ vehicles(first: 9) { nodes { positions(from: "2026-06-10T00:00:00Z", to: "2026-06-11T00:00:00Z") { recordedAt } } } }',
  '{ drivers(first: 9) { nodes { assignments { vehicle { positions(from: "2026-06-10T00:00:00Z", to: "2026-06-10T09:00:00Z", includePrivate: true) { visibility } } } } } }',
  '{ vehicles(first: 50) { nodes { assignments { driverId vehicleId period { start } } } } }',
  '{ drivers(first: 9) { nodes { vehicle { assignments { driver { assignments { vehicle { vin } } } } } } } }',
  '{ vehicle(by: { oceanId: "1110000001" }) { assignments { driver { assignments { vehicle { assignments { driverId } } } } } } }',
  '{ drivers(filter: { hasPrivacySchedule: true }) { nodes { privacySchedules { id slots { start } } } } }',
  '{ drivers { nodes { privacySchedules { id slots { start end } } } } }',
  '{ drivers(first: 2) { nodes { privacySchedules(kinds: [EXCEPTIONAL]) { id } vehicle { driver { privacySchedules { id } } } } } }',
  `{ drivers(filter: { privateAt: "2026-06-10T19:00:00Z" }) { nodes { isPrivateNow vehicle { isPrivateNow } } } }`,
  `{ vehicles(first: 5, filter: { privateAt: "2026-06-10T19:00:00Z" }) { nodes { assignments { driver { isPrivateNow } } } } }`,
  `{ vehicles(first: 5) { nodes { isPrivateNow privateIntervals(${weekOfDay}) { start reasons { schedule { id driver { lastName } } } } } } }`,
  `{ vehicle(by: { oceanId: "1110000001" }) { isPrivateNow driver { privateIntervals(${weekOfDay}) { end } } } }`,
  '{ privacySchedules(first: 30) { nodes { id driver { lastName privacySchedules { id } vehicle { vin } } } summary { byEntity { key } } } }',
  '{ privacySchedules(filter: { kinds: [EXCEPTIONAL] }) { totalCount edges { node { driver { isPrivateNow } } } } }',
  `{ privacyAnalysis(input: { mode: BY_DRIVER_WITH_SCHEDULE_DETAIL, period: { start: "2026-06-01T00:00:00Z", end: "2026-06-11T00:00:00Z" } })
    { byDriver { descendants { key synthesis { content { items { key total { vehicle { vin steps(${day}) { id } } } } } } } } } }`,
  '{ vehicles(first: 50) { nodes { leaseContract { drivenDistanceKm vehicle { vin leaseContract { lessor } } } lastEvent(codes: ["ARRET"]) { vehicle { vin } } } } }',
  '{ drivers(first: 9) { nodes { vehicle { leaseContract { remainingMonths } } ecoDriving(from: "2026-03-01", to: "2026-06-01") { days { key } } } } }',
  '{ viewer { login rights { code } can { exportLists } customer { name } user { login driver { email } } } }',
  '{ vehicles(filter: { groupIds: ["1"], isSilent: false }) { nodes { driver { email } } } }',
  `{ a: drivers(orderBy: { field: PRIVATE_SHARE, usage: ${june} }) { nodes { privacyUsage(input: ${june}) { cost } vehicle { privacyUsage(input: ${june}) { cost } } } }
    b: vehicles(filter: { privateShareAbove: { share: 0, usage: ${june} } }) { nodes { driver { privacyUsage(input: ${june}) { cost } } } } }`,
  '{ __schema { types { name fields { name type { name } args { name } } } } }',
];

interface Stage {
  readonly app: TestApp;
  /** The sandbox that serves the rows. */
  readonly sandbox: SandboxApp;
  /** Upstream requests since the last time. */
  readonly takeCalls: () => Record<string, number>;
}

/** Runs operations and compares each with the maximum that `x-cost-only` reports. */
async function compare({ app, sandbox, takeCalls }: Stage, more: readonly string[] = []) {
  const [schema, samples] = [graphSchema(), samplesOf(sandbox)];
  const json = jsonFields(schema);
  const chosen = [...fanning, ...more].map((query) => ({ query, variables: {}, about: 'chosen' }));
  const generated = Array.from({ length: 150 }, (_, index) => ({
    ...randomOperation(schema, firstSeed + index, samples),
    about: `SEED=${firstSeed + index}`,
  })).filter(({ query }) => !json.test(query));
  const exceeded: string[] = [];
  const stopped = new Set<unknown>();
  let run = 0;
  for (const { query, variables, about } of [...chosen, ...generated]) {
    const headers = await sandbox.signIn('demo'); // a token of its own: nothing is cached for it
    takeCalls();
    const { status, data, errors } = await app.execute(query, { variables, headers });
    const calls = Object.values(takeCalls()).reduce((sum, count) => sum + count, 0);
    if (status !== 200) continue; // it was not run
    run += 1;
    const limit = errors?.[0]?.extensions.limit;
    if (limit !== undefined) stopped.add(limit);
    const { atMost } = await requestCost(app.url, query, { variables, headers });
    const fields = countFields(data);
    if (calls <= (atMost.upstreamCalls ?? -1) && fields <= (atMost.fields ?? -1)) continue;
    exceeded.push(
      `${about}: ${calls} requests and ${fields} fields, at most ${JSON.stringify(atMost)}: ${query} ${JSON.stringify(variables)}`,
    );
  }
  return { exceeded, stopped, run };
}

const fleet = { SANDBOX_VEHICLES: '400', SANDBOX_DRIVERS: '300' };
const changing: readonly string[] = [endpoints.assignments, endpoints.recurring, endpoints.exceptional];

/** A sandbox behind a proxy, which gives lists that are longer than any estimate reckons with. */
async function startLonger(env: Record<string, string>) {
  const sandbox = await startTestApp({ env });
  const longer: FakeOcean = await startProxy(sandbox.sandbox.url, (endpoint, body) =>
    withLongerLists(body, changing.includes(endpoints[endpoint as keyof typeof endpoints])),
  );
  const app = await startApp({ env: { ...env, OCEAN_URL: longer.url } });
  return {
    app,
    sandbox,
    takeCalls: () => longer.takeCalls(),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await longer[Symbol.asyncDispose]();
      await sandbox[Symbol.asyncDispose]();
    },
  };
}

/** The Ocean id of a vehicle with a trip on that day. */
async function movingVehicle(app: SandboxApp): Promise<string> {
  const query = `{ vehicles(first: 20) { nodes { oceanId steps(${day}) { id } } } }`;
  const { data } = await app.execute(query, { headers: await app.signIn('demo') });
  const { nodes } = data!['vehicles'] as { nodes: { oceanId: string; steps: unknown[] }[] };
  return nodes.find(({ steps }) => steps.length > 5)!.oceanId;
}

describe('no operation sends more upstream requests, or gives more fields, than it may', () => {
  it.each<[string, Record<string, string>]>([
    ['with usual settings', {}],
    ['where each driver’s private hours are read alone', { OCEAN_SCHEDULES_OF_ALL: 'no' }],
    ['with low limits', { MAX_COST_FIELDS: '600', MAX_COST_CALLS: '20' }],
  ])('%s', async (_what, env) => {
    await using app = await startTestApp({ env: { ...fleet, ...env } });
    const { exceeded, run } = await compare({ app, sandbox: app, takeCalls: () => app.takeCalls() });
    expect(exceeded).toEqual([]);
    expect(run).toBeGreaterThan(30);
  });

  it('where lists are longer than usual', async () => {
    await using stage = await startLonger({ MAX_COST_FIELDS: '8500', MAX_COST_CALLS: '45', MAX_ALIASES: '100' });
    const moving = `vehicle(by: { oceanId: "${await movingVehicle(stage.sandbox)}" })`;
    const kinds = Array.from({ length: 90 }, (_, index) => `a${index}: kind`).join(' ');
    const { exceeded, stopped, run } = await compare(stage, [
      `{ ${moving} { steps(${day}) { polyline { latitude } } } }`,
      `{ ${moving} { steps(${day}) { ${kinds} } } }`,
    ]);
    expect(exceeded).toEqual([]);
    expect([...stopped].toSorted()).toEqual(['fields', 'upstreamCalls']);
    expect(run).toBeGreaterThan(30);
  });
});
