import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { buildGraph } from '../../schema/schema.ts';
import { cachePolicy } from './cache-policy.ts';

const { schema } = buildGraph();
const policyOf = (query: string, freshMillis = 30_000, variables = {}) =>
  cachePolicy(parse(query), schema, freshMillis)(variables);

it('allows the caller to store lists without people while a list of Ocean is fresh', () => {
  const policy = { 'cache-control': 'private, max-age=30' };
  expect(policyOf('{ nonCommunicatingBoxes { nodes { serialNumber vehicle { registration } } } }')).toEqual(policy);
  expect(policyOf('{ entities { name } }', 30_999)).toEqual(policy);
});

it.each([
  ['a person', '{ vehicles { nodes { driver { oceanId } } } }'],
  ['a person in a fragment', '{ vehicles { nodes { ...F } } } fragment F on Vehicle { driver { lastName } }'],
  ['people, whom a filter can select by their private hours', '{ drivers { totalCount } }'],
  ['the position of a vehicle', '{ vehicles { nodes { position { latitude } } } }'],
  ['steps', '{ vehicle(by: { oceanId: "1" }) { steps(date: "2026-06-10") { id } } }'],
  ['an object of any type', '{ node(id: "x") { ... on Vehicle { registration } } }'],
  ['entities of a gateway', '{ _entities(representations: []) { __typename } }'],
  [
    'the place of a silent box',
    '{ nonCommunicatingBoxes { nodes { silence { lastKnownStatus { location { latitude } } } } } }',
  ],
  ['the positions of all vehicles', '{ vehicles { nodes { positionReport { make } } } }'],
  [
    'a filter by place',
    '{ vehicles(filter: { near: { latitude: 1, longitude: 2, radiusMeters: 3 } }) { totalCount } }',
  ],
  [
    'a filter by a place in a variable',
    'query ($n: NearInput!) { nonCommunicatingBoxes(filter: { near: $n }) { totalCount } }',
  ],
  [
    'vehicles in the order of their private use',
    '{ vehicles(orderBy: { field: PRIVATE_SHARE, usage: { period: {} } }) { nodes { registration } } }',
  ],
  [
    'vehicles by their private share',
    'query ($u: PrivacyUsageInput!) { vehicles(filter: { privateShareAbove: { share: 0.1, usage: $u } }) { totalCount } }',
  ],
  ['assignments of a vehicle', '{ vehicle(by: { oceanId: "1" }) { assignments { vehicleId } } }'],
  ['an analysis', '{ privacyAnalysis(input: {}) { __typename } }'],
  ['lines of trips', '{ ...F } fragment F on PrivacyStep { polyline { latitude } }'],
  ['private use', '{ vehicle(by: { oceanId: "1" }) { privacyUsage(input: {}) { cost } } }'],
  ['private time', '{ vehicles { nodes { isPrivateNow } } }'],
  ['private intervals', '{ vehicles { nodes { privateIntervals(during: {}) { start } } } }'],
  ['a filter by private hours', 'query ($at: DateTime) { vehicles(filter: { privateAt: $at }) { totalCount } }'],
  ['all private hours', '{ privacySchedules { totalCount } }'],
  ['a mutation', 'mutation { login(input: { login: "a", password: "b" }) { token } }'],
  ['people in one of several operations', 'query A { entities { name } } query B { drivers { totalCount } }'],
])('never stores a response with %s', (_what, query) => {
  expect(policyOf(query)).toEqual({ 'cache-control': 'private, no-store' });
});

it('never stores a result filtered by a place or private hours in the variables', () => {
  const query = 'query ($f: VehicleFilter) { vehicles(filter: $f) { totalCount } }';
  const near = { latitude: 1, longitude: 2, radiusMeters: 3 };
  for (const f of [{ near, text: 'x' }, { privateAt: '2026-06-12T10:00:00Z' }]) {
    expect(policyOf(query, 30_000, { f })).toEqual({ 'cache-control': 'private, no-store' });
  }
  for (const f of [null, undefined, { text: 'x' }, { near: null }, { privateAt: null }]) {
    expect(policyOf(query, 30_000, { f })).toEqual({ 'cache-control': 'private, max-age=30' });
  }
});

it('never stores a result filtered or ordered by private use in the variables', () => {
  const query =
    'query ($f: VehicleFilter, $o: VehicleOrder) { vehicles(filter: $f, orderBy: $o) { nodes { registration } } }';
  const noStore = { 'cache-control': 'private, no-store' };
  expect(policyOf(query, 30_000, { f: { privateShareAbove: { share: 0.1 } } })).toEqual(noStore);
  expect(policyOf(query, 30_000, { o: { field: 'PRIVATE_SHARE', usage: {} } })).toEqual(noStore);
  expect(policyOf(query, 30_000, { o: { field: 'MAKE', usage: null } })).toEqual({
    'cache-control': 'private, max-age=30',
  });
});

it('stores nothing where lists are not cached', () => {
  expect(policyOf('{ entities { name } }', 0)).toEqual({ 'cache-control': 'private, no-store' });
});
