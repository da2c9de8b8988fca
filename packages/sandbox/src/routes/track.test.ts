import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { signIn } from '../../test/client.ts';

const search = '/restapi/positions/search';
const period = { startDate: '2026-11-16T00:00:00.000+01:00', endDate: '2026-11-18T00:00:00.000+0100' };

let sandbox: Sandbox;
let request: Awaited<ReturnType<typeof signIn>>;
beforeAll(async () => {
  sandbox = await startSandbox({ validate: true, seed: 3, now: () => new Date(Date.UTC(2026, 10, 18, 10)) });
  request = await signIn(sandbox, 'demo');
});
afterAll(() => {
  expect(sandbox.contractViolations).toEqual([]);
  return sandbox.stop();
});

interface Row {
  vehicle: { idVehicule: number; immatriculation: string };
  positions: { timestamp: number; etat: string; latitudeY: number; address: object | null; date: string }[];
}
const rowsOf = async (query: Record<string, string | string[]>): Promise<Row[]> => {
  const { status, json } = await request('GET', search, { ...period, ...query });
  expect(status).toBe(200);
  return json.positionsVehicles;
};
const platesOf = (count: number): string[] =>
  sandbox.fleet.customers[0]!.vehicles.slice(0, count).map(({ registration }) => registration);

describe('positions over a period', () => {
  test('have a row for each requested plate, however it is written, and none for an unknown one', async () => {
    const [first = '', second = ''] = platesOf(2);
    const rows = await rowsOf({ immatriculation: [first.toLowerCase().replaceAll('-', ' '), second, 'ZZ-000-ZZ'] });
    expect(rows.map(({ vehicle }) => vehicle.immatriculation)).toEqual([first, second]);
  });

  test('are recorded within the period, in time order', async () => {
    const rows = await rowsOf({ immatriculation: platesOf(30) });
    const times = rows.map(({ positions }) => positions.map(({ timestamp }) => timestamp));
    expect(times.flat().length).toBeGreaterThan(2000);
    for (const ofVehicle of times) {
      expect(ofVehicle).toEqual(ofVehicle.toSorted((one, other) => one - other));
      for (const time of ofVehicle) {
        expect(time).toBeGreaterThanOrEqual(Date.parse('2026-11-15T23:00:00Z'));
        expect(time).toBeLessThan(Date.parse('2026-11-17T23:00:00Z'));
      }
    }
  });

  test('include the private ones, marked, unless withPrivacy is false', async () => {
    const immatriculation = platesOf(30);
    const all = (await rowsOf({ immatriculation })).flatMap(({ positions }) => positions);
    const shown = (await rowsOf({ immatriculation, withPrivacy: 'false' })).flatMap(({ positions }) => positions);
    const isPrivate = ({ etat }: Row['positions'][number]): boolean => etat === 'PRIVACY';
    expect(all.filter(isPrivate).length).toBeGreaterThan(100);
    expect(shown).toEqual(all.filter((position) => !isPrivate(position)));
  });

  test('are those of the day sheets, with the places of their trips', async () => {
    const { id, registration } = sandbox.fleet.customers[0]!.vehicles.find(
      ({ driver, geolocated, box, privacyEnabled }) => driver && geolocated && !box.silence && !privacyEnabled,
    )!;
    const sheet = await request('GET', '/restapi/mobility/v1/ficheJour', { vehId: String(id), date: '17/11/2026' });
    const [row] = await rowsOf({ immatriculation: registration });
    const trip = sheet.json.fjRows.find(({ type }: { type: string }) => type === 'R');
    const [hours, minutes, seconds] = trip.posDeb.heure.split(':').map(Number);
    const at = Date.UTC(2026, 10, 17, hours - 1, minutes, seconds);
    expect(row!.positions.find(({ timestamp }) => timestamp === at)).toMatchObject({
      etat: 'START_ACTION',
      latitudeY: trip.posDeb.latitudeY,
      longitudeX: trip.posDeb.longitudeX,
      date: new Date(at).toISOString().replace(/(....)-(..)-(..)T(.{8}).*/, '$3/$2/$1 $4 +0000'),
    });
  });

  test('have the odd values of boxes', async () => {
    const positions = (await rowsOf({})).flatMap((row) => row.positions);
    const latitudes = positions.map(({ latitudeY }) => latitudeY);
    expect(latitudes).toEqual(expect.arrayContaining([0, 85]));
    expect(positions.map(({ etat }) => etat)).toEqual(expect.arrayContaining(['stopped', 'WAITING', 'TRAVELING']));
    const one = { immatriculation: platesOf(1)[0]! };
    for (const { address } of (await rowsOf({ ...one, addressEnrichmentDisabled: 'true' }))[0]!.positions)
      expect(address).toBeNull();
    const enriched = (await rowsOf({ ...one, addressEnrichmentEtatMobile: 'START_ACTION' }))[0]!.positions;
    expect(new Set(enriched.filter(({ address }) => address).map(({ etat }) => etat)).size).toBeLessThanOrEqual(1);
  });
});

test('positions are rejected without a period, with a day for a date, or from more than two months ago', async () => {
  const status = async (query: Record<string, string>) => (await request('GET', search, query)).status;
  expect(await status({ startDate: period.startDate })).toBe(400);
  expect(await status({ ...period, startDate: '16/11/2026 00:00:00 +0000' })).toBe(422);
  expect(await status({ ...period, startDate: '2026-11-16T00:00:00Z' })).toBe(422);
  expect(await status({ ...period, startDate: '2026-09-01T00:00:00.000Z' })).toBe(400);
  expect(await status({ startDate: period.endDate, endDate: period.startDate })).toBe(400);
});

test('positions of a user of one entity are those of its vehicles', async () => {
  const agency = await signIn(sandbox, 'agence');
  const { vehicles, entities } = sandbox.fleet.customers[0]!;
  const other = vehicles.find(({ entity }) => entity !== entities[0])!;
  const { json } = await agency('GET', search, { ...period, immatriculation: other.registration });
  expect(json).toEqual({ positionsVehicles: [] });
});
