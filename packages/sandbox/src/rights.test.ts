import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { send, signIn } from '../test/client.ts';

const boxes = '/restapi/noncommunicant/list';
const vehicles = '/restapi/vehicule_engin/vehicles';
const drivers = '/restapi/individus/list';
const recurring = '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';

let sandbox: Sandbox;
let clock = Date.UTC(2026, 10, 18, 10);

beforeAll(async () => {
  sandbox = await startSandbox({ validate: true, now: () => new Date(clock) });
});
afterAll(() => sandbox.stop());

const customerId = (index: number): string => String(sandbox.fleet.customers[index]?.id);

describe('signing in', () => {
  const login = (body: unknown) => send(sandbox.url, 'POST', '/restapi/auth/authenticate2', {}, body, {});

  test('gives a token', async () => {
    const { status, json } = await login({ login: 'demo', password: 'demo' });
    expect(status).toBe(201);
    expect(json).toMatchObject({ token: expect.any(String), passwordExpirationRemainingDays: expect.any(Number) });
  });

  test('is rejected with a wrong password or an unknown login', async () => {
    expect((await login({ login: 'demo', password: 'x' })).status).toBe(401);
    expect((await login({ login: 'unknown', password: 'unknown' })).status).toBe(401);
  });

  test('is rejected without a password', async () => {
    expect((await login({ login: 'demo' })).status).toBe(401);
  });
});

describe('a token', () => {
  test('is required by every other request', async () => {
    const { status, json } = await send(sandbox.url, 'GET', boxes, {}, undefined, {});
    expect([status, json.oceanStatus]).toEqual([401, 'unauthorized']);
    expect((await send(sandbox.url, 'GET', boxes, {}, undefined, { 'x-auth-token': 'made-up' })).status).toBe(401);
  });

  test('is valid for twelve hours', async () => {
    const request = await signIn(sandbox, 'demo');
    clock += 12 * 3_600_000 - 1000;
    expect((await request('GET', vehicles)).status).toBe(200);
    clock += 1000;
    expect((await request('GET', vehicles)).status).toBe(401);
  });

  test('can be expired', async () => {
    const request = await signIn(sandbox, 'demo');
    sandbox.expireTokens();
    expect((await request('GET', vehicles)).status).toBe(401);
  });
});

describe('a customer', () => {
  test('need not be named by a user who has one', async () => {
    const request = await signIn(sandbox, 'demo');
    expect((await request('GET', vehicles)).json).toHaveLength(300);
    expect((await request('GET', vehicles, { customerId: customerId(0) })).json).toHaveLength(300);
  });

  test('must be named by a user who has several', async () => {
    const request = await signIn(sandbox, 'multi');
    const { status, json } = await request('GET', vehicles);
    expect([status, json]).toEqual([
      400,
      { oceanStatus: 'badParameters', message: 'customerId is mandatory for a user with several customers' },
    ]);
    expect((await request('GET', vehicles, { customerId: customerId(0) })).json).toHaveLength(300);
    expect((await request('GET', vehicles, { customerId: customerId(1) })).json).toHaveLength(100);
  });

  test("is forbidden when it is another's, exactly like an unknown one", async () => {
    const request = await signIn(sandbox, 'demo2');
    expect((await request('GET', vehicles, { customerId: customerId(0) })).status).toBe(403);
    expect((await request('GET', vehicles, { customerId: '12345' })).status).toBe(403);
    expect((await request('GET', vehicles, { customerId: 'abc' })).status).toBe(400);
  });

  test("has drivers that do not exist for another's user", async () => {
    const request = await signIn(sandbox, 'demo2');
    const individuId = String(sandbox.fleet.customers[0]!.drivers[0]!.id);
    expect((await request('GET', recurring, { individuId })).status).toBe(404);
  });
});

describe('rights', () => {
  test('of a user of one entity cover only that entity, in every list', async () => {
    const request = await signIn(sandbox, 'agence');
    const [entity] = sandbox.fleet.customers[0]!.entities;
    const entityOf = { id: Number(entity!.id) };
    expect((await request('GET', '/restapi/mobility/v1/entities')).json).toEqual({
      entities: [{ ...entityOf, nom: entity!.name }],
    });
    for (const row of (await request('GET', vehicles)).json) expect(row.entite).toMatchObject(entityOf);
    for (const row of (await request('POST', drivers)).json) expect(row.entite).toMatchObject(entityOf);
    for (const row of (await request('GET', boxes)).json) {
      expect(row.ongletPositionVehicleDTO.entiteVehicle).toMatchObject(entityOf);
    }
    for (const row of (await request('GET', '/restapi/mobility/v1/vehiclePositions')).json.vehicles) {
      expect(row.entityName).toBe(entity!.name);
    }
    const mine = new Set(
      sandbox.fleet.customers[0]!.drivers.filter((one) => one.entity === entity).map((one) => Number(one.id)),
    );
    for (const row of (await request('GET', recurring)).json) expect(mine).toContain(row.individu.id);
  });

  test('of a user of one entity cover only that entity, for single items too', async () => {
    const request = await signIn(sandbox, 'agence');
    const { entities, vehicles: all, drivers: people } = sandbox.fleet.customers[0]!;
    const vehicle = all.find((one) => one.entity !== entities[0])!;
    const driver = people.find((one) => one.entity !== entities[0])!;
    const vehId = String(vehicle.id);
    expect((await request('GET', '/restapi/mobility/v1/ficheJour', { vehId, date: '17/11/2026' })).status).toBe(404);
    expect((await request('GET', recurring, { individuId: String(driver.id) })).status).toBe(404);
  });

  test('of a user who only reads do not include writes', async () => {
    const request = await signIn(sandbox, 'lecture');
    const individuId = String(sandbox.fleet.customers[0]!.drivers[0]!.id);
    const innerMap = { map: {} };
    expect((await request('GET', recurring, { individuId })).status).toBe(200);
    expect((await request('POST', recurring, { individuId }, { innerMap })).status).toBe(403);
    expect((await request('DELETE', recurring, { individuId, horaireIndividuIds: '1' })).status).toBe(403);
  });
});
