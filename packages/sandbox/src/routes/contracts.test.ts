import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { signIn } from '../../test/client.ts';

const contracts = '/restapi/contrat_location/contrats';
const assignment = '/restapi/affectations_chauffeurs/get';

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

interface Lease {
  id: number;
  vehicleId: number;
  loueur: string | null;
  nbKmPrevus: number | null;
  nbMoisPrevus: number;
  nbMoisUtilisation: number;
}
const leasesOf = async (query = {}): Promise<Lease[]> => (await request('GET', contracts, query)).json;

describe('lease contracts', () => {
  test('are those of some vehicles, with the months since they began', async () => {
    const leases = await leasesOf();
    const vehicles = new Set(sandbox.fleet.customers[0]!.vehicles.map(({ id }) => Number(id)));
    expect(leases.length).toBeGreaterThan(60);
    expect(leases.length).toBeLessThan(vehicles.size * 0.8);
    expect(new Set(leases.map(({ id }) => id)).size).toBe(leases.length);
    for (const { vehicleId, nbMoisUtilisation } of leases) {
      expect(vehicles).toContain(vehicleId);
      expect(nbMoisUtilisation).toBeGreaterThanOrEqual(0);
    }
  });

  test('include late returns, contracts without a distance, and lessors without a name', async () => {
    const leases = await leasesOf();
    expect(leases.filter((one) => one.nbMoisUtilisation >= one.nbMoisPrevus).length).toBeGreaterThan(0);
    expect(leases.map(({ nbKmPrevus }) => nbKmPrevus)).toEqual(expect.arrayContaining([-1, null]));
    expect(leases.map(({ loueur }) => loueur)).toEqual(expect.arrayContaining(['', null, 'Locavia']));
  });

  test('are of the requested vehicles and instant, and none is 204', async () => {
    const [one, two] = await leasesOf();
    const vehicleIds = [one!, two!].map(({ vehicleId }) => String(vehicleId));
    expect(await leasesOf({ vehicleIds })).toEqual([one, two]);
    const before = await leasesOf({ vehicleIds, date: '18/10/2026 10:00:00 +0000' });
    expect(before.map(({ nbMoisUtilisation }) => nbMoisUtilisation)).toEqual(
      [one, two].map((lease) => lease!.nbMoisUtilisation - 1),
    );
    const foreign = String(sandbox.fleet.customers[1]!.vehicles[0]!.id);
    expect(await request('GET', contracts, { vehicleIds: foreign })).toMatchObject({ status: 204, text: '' });
    expect((await request('GET', contracts, { date: '2026-11-18' })).status).toBe(422);
  });
});

describe('one assignment', () => {
  test('is the row of the history, of each customer', async () => {
    for (const login of ['demo', 'demo2']) {
      const read = await signIn(sandbox, login);
      const { json: rows } = await read('GET', '/restapi/affectations_chauffeurs/historique');
      for (const row of [rows[0], rows.at(-1)]) {
        const found = await read('GET', assignment, { idAffectation: String(row.chauffeurVehicule.id) });
        expect(found.json).toEqual(row);
      }
    }
  });

  test('of another customer or entity does not exist', async () => {
    const other = await signIn(sandbox, 'demo2');
    const agency = await signIn(sandbox, 'agence');
    const { json: rows } = await request('GET', '/restapi/affectations_chauffeurs/historique');
    const { json: visible } = await agency('GET', '/restapi/affectations_chauffeurs/historique');
    const idOf = (row: { chauffeurVehicule: { id: number } }): number => row.chauffeurVehicule.id;
    const hidden = rows.map(idOf).find((id: number) => !visible.map(idOf).includes(id));
    for (const read of [other, agency]) {
      expect((await read('GET', assignment, { idAffectation: String(hidden) })).status).toBe(404);
    }
    expect((await request('GET', assignment, { idAffectation: '1' })).status).toBe(404);
    expect((await request('GET', assignment)).status).toBe(400);
  });
});
