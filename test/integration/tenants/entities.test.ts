import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import type { Entity, Vehicle } from '../../../packages/sandbox/src/fleet/model.ts';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { customerOf } from '../../support/expected.ts';

const digits = (rows: readonly { id: bigint }[]): string[] => rows.map(({ id }) => String(id)).sort();
const oceanIds = (rows: readonly { oceanId: string }[]): string[] => rows.map(({ oceanId }) => oceanId).sort();

/** The fleet manager of a customer, and a user of one of its entities, in one process; each knows all ids. */
let app: SandboxApp;
let manager: Record<string, string>;
let part: Record<string, string>;
let own: Entity;
let mine: Vehicle[];
let theirs: Vehicle[];
beforeAll(async () => {
  app = await startTestApp({ env: { SANDBOX_VEHICLES: '60', SANDBOX_SILENT_BOXES: '40', SANDBOX_DRIVERS: '50' } });
  [manager, part] = [await app.signIn('demo'), await app.signIn('agence')];
  const { entities, vehicles } = customerOf(app.sandbox);
  own = entities[0]!;
  mine = vehicles.filter(({ entity }) => entity === own);
  theirs = vehicles.filter(({ entity }) => entity !== own);
  // Cached for the manager: all data of the other user comes from Ocean, with their own token.
  await app.execute(everything, { headers: manager });
});
afterAll(() => app[Symbol.asyncDispose]());

const everything = `{
  nonCommunicatingBoxes(first: 200) { totalCount summary { qualifiedCount unqualifiedCount byEntity { key count } } nodes { oceanId vehicle { oceanId entity { oceanId } } } }
  vehicles(first: 200) { totalCount summary { byEntity { key count } } nodes { oceanId entity { oceanId } driver { oceanId } } }
  drivers(first: 200) { totalCount summary { withVehicleCount byEntity { key count } } nodes { oceanId entity { oceanId } privacySchedules { driver { oceanId } } } }
  entities { oceanId }
}`;

