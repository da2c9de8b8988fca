import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../fleet/model.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { signIn } from '../../test/client.ts';

const recurring = '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
const exceptional = '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu';
const grant = '/restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu';

let sandbox: Sandbox;
let request: Awaited<ReturnType<typeof signIn>>;
let driver: Driver;
let individuId: string;

beforeEach(async () => {
  sandbox = await startSandbox({ validate: true, now: () => new Date(Date.UTC(2026, 10, 18, 10)) });
  request = await signIn(sandbox, 'demo');
  const candidates = sandbox.fleet.customers[0]!.drivers.filter((one) => one.vehicle?.privacyEnabled);
  for (const one of candidates) {
    driver = one;
    individuId = String(one.id);
    if ((await rows()).length > 5) break;
  }
});
afterEach(async () => {
  expect(sandbox.contractViolations).toEqual([]);
  await sandbox.stop();
});

const slot = (day: string, start: number, end: number) => ({
  idJourSemaine: day,
  typeHoraires: 'VIE_PRIVEE',
  debutHeure: start,
  debutMinute: 0,
  finHeure: end,
  finMinute: 0,
});
const week = (map: object) => ({ innerMap: { map } });
const monday = week({ LUNDI: { VIE_PRIVEE: [slot('LUNDI', 18, 24), slot('LUNDI', 0, 8)] } });

interface Row {
  id: number;
  debut: number;
  fin: number | null;
  horaire: { idJourSemaine: string; debutHeure: number; finHeure: number };
}
const rows = async (): Promise<Row[]> => (await request('GET', recurring, { individuId })).json as Row[];
const on = (list: readonly Row[], day: string): Row[] => list.filter((row) => row.horaire.idJourSemaine === day);

