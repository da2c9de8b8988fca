import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { customerOf } from '../../support/expected.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf } from '../../support/mutations/fleet.ts';

const period = '{ start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" }';

/** Every root field that takes a customer, with the arguments that it needs besides. */
const fields: Readonly<Record<string, (args: string) => string>> = {
  nonCommunicatingBoxes: (args) => `nonCommunicatingBoxes(${args}) { totalCount nodes { serialNumber } }`,
  boxes: (args) => `boxes(${args}) { totalCount nodes { serialNumber isCommunicating } summary { byEntity { key } } }`,
  box: (args) => `box(${args} by: { oceanId: "1" }) { id }`,
  vehicles: (args) => `vehicles(${args}) { totalCount nodes { registration } summary { byEntity { key } } }`,
  vehicle: (args) => `vehicle(${args} by: { oceanId: "1" }) { id }`,
  drivers: (args) => `drivers(${args}) { totalCount nodes { lastName } }`,
  driver: (args) => `driver(${args} by: { oceanId: "1" }) { id }`,
  entities: (args) => `entities(${args}) { name vehicles { totalCount } drivers { totalCount } }`,
  groups: (args) => `groups(${args}) { description drivers { totalCount } vehicles { totalCount } }`,
  privacySchedules: (args) => `privacySchedules(${args}) { totalCount nodes { oceanId } }`,
  privacyAnalysis: (args) =>
    `privacyAnalysis(${args} input: { mode: BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS, period: ${period} }) { htmlTable }`,
};

let app: SandboxApp;
let headers: Record<string, string>;
let theirs: string;
beforeAll(async () => {
  app = await startTestApp();
  headers = await app.signIn('demo');
  theirs = String(customerOf(app.sandbox, 1).id);
  // Cached here for callers who may see it.
  for (const login of ['demo2', 'multi']) {
    const right = { ...(await app.signIn(login)), 'x-customer-id': theirs };
    const { errors } = await app.execute(
      `{ ${Object.values(fields)
        .map((field) => field('customerId: null'))
        .join(' ')} }`,
      {
        headers: right,
      },
    );
    expect(errors).toBeUndefined();
  }
});
afterAll(() => app[Symbol.asyncDispose]());

/** Checks that the response contains only `FORBIDDEN` errors, one at each path. */
function expectForbidden(response: Awaited<ReturnType<SandboxApp['execute']>>, paths: readonly string[]): void {
  expect(response.errors?.map(({ path, extensions }) => [path?.[0], extensions.code]).sort()).toEqual(
    paths.map((path) => [path, 'FORBIDDEN']).sort(),
  );
  expect(Object.values(response.data ?? {}).filter((value) => value !== null)).toEqual([]);
}

describe('a customer that the token has no right to', () => {
  it('is tested at every root field that takes one', () => {
    const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'), {
      assumeValid: true,
    });
    const taking = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) =>
      args.some(({ name }) => name === 'customerId'),
    );
    // The viewer fails for no missing right: see the next test.
    expect(taking.map(({ name }) => name).sort()).toEqual([...Object.keys(fields), 'viewer'].sort());
  });

  it('gives the viewer neither its name nor rights', async () => {
    const query = `{ viewer(customerId: "${theirs}") { rights { code } customer { name } user { lastName } } }`;
    const { data } = await app.execute(query, { headers });
    expect(data).toMatchObject({ viewer: { rights: null, user: null } });
    expect(data.viewer.customer?.name ?? null).toBeNull();
  });

  it.each(Object.keys(fields))('is rejected as argument and as header of %s', async (name) => {
    const field = fields[name]!;
    expectForbidden(await app.execute(`{ ${field(`customerId: "${theirs}"`)} }`, { headers }), [name]);
    const named = { ...headers, 'x-customer-id': theirs };
    expectForbidden(await app.execute(`{ ${field('customerId: null')} }`, { headers: named }), [name]);
  });

  it('is rejected at node, nodes and _entities, for existing objects', async () => {
    const { vehicles, drivers } = customerOf(app.sandbox, 1);
    const ids = [toGlobalId('Vehicle', String(vehicles[0]!.id)), toGlobalId('Driver', String(drivers[0]!.id))];
    const of = ids.map((id, index) => ({ __typename: ['Vehicle', 'Driver'][index], id }));
    const { data, errors } = await app.execute(
      `query ($id: ID!, $ids: [ID!]!, $of: [_Any!]!) { node(id: $id) { id } nodes(ids: $ids) { id }
        _entities(representations: $of) { ... on Vehicle { registration } ... on Driver { lastName } } }`,
      { headers: { ...headers, 'x-customer-id': theirs }, variables: { id: ids[0], ids, of } },
    );
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
    expect(JSON.stringify(data)).not.toMatch(/[a-z0-9]{6,}":"|"id"/i);
  });

  it('cannot be changed, and Ocean gets no write', async () => {
    const { sandbox } = app;
    const vehicle = professionalVehicle(sandbox, 1);
    const driverId = String(scheduledDriver(sandbox, 1).id);
    const [trip] = tripsOf(sandbox, vehicle);
    const inputs = {
      setStepPrivacy: { steps: [{ id: stepId(trip!) }], privacy: 'PRIVATE' },
      setRecurringPrivacySchedule: { driverId, days: [{ day: 'MONDAY', slots: [{ start: '18:00', end: '20:00' }] }] },
      setExceptionalPrivacySchedule: {
        driverId,
        period: { start: '2026-06-20T16:00:00Z', end: '2026-06-20T18:00:00Z' },
      },
      setRecurringPrivacySchedules: { driverIds: [driverId], days: [{ day: 'MONDAY', slots: [] }] },
      setExceptionalPrivacySchedules: {
        entityId: String(sandbox.fleet.customers[1]!.entities[0]!.id),
        period: { start: '2026-06-20T16:00:00Z', end: '2026-06-20T18:00:00Z' },
      },
      deleteRecurringPrivacySchedules: { ids: ['1'] },
      deleteExceptionalPrivacySchedules: { ids: ['1'] },
    };
    app.takeCalls();
    for (const [mutation, input] of Object.entries(inputs)) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`.replace(
        /^Delete.*/,
        'DeletePrivacySchedulesInput',
      );
      for (const isArgument of [true, false]) {
        const result = await app.execute(
          `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`,
          {
            headers: isArgument ? headers : { ...headers, 'x-customer-id': theirs },
            variables: { input: isArgument ? { ...input, customerId: theirs } : input },
          },
        );
        expect([mutation, JSON.stringify(result)]).toEqual([mutation, expect.stringContaining('FORBIDDEN')]);
      }
    }
    expect(Object.keys(app.takeCalls()).filter((call) => call.startsWith('DELETE') || call.startsWith('POST'))).toEqual(
      [],
    );
  });
});
