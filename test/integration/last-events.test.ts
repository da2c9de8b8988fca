import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../support/ocean/rows.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const fields = 'kind kindRaw occurredAt vehicle { oceanId } location { visibility latitude }';

describe('last events of the sandbox', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it('of many vehicles are one upstream request', async () => {
    const customerId = String(customerOf(app.sandbox).id);
    const query = `query ($customerId: ID) { vehicles(first: 30, customerId: $customerId) { nodes {
      oceanId lastEvent(codes: ["ARRET"]) { ${fields} }
    } } }`;
    const headers = await app.signIn('demo');
    const { data, errors } = await app.execute(query, { headers, variables: { customerId } });
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ vehicles: 1, lastEvents: 1 });
    const { nodes } = data.vehicles as { nodes: { oceanId: string; lastEvent: Record<string, unknown> | null }[] };
    const found = nodes.filter(({ lastEvent }) => lastEvent !== null);
    expect(found.length).toBeGreaterThan(15);
    for (const { oceanId, lastEvent } of found) {
      expect(lastEvent).toMatchObject({ kind: 'STOP', kindRaw: 'ARRET', vehicle: { oceanId } });
    }
    // An event on a private trip comes without its place.
    expect(found.some(({ lastEvent }) => lastEvent?.['location'] === null)).toBe(true);
    expect(found.some(({ lastEvent }) => lastEvent?.['location'] !== null)).toBe(true);
    await app.execute(query, { headers, variables: { customerId } });
    expect(app.takeCalls()).toEqual({ lastEvents: 1 });
  });

  it('are one upstream request for the same codes in any order, and one for each period', async () => {
    const vehicle = customerOf(app.sandbox).vehicles.find(({ box }) => box.silence === null)!;
    const during = '{ start: "2026-06-01T00:00:00Z", end: "2026-06-02T00:00:00Z" }';
    const { data, errors } = await app.execute(
      `query ($id: ID!, $customerId: ID) { vehicle(by: { oceanId: $id }, customerId: $customerId) {
        a: lastEvent(codes: ["ARRET", "DEMARRAGE"]) { occurredAt }
        b: lastEvent(codes: ["DEMARRAGE", "ARRET", "ARRET"]) { occurredAt }
        day: lastEvent(codes: ["ARRET"], during: ${during}) { occurredAt }
        none: lastEvent(codes: ["ARRET"], during: { end: "2001-01-01T00:00:00Z" }) { occurredAt }
      } }`,
      {
        headers: await app.signIn('demo'),
        variables: { id: String(vehicle.id), customerId: String(customerOf(app.sandbox).id) },
      },
    );
    expect(errors).toBeUndefined();
    expect(data.vehicle.a).toEqual(data.vehicle.b);
    expect(data.vehicle.day.occurredAt).toMatch(/^2026-06-01T/);
    expect(data.vehicle.none).toBeNull();
    expect(app.takeCalls()).toEqual({ vehicles: 1, lastEvents: 3 });
  });

  it('find the customer of a caller who names none in silent boxes', async () => {
    const headers = await app.signIn('demo');
    const query = '{ vehicles(first: 3) { nodes { lastEvent(codes: ["ARRET"]) { kind } } } }';
    const { errors } = await app.execute(query, { headers });
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ vehicles: 1, boxes: 1, lastEvents: 1 });
  });

  it('report how to name the customer where nothing does', async () => {
    const restore = rejectRequests(app, 'boxes', 403);
    const headers = await app.signIn('demo');
    const query = '{ vehicles(first: 1) { nodes { oceanId lastEvent(codes: ["ARRET"]) { kind } } } }';
    const { data, errors } = await app.execute(query, { headers });
    restore();
    expect(data.vehicles.nodes).toEqual([{ oceanId: expect.any(String), lastEvent: null }]);
    expect(errors).toMatchObject([
      {
        path: ['vehicles', 'nodes', 0, 'lastEvent'],
        message: expect.stringContaining('OCEAN_CUSTOMER_ID'),
        extensions: { code: 'BAD_USER_INPUT', argument: 'customerId' },
      },
    ]);
    expect(app.takeCalls()).toEqual({ vehicles: 1, boxes: 1 });
  });

  it.each([
    ['codes: []', 'codes'],
    ['codes: ["ARRET", " "]', 'codes'],
    [`codes: ["${'X'.repeat(101)}"]`, 'codes'],
    [`codes: [${Array.from({ length: 21 }, (_, index) => `"${index}"`).join()}]`, 'codes'],
    ['codes: ["ARRET"], during: { start: "2026-06-02T00:00:00Z", end: "2026-06-02T00:00:00Z" }', 'during'],
  ])('reject %s before Ocean is called', async (args, argument) => {
    const { errors } = await app.execute(`{ vehicles(first: 1) { nodes { lastEvent(${args}) { kind } } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(app.takeCalls()['lastEvents']).toBeUndefined();
  });

  it('of another customer’s vehicle are none', async () => {
    const foreign = String(customerOf(app.sandbox, 1).vehicles[0]!.id);
    const query = `{ vehicle(by: { oceanId: "${foreign}" }) { lastEvent(codes: ["ARRET"]) { kind } } }`;
    const { data } = await app.execute(query, { headers: await app.signIn('demo') });
    expect(data).toEqual({ vehicle: null });
    app.takeCalls();
  });
});

it('hides the place of an event that any value marks as private, and shows none of another vehicle', async () => {
  const address = { latitude: 48.85, longitude: 2.35, town: 'Paris' };
  await using ocean = await startFakeOcean({
    vehicles: () => ({ body: [1, 2, 3].map((id) => vehicleRow(id, `AA-00${id}-AA`)) }),
    lastEvents: () => ({
      body: {
        1: { typeEvenement: 'ARRET', evenementLibelle: 'Arrêt privé', address, extendedDataMap: { position: '48.85' } },
        2: { typeEvenement: 'ARRET', vehicleEngin: { id: 3 }, address },
        3: { typeEvenement: 'ARRET', address: { ...address, privacy: true } },
      },
    }),
  });
  await using app = await startApp({ env: { OCEAN_URL: ocean.url, OCEAN_CUSTOMER_ID: '9' } });
  const { data, errors } = await app.execute(
    '{ vehicles { nodes { oceanId lastEvent(codes: ["ARRET"]) { extendedData { key } location { visibility town latitude } } } } }',
    { headers: { 'x-auth-token': 'token' } },
  );
  expect(errors).toBeUndefined();
  const location = { visibility: 'HIDDEN_PRIVATE', town: null, latitude: null };
  expect(data.vehicles.nodes).toEqual([
    { oceanId: '1', lastEvent: { extendedData: null, location } },
    { oceanId: '2', lastEvent: null },
    { oceanId: '3', lastEvent: { extendedData: null, location } },
  ]);
});

it('takes no list for a fleet without events', async () => {
  await using ocean = await startFakeOcean({
    vehicles: () => ({ body: [vehicleRow(1, 'AA-001-AA')] }),
    lastEvents: () => ({ body: [] }),
  });
  await using app = await startApp({ env: { OCEAN_URL: ocean.url, OCEAN_CUSTOMER_ID: '9' } });
  const { errors } = await app.execute('{ vehicles { nodes { lastEvent(codes: ["ARRET"]) { kind } } } }', {
    headers: { 'x-auth-token': 'token' },
  });
  expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_BAD_RESPONSE' } }]);
});
