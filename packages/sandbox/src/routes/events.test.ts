import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { signIn } from '../../test/client.ts';

const path = '/restapi/evenement/lastEvent';
const codeEvenements = ['DEMARRAGE', 'ARRET', 'BADGEAGE_CHAUFFEUR', 'UNDEFINED'];

let sandbox: Sandbox;
let request: Awaited<ReturnType<typeof signIn>>;
let customerId: string;
beforeAll(async () => {
  sandbox = await startSandbox({ validate: true, seed: 3, now: () => new Date(Date.UTC(2026, 10, 18, 10)) });
  request = await signIn(sandbox, 'demo');
  customerId = String(sandbox.fleet.customers[0]!.id);
});
afterAll(() => {
  expect(sandbox.contractViolations).toEqual([]);
  return sandbox.stop();
});

interface Event {
  typeEvenement: string;
  address: object | null;
  heure: string | number;
  vehicleEngin: { id: number };
  entite: { id: number };
}
const eventsOf = async (query: Record<string, string | string[]>): Promise<Record<string, Event>> => {
  const { status, json } = await request('GET', path, { customerId, codeEvenements, ...query });
  expect(status).toBe(200);
  return json;
};

describe('last events', () => {
  test('are one of each vehicle, by its id', async () => {
    const events = await eventsOf({});
    const { vehicles } = sandbox.fleet.customers[0]!;
    const spoke = vehicles.filter(({ box }) => box.silence?.lastCommunicatedAt !== null);
    expect(Object.keys(events)).toHaveLength(spoke.length);
    for (const [id, event] of Object.entries(events)) expect(String(event.vehicleEngin.id)).toBe(id);
    const kinds = new Set(Object.values(events).map(({ typeEvenement }) => typeEvenement));
    expect(kinds).toEqual(new Set(['DEMARRAGE', 'ARRET', 'UNDEFINED']));
  });

  test('are of the requested codes, vehicles, entities and period', async () => {
    const { vehicles } = sandbox.fleet.customers[0]!;
    const vehiculesIds = vehicles.slice(0, 10).map(({ id }) => String(id));
    const badges = Object.entries(await eventsOf({ vehiculesIds, codeEvenements: 'BADGEAGE_CHAUFFEUR' }));
    expect(badges.length).toBeGreaterThan(0);
    for (const [id, event] of badges) {
      expect(vehiculesIds).toContain(id);
      expect(event.typeEvenement).toBe('BADGEAGE_CHAUFFEUR');
    }
    const entity = sandbox.fleet.customers[0]!.entities[1]!;
    const ofEntity = Object.values(await eventsOf({ entitiesIds: String(entity.id) }));
    expect(new Set(ofEntity.map(({ entite }) => entite.id))).toEqual(new Set([Number(entity.id)]));
    const [from, until] = ['10/11/2026 00:00:00 +0000', '11/11/2026 00:00:00 +0000'];
    const within = Object.values(await eventsOf({ dateDebut: from, dateFin: until }));
    expect(within.length).toBeGreaterThan(50);
    for (const { heure } of within) expect(new Date(heure).toISOString()).toMatch(/^2026-11-10T/);
  });

  test('have dates in both forms, and no place on a private trip', async () => {
    const events = Object.values(await eventsOf({ codeEvenements: 'ARRET' }));
    expect(new Set(events.map(({ heure }) => typeof heure))).toEqual(new Set(['string', 'number']));
    const withoutPlace = events.filter(({ address }) => address === null).length;
    expect(withoutPlace).toBeGreaterThan(5);
    expect(withoutPlace).toBeLessThan(events.length / 2);
  });

  test('of no vehicle of another customer or entity are given', async () => {
    const foreign = String(sandbox.fleet.customers[1]!.vehicles[0]!.id);
    expect(await eventsOf({ vehiculesIds: foreign })).toEqual({});
    const agency = await signIn(sandbox, 'agence');
    const other = sandbox.fleet.customers[0]!.vehicles.find(({ entity }) => entity.index !== 0)!;
    const query = { customerId, codeEvenements, vehiculesIds: String(other.id) };
    expect((await agency('GET', path, query)).json).toEqual({});
  });
});

test('last events are rejected without a customer or a code, and with ISO dates', async () => {
  const status = async (query: Record<string, string | string[]>) => (await request('GET', path, query)).status;
  expect(await status({ codeEvenements })).toBe(400);
  expect(await status({ customerId })).toBe(400);
  expect(await status({ customerId, codeEvenements, dateDebut: '2026-11-10T00:00:00Z' })).toBe(422);
});