describe('a user whose rights end with an entity', () => {
  it('sees lists, counts and summaries of that entity alone', async () => {
    const { data, errors } = await app.execute(everything, { headers: part });
    expect(errors).toBeUndefined();
    const { drivers } = customerOf(app.sandbox);
    const myDrivers = drivers.filter(({ entity }) => entity === own);
    const mySilent = mine.filter(({ box }) => box.silence);
    expect(oceanIds(data.vehicles.nodes)).toEqual(digits(mine));
    expect(oceanIds(data.drivers.nodes)).toEqual(digits(myDrivers));
    expect(oceanIds(data.nonCommunicatingBoxes.nodes)).toEqual(digits(mySilent.map(({ box }) => box)));
    expect(oceanIds(data.entities)).toEqual([String(own.id)]);
    for (const [name, rows] of Object.entries({
      vehicles: mine,
      drivers: myDrivers,
      nonCommunicatingBoxes: mySilent,
    })) {
      expect(data[name].totalCount).toBe(rows.length);
      expect(data[name].summary.byEntity).toEqual([{ key: String(own.id), count: rows.length }]);
    }
    const qualified = mySilent.filter(({ box }) => box.silence?.isQualified);
    expect(data.nonCommunicatingBoxes.summary.qualifiedCount).toBe(qualified.length);
    const named = data.drivers.nodes.flatMap(({ privacySchedules }: never) => privacySchedules) as never[];
    const scheduled = named.map(({ driver: { oceanId } }: { driver: { oceanId: string } }) => oceanId);
    expect(scheduled.length).toBeGreaterThan(0);
    expect(scheduled.filter((id) => !digits(myDrivers).includes(id))).toEqual([]);
  });

  it('gets nothing from filters that name the others', async () => {
    const { entities } = customerOf(app.sandbox);
    const others = digits(entities.filter((entity) => entity !== own));
    const send = async (entityIds: string[], driverIds: string[], text: string, headers: Record<string, string>) => {
      const { data, errors } = await app.execute(
        `query ($entityIds: [ID!], $driverIds: [ID!], $text: String) {
          boxes: nonCommunicatingBoxes(filter: { entityIds: $entityIds }) { totalCount }
          vehicles(filter: { entityIds: $entityIds }) { totalCount }
          ofDrivers: vehicles(filter: { driverIds: $driverIds }) { totalCount }
          withText: vehicles(filter: { text: $text }) { totalCount }
          drivers(filter: { entityIds: $entityIds, hasVehicle: true }) { totalCount }
          scheduled: drivers(filter: { entityIds: $entityIds, hasPrivacySchedule: true }) { totalCount }
        }`,
        { headers, variables: { entityIds, driverIds, text } },
      );
      expect(errors).toBeUndefined();
      return Object.values(data as Record<string, { totalCount: number }>).map(({ totalCount }) => totalCount);
    };
    const theirDriver = theirs.find(({ driver }) => driver !== null)!;
    const theirDriverIds = [String(theirDriver.driver!.id)];
    const seenByManager = await send(others, theirDriverIds, theirDriver.registration, manager);
    expect(seenByManager.every((count) => count > 0)).toBe(true);
    expect(await send(others, theirDriverIds, theirDriver.registration, part)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('finds the others by no other path: node, nodes, _entities, keys, cursors', async () => {
    const hidden = theirs.find(({ driver, box }) => driver !== null && box.silence)!;
    const ids = [
      toGlobalId('Vehicle', String(hidden.id)),
      toGlobalId('Driver', String(hidden.driver!.id)),
      toGlobalId('Box', String(hidden.box.id)),
      toGlobalId('Entity', String(hidden.entity.id)),
    ];
    const find = (headers: Record<string, string>) =>
      app.execute(
        `query ($ids: [ID!]!, $id: ID!, $of: [_Any!]!, $registration: String, $driver: ID, $serial: String) {
          node(id: $id) { id } nodes(ids: $ids) { id } _entities(representations: $of) { __typename }
          vehicle(by: { registration: $registration }) { id } driver(by: { oceanId: $driver }) { id }
          box(by: { serialNumber: $serial }) { id }
        }`,
        {
          headers,
          variables: {
            id: ids[0],
            ids,
            of: ids.map((id, index) => ({ __typename: ['Vehicle', 'Driver', 'Box', 'Entity'][index], id })),
            registration: hidden.registration,
            driver: String(hidden.driver!.id),
            serial: hidden.box.serialNumber,
          },
        },
      );
    const nulls = [null, null, null, null];
    const { data, errors } = await find(part);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: null, nodes: nulls, _entities: nulls, vehicle: null, driver: null, box: null });
    expect(JSON.stringify((await find(manager)).data)).not.toContain('null'); // they are there
  });

  it('continues from a cursor of the other with rows of their own', async () => {
    const page =
      'query ($after: String) { vehicles(first: 200, after: $after) { nodes { oceanId } edges { cursor } } }';
    const all = await app.execute(page, { headers: manager });
    const from = all.data.vehicles.edges[2].cursor as string;
    const { data } = await app.execute(page, { headers: part, variables: { after: from } });
    const seen = oceanIds(data.vehicles.nodes);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((id) => !digits(mine).includes(id))).toEqual([]);
  });

  it('changes nothing of the others', async () => {
    const driverId = String(theirs.find(({ driver }) => driver !== null)!.driver!.id);
    app.takeCalls();
    const { data } = await app.execute(
      `mutation ($input: SetRecurringPrivacyScheduleInput!) {
        setRecurringPrivacySchedule(input: $input) { driver { id } userErrors { code field } } }`,
      {
        headers: part,
        variables: { input: { driverId, days: [{ day: 'MONDAY', slots: [{ start: '18:00', end: '20:00' }] }] } },
      },
    );
    expect(data.setRecurringPrivacySchedule).toEqual({
      driver: null,
      userErrors: [{ code: 'DRIVER_NOT_FOUND', field: ['input', 'driverId'] }],
    });
    expect(Object.keys(app.takeCalls()).filter((call) => call.includes('/restapi/'))).toEqual([]);
  });
});
