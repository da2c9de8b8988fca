import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { signIn } from '../../test/client.ts';

const path = '/restapi/ecoAttitude/v1/get_datas';
const october = { EC_YEAR_START: '2026', EC_MONTH_START: '10', EC_YEAR_END: '2026', EC_MONTH_END: '10' };
const now = () => new Date(Date.UTC(2026, 10, 18, 10));

let sandbox: Sandbox;
let request: Awaited<ReturnType<typeof signIn>>;
beforeAll(async () => {
  sandbox = await startSandbox({ validate: true, seed: 3, now });
  request = await signIn(sandbox, 'demo');
});
afterAll(() => {
  expect(sandbox.contractViolations).toEqual([]);
  return sandbox.stop();
});

interface Row {
  CFF_NOM: string;
  CFF_PRENOM: string;
  ECOATTITUDE_CONSO: number;
  BILAN_DISTANCE_P: number;
  bilanPeriode: Record<string, { distance: number }>;
}

const listOf = async (query: Record<string, string>): Promise<Row[]> => (await request('GET', path, query)).json;

describe('eco-driving', () => {
  test('is a list of drivers, with the professional use of the analysis', async () => {
    const rows = await listOf(october);
    expect(rows.length).toBeGreaterThan(50);
    const periode = { debut: '2026-09-30T22:00:00Z', fin: '2026-10-31T23:00:00Z' };
    const rowsOf = (person: { firstName: string; lastName: string }): Row[] =>
      rows.filter((row) => row.CFF_NOM === person.lastName && row.CFF_PRENOM === person.firstName);
    const driver = sandbox.fleet.customers[0]!.drivers.find((person) => rowsOf(person).length === 1)!;
    const row = rowsOf(driver)[0]!;
    const body = {
      renderMode: 'BY_DRIVER_WITHOUT_HORAIRE_SYNTHESIS',
      filter: { persons: [Number(driver.id)] },
      periode,
    };
    const { text } = await request('POST', '/restapi/analyse/preformattedPrivacy', {}, body);
    const [, metres] = /"distanceInMeterByPeriodMap":\{[^}]*"PROFESSIONNEL":(\d+)/.exec(text) ?? [];
    expect(row.BILAN_DISTANCE_P).toBeCloseTo(Number(metres) / 1000, 1);
    expect(Object.keys(row.bilanPeriode)).toEqual(['2026-10']);
    expect(row.bilanPeriode['2026-10']!.distance).toBe(row.BILAN_DISTANCE_P);
  });

  test('names drivers only, some of whom share a name', async () => {
    const rows = await listOf(october);
    const names = rows.map((row) => `${row.CFF_PRENOM} ${row.CFF_NOM}`);
    expect(new Set(names).size).toBeLessThan(names.length);
    expect(rows.filter((row) => row.ECOATTITUDE_CONSO === -1).length).toBeGreaterThan(0);
  });

  test('comes by week on request', async () => {
    const rows = await listOf({ ...october, EC_MODE: 'semaine' });
    const weeks = new Set(rows.flatMap((row) => Object.keys(row.bilanPeriode)));
    expect([...weeks].sort()).toEqual(['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44']);
  });

  test('is 204 for a month without trips, and an object for a single driver', async () => {
    const past = { ...october, EC_YEAR_START: '2020', EC_YEAR_END: '2020' };
    expect(await request('GET', path, past)).toMatchObject({ status: 204, text: '' });
    const small = await startSandbox({ validate: true, vehicles: 6, drivers: 3, silentBoxes: 0, customers: 1, now });
    const { json } = await (await signIn(small, 'demo'))('GET', path, october);
    await small.stop();
    expect(json).toMatchObject({ CFF_NOM: expect.any(String), TRAJETS_NB: expect.any(Number) });
  });

  test('is rejected without months, or with another mode', async () => {
    expect((await request('GET', path)).status).toBe(400);
    expect((await request('GET', path, { ...october, EC_MONTH_START: '13' })).status).toBe(400);
    expect((await request('GET', path, { ...october, EC_MODE: 'jour' })).status).toBe(400);
  });
});

describe('rights', () => {
  const rights = '/restapi/authorization/functionalities_detailed';
  const codes = async (login: string, elementType: string): Promise<string[]> => {
    const { json } = await (await signIn(sandbox, login))('GET', rights, { elementType });
    return json.map(({ enumCode }: { enumCode: string }) => enumCode);
  };

  test('to act include changes only for a user who may write', async () => {
    expect(await codes('demo', 'ACTION')).toEqual([
      'MODIFIER_HORAIRES_VIE_PRIVEE',
      'MODIFIER_HORAIRES_EXCEPTIONNELS',
      'MODIFIER_VIE_PRIVEE_ETAPE',
      'EXPORTER',
    ]);
    expect(await codes('lecture', 'action')).toEqual(['EXPORTER']);
  });

  test('are forbidden to a user of one entity, and need a known kind', async () => {
    const agency = await signIn(sandbox, 'agence');
    expect((await agency('GET', rights, { elementType: 'TAB' })).status).toBe(403);
    expect((await request('GET', rights)).status).toBe(400);
    expect((await request('GET', rights, { elementType: 'PAGE' })).status).toBe(400);
  });
});
