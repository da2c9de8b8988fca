import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldRules } from '../../src/http/limits/cost/field-rules.ts';
import { listSizes } from '../../src/http/limits/cost/list-sizes.ts';
import { buildGraph } from '../../src/schema/schema.ts';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { requestCost } from '../support/work/reported-cost.ts';
import { defaultFleet, exampleNames, exampleText, exampleVariables } from '../support/docs/examples.ts';
import { customerOf } from '../support/expected.ts';

/**
 * By how many calls an estimate is above what the sandbox takes. What a row names and what it lacks is known only once
 * it is read: an estimate takes the worst.
 */
const above: Record<string, number> = {
  box: 2, // a box that is not silent is looked for among the vehicles; the row may not name its vehicle's entity
  'delete-exceptional-privacy-schedules': 3, // none is found: nothing is sent and nothing read back
  'delete-recurring-privacy-schedules': 3,
  'driver-week': 2, // a driver's row may not name the vehicle, nor a row the entity's name
  'driver-usage': 1, // a driver's row may not name the vehicle
  'drivers-without-schedule': 2,
  'export-drivers': 1, // a driver's row may not name the entity
  'federation-entities': 1,
  'fleet-page': 2,
  'last-positions': 1,
  'month-table': 1, // a driver's row may not name the entity
  'privacy-analysis': 2,
  'set-exceptional-privacy-schedules': 1, // the other kind is read only where hardly anybody has an exception
  'set-recurring-privacy-schedules': 1, // one of the drivers does not exist
  'set-step-privacy': 6, // read back with the vehicle; a step that its day lacks may stand in the next, before and after
  'silent-boxes': 1,
  'vehicle-assignments': 1,
  'vehicle-day': 37, // 40 steps are reckoned with, of which 4 have a line to draw here
};

/** Requests the cost, then runs the operation on a cold cache. */
async function measure(app: SandboxApp, query: string, variables: Record<string, unknown> = {}) {
  const cost = await requestCost(app.url, query, { variables });
  expect(app.takeCalls()).toEqual({}); // the estimate sends no upstream request
  const { errors } = await app.execute(query, { variables });
  expect(errors).toBeUndefined();
  const calls = Object.values(app.takeCalls()).reduce((sum, count) => sum + count, 0);
  return { estimated: cost.upstreamCalls, calls };
}

describe('the estimate of an example', () => {
  it.each(exampleNames('query', 'mutation').filter((name) => name !== 'login'))(
    'is what it takes, or more: %s',
    async (name) => {
      await using app = await startTestApp({ env: defaultFleet });
      const { estimated, calls } = await measure(app, exampleText(name), exampleVariables(name));
      expect({ estimated, calls }).toEqual({ estimated: calls + (above[name] ?? 0), calls });
    },
  );
});

const period = '{ period: { start: "2026-06-01T00:00:00Z", end: "2026-06-08T00:00:00Z" } }';
const other = '{ period: { start: "2026-05-01T00:00:00Z", end: "2026-05-08T00:00:00Z" } }';

