import { expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import type { Customer } from '../../packages/sandbox/src/fleet/model.ts';
import { startTestApp } from '../support/app.ts';
import { customerOf, silentVehicles } from '../support/expected.ts';

const query = `{
  nonCommunicatingBoxes(first: 200) { totalCount nodes { serialNumber } }
  vehicles(first: 200) { nodes { oceanId assignments { driverId } } }
  drivers(first: 200) { nodes { oceanId privacySchedules { driver { oceanId } } } }
  entities { oceanId }
}`;

type Row = { oceanId: string };
const idsOf = (rows: readonly Row[]): string[] => rows.map(({ oceanId }) => oceanId).sort();
const digits = (rows: readonly { id: bigint }[]): string[] => rows.map(({ id }) => String(id)).sort();

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the result of the query above
function expectOnly(data: any, customer: Customer): void {
  expect(data.nonCommunicatingBoxes.nodes.map((box: { serialNumber: string }) => box.serialNumber).sort()).toEqual(
    silentVehicles(customer)
      .map(({ box }) => box.serialNumber)
      .sort(),
  );
  expect(idsOf(data.vehicles.nodes)).toEqual(digits(customer.vehicles));
  expect(idsOf(data.drivers.nodes)).toEqual(digits(customer.drivers));
  expect(idsOf(data.entities)).toEqual(digits(customer.entities));
  const own = new Set(digits(customer.drivers));
  const named = [
    ...data.vehicles.nodes.flatMap(({ assignments }: { assignments: { driverId: string }[] }) =>
      assignments.map(({ driverId }) => driverId),
    ),
    ...data.drivers.nodes.flatMap(({ privacySchedules }: { privacySchedules: { driver: Row }[] }) =>
      privacySchedules.map(({ driver }) => driver.oceanId),
    ),
  ];
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !own.has(id))).toEqual([]);
}

it('shows two tenants with concurrent identical queries their own rows only, cold and warm', async () => {
  await using app = await startTestApp();
  const [one, other] = [await app.signIn('demo'), await app.signIn('demo2')];
  for (let round = 0; round < 2; round++) {
    const [first, second] = await Promise.all([
      app.execute(query, { headers: one }),
      app.execute(query, { headers: other }),
    ]);
    expect([first.errors, second.errors]).toEqual([undefined, undefined]);
    expectOnly(first.data, customerOf(app.sandbox, 0));
    expectOnly(second.data, customerOf(app.sandbox, 1));
  }
  expect(app.takeCalls()).toEqual({
    boxes: 2,
    vehicles: 2,
    drivers: 2,
    entities: 2,
    assignments: 2,
    recurring: 4, // for each the list, and one driver that it is compared with
    exceptional: 4,
  });
});

it('returns the same for an object of another tenant as for one that does not exist', async () => {
  await using app = await startTestApp();
  const headers = await app.signIn('demo');
  await app.execute(query, { headers: await app.signIn('demo2') }); // cached for its own tenant
  const send = (vehicle: bigint, driver: bigint, box: bigint, schedule: bigint, step: bigint) => {
    const ids = [
      toGlobalId('Vehicle', String(vehicle)),
      toGlobalId('Driver', String(driver)),
      toGlobalId('Box', String(box)),
      toGlobalId('RecurringPrivacySchedule', String(schedule)),
      toGlobalId('PrivacyStep', String(vehicle), '2026-06-10', String(step)),
    ];
    const of = [
      { __typename: 'Vehicle', oceanId: String(vehicle) },
      { __typename: 'Driver', id: ids[1] },
    ];
    return app.execute(
      `query ($ids: [ID!]!, $of: [_Any!]!, $vehicle: ID, $driver: ID, $box: ID) {
        nodes(ids: $ids) { id }
        _entities(representations: $of) { __typename }
        vehicle(by: { oceanId: $vehicle }) { id } driver(by: { oceanId: $driver }) { id } box(by: { oceanId: $box }) { id }
      }`,
      { headers, variables: { ids, of, vehicle: String(vehicle), driver: String(driver), box: String(box) } },
    );
  };
  const theirs = customerOf(app.sandbox, 1);
  const other = await send(theirs.vehicles[0]!.id, theirs.drivers[0]!.id, theirs.vehicles[0]!.box.id, 1n, 1n);
  expect(other.errors).toBeUndefined();
  expect(other.data).toEqual({
    nodes: [null, null, null, null, null],
    _entities: [null, null],
    vehicle: null,
    driver: null,
    box: null,
  });
  expect(other).toEqual(await send(111n, 222n, 333n, 444n, 555n));
});