describe('weekly private hours', () => {
  test('are set for the days named; the other days stay', async () => {
    const before = await rows();
    const query = { individuId, dateDebut: '01/12/2026 00:00:00 +0100' };
    const { status, json } = await request('POST', recurring, query, monday);
    expect([status, json]).toEqual([200, monday]); // the submitted map
    const after = await rows();
    expect(after.filter((row) => row.horaire.idJourSemaine !== 'LUNDI')).toEqual(
      before.filter((row) => row.horaire.idJourSemaine !== 'LUNDI'),
    );
    const start = Date.UTC(2026, 10, 30, 23);
    expect(on(after, 'LUNDI').filter((row) => row.debut === start)).toMatchObject([
      { fin: null, horaire: { debutHeure: 18, finHeure: 24 } },
      { fin: null, horaire: { debutHeure: 0, finHeure: 8 } },
    ]);
    // Earlier rows end where the new validity begins.
    for (const row of on(after, 'LUNDI')) if (row.debut < start) expect(row.fin).toBeLessThanOrEqual(start);
  });

  test('are restored after the end of the validity', async () => {
    const before = on(await rows(), 'SAMEDI').filter((row) => row.fin === null);
    const query = { individuId, dateDebut: '01/12/2026 00:00:00 +0000', dateFin: '08/12/2026 00:00:00 +0000' };
    await request('POST', recurring, query, week({ SAMEDI: {} }));
    const after = on(await rows(), 'SAMEDI');
    const end = Date.UTC(2026, 11, 8);
    expect(after.filter((row) => row.debut === end)).toHaveLength(before.length);
    expect(after.filter((row) => row.debut < end && (row.fin ?? Infinity) > Date.UTC(2026, 11, 1))).toEqual([]);
    expect(new Set(after.map((row) => row.id)).size).toBe(after.length);
  });

  test('that are deleted end now; the other rows of the current week continue under new ids', async () => {
    const before = await rows();
    const now = Date.UTC(2026, 10, 18, 10);
    const running = before.filter((row) => row.fin === null);
    const toDelete = running.slice(0, 3).map((row) => row.id);
    const query = { individuId, horaireIndividuIds: toDelete.map(String) };
    expect((await request('DELETE', recurring, query)).status).toBe(204);
    const after = await rows();
    const known = new Set(before.map(({ id }) => id));
    expect(after.filter(({ id }) => known.has(id))).toEqual(
      before.map((row) => (row.fin === null ? { ...row, fin: now } : row)),
    );
    const hours = ({ horaire: { idJourSemaine, debutHeure, finHeure } }: Row) => [idJourSemaine, debutHeure, finHeure];
    const made = after.filter(({ id }) => !known.has(id));
    expect(made.map(hours)).toEqual(running.filter(({ id }) => !toDelete.includes(id)).map(hours));
    expect(made.every(({ debut, fin }) => debut === now && fin === null)).toBe(true);
    // Deleting the last row closes the schedule; ended rows stay as they are.
    await request('DELETE', recurring, { individuId, horaireIndividuIds: made.map(({ id }) => String(id)) });
    expect((await rows()).filter((row) => row.fin === null)).toEqual([]);
    expect((await request('DELETE', recurring, { individuId, horaireIndividuIds: ['42'] })).status).toBe(404);
  });

  test('that have not begun are removed on deletion, and nothing else changes', async () => {
    const query = { individuId, dateDebut: '01/12/2026 00:00:00 +0100', dateFin: '02/12/2026 00:00:00 +0100' };
    await request('POST', recurring, query, week({ MARDI: { VIE_PRIVEE: [slot('MARDI', 11, 12)] } }));
    const before = await rows();
    const [toCome] = on(before, 'MARDI').filter((row) => row.horaire.debutHeure === 11);
    await request('DELETE', recurring, { individuId, horaireIndividuIds: String(toCome!.id) });
    expect(await rows()).toEqual(before.filter((row) => row !== toCome));
  });

  test('appear in the list of all drivers', async () => {
    await request('POST', recurring, { individuId }, week({ MARDI: { VIE_PRIVEE: [slot('MARDI', 3, 4)] } }));
    const all: (Row & { individu: { id: number } })[] = (await request('GET', recurring)).json;
    expect(
      on(
        all.filter((row) => row.individu.id === Number(driver.id)),
        'MARDI',
      ),
    ).toContainEqual(expect.objectContaining({ horaire: expect.objectContaining({ debutHeure: 3, finHeure: 4 }) }));
  });

  test.each([
    ['ISO 8601 dates', 422, { dateDebut: '2026-12-01T00:00:00Z' }, monday],
    ['an impossible date', 422, { dateDebut: '31/02/2026 00:00:00 +0000' }, monday],
    [
      'an end before the start',
      400,
      { dateDebut: '02/12/2026 00:00:00 +0000', dateFin: '01/12/2026 00:00:00 +0000' },
      monday,
    ],
    ['an unknown driver', 404, { individuId: '42' }, monday],
    ['a body without innerMap', 400, {}, { map: {} }],
    ['a day that does not exist', 400, {}, week({ MONDAY: {} })],
    ['hours that end before they start', 400, {}, week({ LUNDI: { VIE_PRIVEE: [slot('LUNDI', 9, 8)] } })],
    ['hours that overlap', 400, {}, week({ LUNDI: { VIE_PRIVEE: [slot('LUNDI', 8, 12), slot('LUNDI', 11, 13)] } })],
    ['a slot under another day', 400, {}, week({ LUNDI: { VIE_PRIVEE: [slot('MARDI', 8, 12)] } })],
  ])('are not set with %s', async (_name, status, query, body) => {
    const before = await rows();
    expect((await request('POST', recurring, { individuId, ...query }, body)).status).toBe(status);
    expect(await rows()).toEqual(before);
  });
});