/** Each where it is exact. */
const exact: Record<string, string> = {
  'drivers by private time': '{ drivers(filter: { privateAt: "2026-06-10T19:00:00Z" }) { nodes { isPrivateNow } } }',
  'vehicles by private time': '{ vehicles(filter: { privateAt: "2026-06-10T19:00:00Z" }) { totalCount } }',
  'private time of vehicles':
    '{ vehicles { nodes { isPrivateNow privateIntervals(during: { start: "2026-06-10T00:00:00Z", end: "2026-06-12T00:00:00Z" }) { start } } } }',
  'private time of a driver':
    '{ driver(by: { oceanId: "1510000004" }) { isPrivateNow privateIntervals(during: { start: "2026-06-10T00:00:00Z", end: "2026-06-12T00:00:00Z" }) { start } privacySchedules { id } } }',
  'a calendar': '{ privacySchedules { nodes { id } } }',
  'a calendar of one kind': '{ privacySchedules(filter: { kinds: RECURRING }) { nodes { driver { oceanId } } } }',
  'a list': '{ vehicles { nodes { registration odometer { valueKm } } } }',
  'a list twice': '{ a: vehicles(first: 1) { totalCount } b: vehicles(last: 2) { nodes { vin } } }',
  'two lists': '{ vehicles { totalCount } drivers { totalCount } }',
  'a list in two customers’ names':
    '{ a: vehicles { totalCount } b: vehicles(customerId: "%CUSTOMER%") { totalCount } }',
  'a filter that reads another list': '{ vehicles(filter: { isSilent: true }) { totalCount } }',
  'a filter that reads positions':
    '{ vehicles(filter: { near: { latitude: 48, longitude: 2, radiusMeters: 1000 } }) { totalCount } }',
  'a filter that reads schedules':
    '{ drivers(filter: { hasPrivacySchedule: true }) { nodes { privacySchedules { id } } } }',
  'a silent box with its vehicle':
    '{ nonCommunicatingBoxes { nodes { imei vehicle { registration vin box { imei } } } } }',
  'what a silent box’s vehicle lacks': '{ nonCommunicatingBoxes { nodes { vehicle { odometer { valueKm } } } } }',
  'schedules of many': '{ drivers { nodes { privacySchedules { id } } } }',
  'schedules of one kind': '{ drivers { nodes { privacySchedules(kinds: [RECURRING]) { id } } } }',
  'schedules of one': '{ drivers(first: 1) { nodes { privacySchedules { id } } } }',
  'no rows': '{ drivers(first: 0) { nodes { privacySchedules { id } } } }',
  'positions, twice': '{ vehicles { nodes { position { at } positionReport { make } } } }',
  'use of many': `{ drivers { nodes { privacyUsage(input: ${period}) { cost } } } }`,
  'use in two periods': `{ vehicles { nodes { a: privacyUsage(input: ${period}) { cost } b: privacyUsage(input: ${other}) { cost } } } }`,
  'an order by use, with the use of its rows': `{ drivers(orderBy: { field: PRIVATE_SHARE, usage: ${period} }) { nodes { privacyUsage(input: ${period}) { cost } } } }`,
  'an order by use, with that of another period': `{ vehicles(orderBy: { field: PRIVATE_SHARE, usage: ${period} }) { nodes { privacyUsage(input: ${other}) { cost } } } }`,
  'an order and a filter by one use': `{ drivers(orderBy: { field: PRIVATE_DISTANCE, usage: ${period} }, filter: { privateShareAbove: { share: 0.1, usage: ${period} } }) { totalCount } }`,
  'orders by the use of drivers and of vehicles': `{ drivers(orderBy: { field: PRIVATE_DISTANCE, usage: ${period} }) { totalCount } vehicles(orderBy: { field: PRIVATE_DISTANCE, usage: ${period} }) { totalCount } }`,
  'an order by use, with the totals of all': `{ drivers(orderBy: { field: PRIVATE_DISTANCE, usage: ${period} }) { totalCount } privacyAnalysis(input: { mode: BY_DRIVER_WITH_SCHEDULE_SYNTHESIS, period: { start: "2026-06-01T00:00:00Z", end: "2026-06-08T00:00:00Z" }, driverIds: [] }) { htmlTable } }`,
  'counts by group': '{ vehicles(first: 0) { summary { byGroup { key count } } } }',
  'a filter that reads groups': '{ vehicles(filter: { groupIds: ["1"] }) { totalCount } }',
  'a day of each of seven': '{ vehicles(first: 7) { nodes { steps(date: "2026-06-10") { id } } } }',
  'a day twice':
    '{ vehicles(first: 3) { nodes { a: steps(date: "2026-06-10") { id } b: steps(date: "2026-06-10") { kind } } } }',
  'two days':
    '{ vehicles(first: 3) { nodes { a: steps(date: "2026-06-10") { id } b: steps(date: "2026-06-09") { id } } } }',
  'a period of each of two': '{ vehicles(first: 2) { nodes { steps(from: "2026-06-01", to: "2026-06-11") { id } } } }',
  'overlapping periods':
    '{ vehicles(first: 2) { nodes { a: steps(from: "2026-06-08", to: "2026-06-10") { id } b: steps(from: "2026-06-09", to: "2026-06-11") { id } } } }',
  'recorded positions of many':
    '{ vehicles { nodes { positions(from: "2026-06-10T00:00:00Z", to: "2026-06-11T00:00:00Z") { visibility } } } }',
  'drivers at an instant':
    '{ vehicles { nodes { driverAt(instant: "2026-06-10T00:00:00Z") { oceanId } assignments { id } } } }',
  'assignments of many': '{ vehicles { nodes { assignments { period { start } } } } }',
  'lists of entities':
    '{ entities { vehicles(first: 2) { totalCount } drivers(first: 2) { totalCount nodes { lastName } } nonCommunicatingBoxes { totalCount } } }',
  'a filter within entities': '{ entities { vehicles(filter: { isSilent: true }) { totalCount } } }',
  'use of entities': `{ entities { privacyUsage(input: ${period}) { cost } } }`,
  groups: '{ groups { description } }',
  'lists of groups': '{ groups { vehicles(first: 0) { totalCount } drivers(first: 0) { totalCount } } }',
  'use of groups': `{ groups { privacyUsage(input: ${period}) { cost } } }`,
  'groups of vehicles': '{ vehicles { nodes { group { description } } } }',
  'all boxes': '{ boxes { nodes { isCommunicating serialNumber vehicle { registration } } } }',
  'whether boxes communicate': '{ vehicles { nodes { box { isCommunicating } } } }',
  'drivers of positions': '{ vehicles { nodes { position { driver { driver { email } } } } } }',
  'drivers of steps':
    '{ vehicles(first: 9, filter: { hasDriver: true }) { nodes { steps(date: "2026-06-10") { driver { email } start { driver { driver { phone } } } } } } }',
  'permissions and rights':
    '{ viewer { login can { exportLists } rights { code } customer { name } customers { name } } }',
  'permissions alone': '{ viewer { can { editStepPrivacy readPositions } } }',
  'leases of many, on two days':
    '{ vehicles { nodes { now: leaseContract { drivenDistanceKm } then: leaseContract(date: "2025-01-01") { lessor } } } }',
  'a lease of one': '{ vehicles(first: 1) { nodes { leaseContract { lessor } } } }',
  'last events of many, of two sorts':
    '{ vehicles { nodes { a: lastEvent(codes: ["ARRET"]) { kind } b: lastEvent(codes: ["DEMARRAGE"]) { kind } } } }',
  'last events in a customer’s name':
    '{ vehicles(customerId: "%CUSTOMER%") { nodes { lastEvent(codes: ["ARRET"]) { kind } } } }',
  'three months of eco-driving':
    '{ drivers { nodes { ecoDriving(from: "2026-03-01", to: "2026-06-01") { safetyScore days { key } } } } }',
  'what is left out':
    '{ vehicles { totalCount } drivers @skip(if: true) { totalCount } entities @include(if: false) { id } }',
  'a name and nothing else': '{ __typename }',
  'the schema': '{ __schema { queryType { name } } }',
};

