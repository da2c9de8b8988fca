import { buildSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { customerOf } from '../../support/expected.ts';
import { codeBlocksOf } from '../../support/docs/code-blocks.ts';
import { nextServiceOn, trainedOn } from './maintenance.ts';
import { startStage } from './stage.ts';

const workshop = '{ vehiclesInWorkshop { oceanId nextServiceOn registration } }';

describe('a stitching gateway in front of this graph and another service', () => {
  it('finds 100 vehicles of the other service by oceanId: one request, one upstream request', async () => {
    await using stage = await startStage();
    const { data, errors } = await stage.execute(workshop);
    expect(errors).toBeUndefined();
    expect(data.vehiclesInWorkshop).toHaveLength(100);
    expect(data.vehiclesInWorkshop).toEqual(
      stage.inWorkshop.map(({ id, registration }) => ({
        oceanId: String(id),
        nextServiceOn: nextServiceOn(String(id)),
        registration,
      })),
    );
    expect(stage.requestsToGraph).toBe(1);
    expect(stage.app.takeCalls()).toEqual({ vehicles: 1 });
  });

  it('finds 500 drivers of the other service by id, 200 a part: one request, one upstream request', async () => {
    await using stage = await startStage();
    const { data, errors } = await stage.execute('{ instructors { id trainedOn lastName oceanId } }');
    expect(errors).toBeUndefined();
    expect(data.instructors).toEqual(
      stage.instructors.map(({ id, lastName }) => {
        const globalId = toGlobalId('Driver', String(id));
        return { id: globalId, trainedOn: trainedOn(globalId), lastName, oceanId: String(id) };
      }),
    );
    expect(data.instructors).toHaveLength(500);
    expect(stage.requestsToGraph).toBe(1);
    expect(stage.app.takeCalls()).toEqual({ drivers: 1 });
  });

  it('adds the fields of the other service to a page of vehicles and their drivers: one request a type', async () => {
    await using stage = await startStage();
    const { data, errors } = await stage.execute(
      '{ vehicles(first: 50) { nodes { oceanId nextServiceOn driver { id trainedOn } } } }',
    );
    expect(errors).toBeUndefined();
    const nodes = data.vehicles.nodes as { oceanId: string; nextServiceOn: string; driver: Person | null }[];
    expect(nodes.map((vehicle) => vehicle.nextServiceOn)).toEqual(nodes.map(({ oceanId }) => nextServiceOn(oceanId)));
    const drivers = nodes.flatMap(({ driver }) => driver ?? []);
    expect(drivers.map((driver) => driver.trainedOn)).toEqual(drivers.map(({ id }) => trainedOn(id)));
    expect(stage.maintenance.requests.toSorted()).toEqual([
      `driversByIds ${new Set(drivers.map(({ id }) => id)).size}`,
      'vehiclesByOceanIds 50',
    ]);
    expect(stage.app.takeCalls()).toEqual({ vehicles: 1 });
  });

  it('returns null for objects that Ocean does not know, and the rest stays', async () => {
    await using stage = await startStage();
    const headers = {
      ...(await stage.app.signIn('multi')),
      'x-customer-id': String(customerOf(stage.app.sandbox, 1).id),
    };
    const { data } = await stage.execute(workshop, { headers });
    expect(data.vehiclesInWorkshop).toEqual(
      stage.inWorkshop.map(({ id }) => ({
        oceanId: String(id),
        nextServiceOn: nextServiceOn(String(id)),
        registration: null,
      })),
    );
  });

  it('forwards the credential and the customer to both services', async () => {
    await using stage = await startStage();
    const { id, vehicles } = customerOf(stage.app.sandbox, 1);
    const headers = { ...(await stage.app.signIn('multi')), 'x-customer-id': String(id) };
    const { data, errors } = await stage.execute('{ vehicles(first: 1) { totalCount nodes { nextServiceOn } } }', {
      headers,
    });
    expect(errors).toBeUndefined();
    expect(data.vehicles.totalCount).toBe(vehicles.length);
    expect(stage.maintenance.lastHeaders).toMatchObject(headers);
    const rejected = await stage.execute(workshop, { headers: { 'x-auth-token': 'unknown' } });
    expect(rejected.errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    const [first] = stage.inWorkshop;
    expect(rejected.data.vehiclesInWorkshop[0]).toMatchObject({
      nextServiceOn: nextServiceOn(String(first!.id)),
      registration: null,
    });
  });

  it('forwards a mutation, and returns the fields of both services for the changed object', async () => {
    await using stage = await startStage();
    const [driver] = customerOf(stage.app.sandbox).drivers;
    const { data, errors } = await stage.execute(
      `mutation ($input: SetRecurringPrivacyScheduleInput!) {
        setRecurringPrivacySchedule(input: $input) { driver { id lastName trainedOn } userErrors { message } }
      }`,
      { variables: { input: { driverId: String(driver!.id), days: [{ day: 'SUNDAY', slots: [] }] } } },
    );
    expect(errors).toBeUndefined();
    const id = toGlobalId('Driver', String(driver!.id));
    expect(data.setRecurringPrivacySchedule).toEqual({
      driver: { id, lastName: driver!.lastName, trainedOn: trainedOn(id) },
      userErrors: [],
    });
  });
});

describe('docs/how-to/stitch.md', () => {
  it('shows the code that is run here', async () => {
    const blocks = codeBlocksOf('docs/how-to/stitch.md');
    const gateway = await readFile(new URL('gateway.ts', import.meta.url), 'utf8');
    expect(blocks.filter(({ language }) => language === 'ts')).toEqual([{ language: 'ts', code: gateway }]);
  });

  it('shows an SDL and a query that fit the gateway', async () => {
    await using stage = await startStage();
    const [sdl, query] = codeBlocksOf('docs/how-to/stitch.md').filter(({ language }) => language === 'graphql');
    expect(Object.keys(buildSchema(sdl!.code).getTypeMap())).toEqual(expect.arrayContaining(['Vehicle', 'Driver']));
    const { errors } = await stage.execute(query!.code);
    expect(errors).toBeUndefined();
  });
});

interface Person {
  readonly id: string;
  readonly trainedOn: string;
}
