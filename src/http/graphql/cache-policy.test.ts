import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { buildGraph } from '../../schema/schema.ts';
import { cachePolicy } from './cache-policy.ts';

const { schema } = buildGraph();
const hintOf = (query: string, freshMillis = 30_000, variables = {}) =>
  cachePolicy(parse(query), schema, freshMillis)(variables);

it('lets the caller keep lists without people, as long as a list of Ocean is fresh, for whoever asked', () => {
  const hint = { 'cache-control': 'private, max-age=30' };
  expect(hintOf('{ nonCommunicatingBoxes { nodes { serialNumber vehicle { registration } } } }')).toEqual(hint);
  expect(hintOf('{ entities { name } }', 30_999)).toEqual(hint);
});

it.each([
  ['a person', '{ vehicles { nodes { driver { oceanId } } } }'],
  ['a person in a fragment', '{ vehicles { nodes { ...F } } } fragment F on Vehicle { driver { lastName } }'],
  ['people, who may be chosen by their private hours', '{ drivers { totalCount } }'],
  ['where somebody is', '{ vehicles { nodes { position { latitude } } } }'],
  ['steps', '{ vehicle(by: { oceanId: "1" }) { steps(date: "2026-06-10") { id } } }'],
  ['an object of whatever kind', '{ node(id: "x") { ... on Vehicle { registration } } }'],
  ['what gateways ask for', '{ _entities(representations: []) { __typename } }'],
  [
    'the place of a silent box',
    '{ nonCommunicatingBoxes { nodes { silence { lastKnownStatus { location { latitude } } } } } }',
  ],
  ['where all vehicles are', '{ vehicles { nodes { positionReport { make } } } }'],
  ['what is near', '{ vehicles(filter: { near: { latitude: 1, longitude: 2, radiusMeters: 3 } }) { totalCount } }'],
  ['what is near a variable', 'query ($n: NearInput!) { nonCommunicatingBoxes(filter: { near: $n }) { totalCount } }'],
  ['who drove a vehicle', '{ vehicle(by: { oceanId: "1" }) { assignments { vehicleId } } }'],
  ['an analysis', '{ privacyAnalysis(input: {}) { __typename } }'],
  ['lines of trips', '{ ...F } fragment F on PrivacyStep { polyline { latitude } }'],
  ['private use', '{ vehicle(by: { oceanId: "1" }) { privacyUsage(input: {}) { cost } } }'],
  ['a change', 'mutation { login(input: { login: "a", password: "b" }) { token } }'],
  ['one of several operations that does', 'query A { entities { name } } query B { drivers { totalCount } }'],
])('lets nobody keep an answer with %s', (_what, query) => {
  expect(hintOf(query)).toEqual({ 'cache-control': 'private, no-store' });
});

it('lets nobody keep what is filtered by a place in the variables', () => {
  const query = 'query ($f: VehicleFilter) { vehicles(filter: $f) { totalCount } }';
  const near = { latitude: 1, longitude: 2, radiusMeters: 3 };
  expect(hintOf(query, 30_000, { f: { near, text: 'x' } })).toEqual({ 'cache-control': 'private, no-store' });
  for (const f of [null, undefined, { text: 'x' }, { near: null }]) {
    expect(hintOf(query, 30_000, { f })).toEqual({ 'cache-control': 'private, max-age=30' });
  }
});

it('lets nobody keep anything where lists are not held', () => {
  expect(hintOf('{ entities { name } }', 0)).toEqual({ 'cache-control': 'private, no-store' });
});