/** Each where it may be more: what it depends on is in the rows. */
const bounded: Record<string, string> = {
  'drivers with their vehicle, named or looked for':
    '{ drivers(first: 200) { nodes { vehicle { assignments { id: period { start } } } } } }',
  'vehicles with their driver':
    '{ vehicles(first: 200) { nodes { driver { email privacySchedules { id } entity { name } } } } }',
  'drivers at several places':
    '{ a: driver(by: { oceanId: "1510000001" }) { privacySchedules { id } } b: vehicles { nodes { driver { privacySchedules { id } } } } }',
  'assignments within assignments':
    '{ drivers(first: 3) { nodes { assignments { vehicle { registration assignments { driver { lastName } } } } } } }',
  'steps of drivers': '{ drivers(first: 3) { nodes { steps(from: "2026-06-08", to: "2026-06-11") { id } } } }',
  'lines of a day': '{ vehicles(first: 3) { nodes { steps(date: "2026-06-10") { polyline { latitude } } } } }',
  'a box by its key': '{ box(by: { imei: "none" }) { imei vehicle { driver { lastName } } } }',
  'a silent box with all around':
    '{ nonCommunicatingBoxes(first: 200) { nodes { silence { lastKnownStatus { vehicle { odometer { valueKm } driver { lastName user { login } } } driverEntity { name } } qualification { vehicle { vin } } } } } }',
};

describe('an estimate', () => {
  it.each(Object.entries(exact))('is exact: %s', async (_what, query) => {
    await using app = await startTestApp();
    const { estimated, calls } = await measure(app, query.replace('%CUSTOMER%', String(customerOf(app.sandbox).id)));
    expect(estimated).toBe(calls);
  });

  it.each(Object.entries(bounded))('is never too low: %s', async (_what, query) => {
    await using app = await startTestApp();
    const { estimated, calls } = await measure(app, query);
    expect(calls).toBeGreaterThan(0);
    expect(estimated).toBeGreaterThanOrEqual(calls);
  });
});

describe('an estimate of objects by their ids', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  const costOf = async (ids: readonly string[]) =>
    (
      await requestCost(
        app.url,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Vehicle { steps(date: "2026-06-10") { id } } } }',
        { variables: { ids } },
      )
    ).upstreamCalls;

  it('goes by their types and number', async () => {
    const vehicles = ['1', '2', '3'].map((id) => toGlobalId('Vehicle', id));
    expect(await costOf([])).toBe(0);
    expect(await costOf(['garbage'])).toBe(0);
    expect(await costOf([toGlobalId('Driver', '1')])).toBe(1);
    expect(await costOf([toGlobalId('Driver', '1'), toGlobalId('Entity', '1')])).toBe(2);
    expect(await costOf(vehicles)).toBe(1 + 3);
    expect(
      await costOf([
        toGlobalId('PrivacyStep', '1', '2026-06-10', '5'),
        toGlobalId('PrivacyStep', '1', '2026-06-10', '6'),
      ]),
    ).toBe(2); // a step that its day's sheet lacks may stand in the next one
    expect(await costOf([toGlobalId('PrivacyStep', '1', '2026-99-99', '5')])).toBe(1);
  });

  it('is the same at the endpoint for gateways', async () => {
    const [first, second] = customerOf(app.sandbox).vehicles;
    const representations = [first!, second!].map(({ id }) => ({
      __typename: 'Vehicle',
      id: toGlobalId('Vehicle', String(id)),
    }));
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Vehicle { registration steps(date: "2026-06-10") { id } } } }';
    expect(await measure(app, query, { representations })).toEqual({ estimated: 3, calls: 3 });
  });
});

it('has rules for fields that are there', () => {
  const { schema } = buildGraph();
  const unknown = [...Object.keys(fieldRules), ...Object.keys(listSizes)].filter((coordinate) => {
    const [typeName = '', field = ''] = coordinate.split('.');
    const type = schema.getType(typeName) ?? null;
    return !(isObjectType(type) || (type !== null && 'getFields' in type)) || !(field in type.getFields());
  });
  expect(unknown).toEqual([]);
});