it('finds no schedule or step of another tenant by its id', async () => {
  await using app = await startTestApp();
  const theirHeaders = await app.signIn('demo2');
  const theirs = await app.execute(
    `{ drivers { nodes { privacySchedules { id } } } vehicles { nodes { steps(date: "2026-06-10") { id } } } }`,
    { headers: theirHeaders },
  );
  const ids = [
    ...theirs.data.drivers.nodes.flatMap(({ privacySchedules }: never) => privacySchedules),
    ...theirs.data.vehicles.nodes.flatMap(({ steps }: never) => steps),
  ]
    .map(({ id }: { id: string }) => id)
    .slice(-100);
  const find = async (headers: Record<string, string>) =>
    app.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { headers, variables: { ids } });
  expect((await find(theirHeaders)).data.nodes).toEqual(ids.map((id) => ({ id })));
  const { data, errors } = await find(await app.signIn('demo'));
  expect(errors).toBeUndefined();
  expect(data.nodes).toEqual(ids.map(() => null));
});

it('shares no response between two tokens, not even of one user', async () => {
  await using app = await startTestApp();
  const [one, again] = [await app.signIn('demo'), await app.signIn('demo')];
  const first = await app.execute('{ entities { name } }', { headers: one });
  expect(await app.execute('{ entities { name } }', { headers: again })).toEqual(first);
  expect(app.takeCalls()).toEqual({ entities: 2 });
  await Promise.all([one, again].map((headers) => app.execute('{ vehicles { totalCount } }', { headers })));
  expect(app.takeCalls()).toEqual({ vehicles: 2 });
});

it('takes the same token in either header for the same caller', async () => {
  await using app = await startTestApp();
  const headers = await app.signIn('demo2');
  await app.execute('{ entities { name } }', { headers });
  const { data } = await app.execute('{ entities { name } }', {
    headers: { authorization: `Bearer ${headers['x-auth-token']}` },
  });
  expect(data.entities).toHaveLength(customerOf(app.sandbox, 1).entities.length);
  expect(app.takeCalls()).toEqual({ entities: 1 });
});

it('shows a user of one entity that entity only, beside the fleet manager in the same process', async () => {
  await using app = await startTestApp();
  const all = await app.execute(query, { headers: await app.signIn('demo') });
  const part = await app.execute(query, { headers: await app.signIn('agence') });
  const { vehicles, drivers, entities } = customerOf(app.sandbox);
  const [entity] = entities;
  expect(idsOf(part.data.vehicles.nodes)).toEqual(digits(vehicles.filter((vehicle) => vehicle.entity === entity)));
  expect(idsOf(part.data.drivers.nodes)).toEqual(digits(drivers.filter((driver) => driver.entity === entity)));
  expect(idsOf(part.data.entities)).toEqual([String(entity!.id)]);
  expect(part.data.vehicles.nodes.length).toBeLessThan(all.data.vehicles.nodes.length);
});

it('returns no cached rows to a token that Ocean does not know', async () => {
  await using app = await startTestApp();
  await app.execute('{ entities { name } }', { headers: await app.signIn('demo') });
  const { data, errors } = await app.execute('{ entities { name } }', { headers: { 'x-auth-token': 'made-up' } });
  expect(data).toEqual({ entities: null });
  expect(errors).toMatchObject([{ path: ['entities'], extensions: { code: 'UNAUTHENTICATED' } }]);
});