describe('exceptions', () => {
  const dates = { dateDebut: '24/12/2026 12:00:00 +0100', dateFin: '26/12/2026 00:00:00 +0100' };
  interface Exception {
    extension: { id: number };
    description: string;
    debut: number;
    horairesIndividu: Row[];
    utilisateur: { loginUti: string };
  }
  const list = async (query = {}): Promise<Exception[]> =>
    (await request('GET', exceptional, { individuId, ...query })).json as Exception[];
  const named = async (description: string): Promise<Exception[]> =>
    (await list()).filter((row) => row.description === description);

  test('are granted, with their hours day by day and the granting user', async () => {
    const { status, json } = await request('POST', grant, { individuId, ...dates, description: 'Essai' });
    expect([status, json]).toEqual([200, true]);
    const [made] = await named('Essai');
    expect(made).toMatchObject({ debut: Date.UTC(2026, 11, 24, 11), utilisateur: { loginUti: 'demo' } });
    expect(made!.horairesIndividu.map((row) => row.horaire)).toMatchObject([
      { idJourSemaine: 'JEUDI', debutHeure: 11, finHeure: 24 },
      { idJourSemaine: 'VENDREDI', debutHeure: 0, finHeure: 23 },
    ]);
  });

  test('are changed by the id of their extension', async () => {
    await request('POST', grant, { individuId, ...dates, description: 'Essai' });
    const [made] = await named('Essai');
    const extensionIdToUpdate = String(made!.extension.id);
    await request('POST', grant, { individuId, ...dates, description: 'Changé', extensionIdToUpdate });
    expect(await named('Essai')).toEqual([]);
    expect((await named('Changé')).map((row) => row.extension.id)).toEqual([made!.extension.id]);
    const wrong = { individuId, ...dates, extensionIdToUpdate: '42' };
    expect((await request('POST', grant, wrong)).status).toBe(404);
  });

  test('are deleted by the id of their extension, all or none', async () => {
    await request('POST', grant, { individuId, ...dates, description: 'Essai' });
    const id = String((await named('Essai'))[0]!.extension.id);
    expect((await request('DELETE', exceptional, { horaireExtensionIds: [id, '42'] })).status).toBe(404);
    expect(await named('Essai')).toHaveLength(1);
    expect((await request('DELETE', exceptional, { horaireExtensionIds: [id] })).status).toBe(204);
    expect(await named('Essai')).toEqual([]);
    expect((await request('DELETE', exceptional, { horaireExtensionIds: [id] })).status).toBe(404);
  });

  test('that have begun are not deleted', async () => {
    const begun = { dateDebut: '18/11/2026 10:00:00 +0000', dateFin: '19/11/2026 10:00:00 +0000' };
    await request('POST', grant, { individuId, ...begun, description: 'Essai' });
    const id = String((await named('Essai'))[0]!.extension.id);
    expect((await request('DELETE', exceptional, { horaireExtensionIds: [id] })).status).toBe(400);
    expect(await named('Essai')).toHaveLength(1);
  });

  test('are listed between two dates', async () => {
    await request('POST', grant, { individuId, ...dates, description: 'Essai' });
    const during = await list({ dateDebut: '25/12/2026 00:00:00 +0000', dateFin: '25/12/2026 01:00:00 +0000' });
    const after = await list({ dateDebut: '26/12/2026 00:00:00 +0100' });
    expect(during.map((row) => row.description)).toContain('Essai');
    expect(after.map((row) => row.description)).not.toContain('Essai');
  });

  test('of a driver of another customer cannot be deleted', async () => {
    await request('POST', grant, { individuId, ...dates, description: 'Essai' });
    const horaireExtensionIds = String((await named('Essai'))[0]!.extension.id);
    const other = await signIn(sandbox, 'demo2');
    expect((await other('DELETE', exceptional, { horaireExtensionIds })).status).toBe(404);
    expect(await named('Essai')).toHaveLength(1);
  });

  test.each([
    ['ISO 8601 dates', 422, { dateDebut: '2026-12-24' }],
    ['an end before the start', 400, { dateFin: '01/12/2026 00:00:00 +0000' }],
    ['an unknown driver', 404, { individuId: '42' }],
  ])('are not granted with %s', async (_name, status, query) => {
    expect((await request('POST', grant, { individuId, ...dates, ...query })).status).toBe(status);
  });
});
