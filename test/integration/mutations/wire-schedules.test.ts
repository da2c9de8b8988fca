import { expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import {
  deleteExceptional,
  deleteRecurring,
  exceptionalPath,
  oneExceptionPath,
  recurringPath,
  setExceptional,
  setRecurring,
} from '../../support/mutations/documents.ts';
import { scheduledDriver } from '../../support/mutations/fleet.ts';
import { startWatchedApp } from '../../support/mutations/ocean.ts';

const slot = (day: string, kind: string, from: readonly [number, number], to: readonly [number, number]) => ({
  idJourSemaine: day,
  typeHoraires: kind,
  debutHeure: from[0],
  debutMinute: from[1],
  finHeure: to[0],
  finMinute: to[1],
});

it('sends weekly hours day by day and kind by kind, the end of the day as 24, a cleared day as an empty list', async () => {
  await using app = await startWatchedApp();
  const driver = scheduledDriver(app.sandbox);
  const input = {
    driverId: toGlobalId('Driver', String(driver.id)),
    days: [
      {
        day: 'MONDAY',
        slots: [
          { start: '18:00', end: '24:00' },
          { start: '00:00', end: '07:05' },
          { start: '08:00', end: '09:30', kind: 'IMMOBILISATION' },
        ],
      },
      { day: 'SUNDAY', slots: [] },
    ],
    validity: { start: '2026-12-01T00:00:00+01:00', end: '2026-12-24T12:30:15Z' },
  };
  const { data, errors } = await app.execute(setRecurring, { variables: { input } });
  expect([errors, data.result.userErrors]).toEqual([undefined, []]);
  const query = `individuId=${driver.id}&dateDebut=30%2F11%2F2026%2023%3A00%3A00%20%2B0000&dateFin=24%2F12%2F2026%2012%3A30%3A15%20%2B0000`;
  const map = {
    LUNDI: {
      VIE_PRIVEE: [slot('LUNDI', 'VIE_PRIVEE', [18, 0], [24, 0]), slot('LUNDI', 'VIE_PRIVEE', [0, 0], [7, 5])],
      IMMOBILISATION: [slot('LUNDI', 'IMMOBILISATION', [8, 0], [9, 30])],
    },
    DIMANCHE: { VIE_PRIVEE: [] },
  };
  expect(app.takeWrites()).toEqual([{ method: 'POST', path: recurringPath, query, body: { innerMap: { map } } }]);
});

it('sends no dates where none are given, and names the customer that was named', async () => {
  await using app = await startWatchedApp({ login: 'multi' });
  const driver = scheduledDriver(app.sandbox);
  const input = { driverId: String(driver.id), days: [{ day: 'FRIDAY', slots: [] }], customerId: '4101' };
  const { data } = await app.execute(setRecurring, { variables: { input } });
  expect(data.result.userErrors).toEqual([]);
  expect(app.takeWrites()).toEqual([
    {
      method: 'POST',
      path: recurringPath,
      query: `individuId=${driver.id}&customerId=4101`,
      body: { innerMap: { map: { VENDREDI: { VIE_PRIVEE: [] } } } },
    },
  ]);
});

it('repeats the parameter of ids to delete', async () => {
  await using app = await startWatchedApp();
  const driver = scheduledDriver(app.sandbox);
  const during = 'during: { start: "2026-06-12T10:00:00Z" }';
  const read = `{ driver(by: { oceanId: "${driver.id}" }) { privacySchedules(kinds: [RECURRING], ${during}) { id oceanId } } }`;
  const [first, second] = (await app.execute(read)).data.driver.privacySchedules;
  const { data } = await app.execute(deleteRecurring, { variables: { input: { ids: [first.id, second.oceanId] } } });
  expect(data.result).toMatchObject({ userErrors: [], deletedIds: [], confirmed: true });
  const query = `individuId=${driver.id}&horaireIndividuIds=${first.oceanId}&horaireIndividuIds=${second.oceanId}`;
  expect(app.takeWrites()).toEqual([{ method: 'DELETE', path: recurringPath, query, body: undefined }]);
});

it('creates an exception, names it to change it, and deletes it by the id of its extension', async () => {
  await using app = await startWatchedApp();
  const driver = scheduledDriver(app.sandbox);
  const period = { start: '2026-12-24T13:00:00+01:00', end: '2026-12-26T00:00:00.900+01:00' };
  const base = { driverId: String(driver.id), period };
  const dates = 'dateDebut=24%2F12%2F2026%2012%3A00%3A00%20%2B0000&dateFin=25%2F12%2F2026%2023%3A00%3A00%20%2B0000';

  const made = await app.execute(setExceptional, {
    variables: { input: { ...base, description: 'Noël & congés +1' } },
  });
  const { schedule } = made.data.result;
  expect(app.takeWrites()).toEqual([
    {
      method: 'POST',
      path: oneExceptionPath,
      query: `individuId=${driver.id}&${dates}&description=No%C3%ABl%20%26%20cong%C3%A9s%20%2B1`,
      body: undefined,
    },
  ]);
  expect(schedule.description).toBe('Noël & congés +1');

  await app.execute(setExceptional, { variables: { input: { ...base, scheduleId: schedule.id } } });
  expect(app.takeWrites()).toEqual([
    {
      method: 'POST',
      path: oneExceptionPath,
      query: `individuId=${driver.id}&${dates}&extensionIdToUpdate=${schedule.extension.oceanId}`,
      body: undefined,
    },
  ]);

  await app.execute(deleteExceptional, { variables: { input: { ids: [schedule.id] } } });
  expect(app.takeWrites()).toEqual([
    {
      method: 'DELETE',
      path: exceptionalPath,
      query: `horaireExtensionIds=${schedule.extension.oceanId}`,
      body: undefined,
    },
  ]);
});

it('deletes exceptions of several drivers in one upstream request', async () => {
  await using app = await startWatchedApp();
  const [one, other] = app.sandbox.fleet.customers[0]!.drivers;
  const made = [];
  for (const driver of [one!, other!]) {
    const period = { start: '2026-12-24T12:00:00Z', end: '2026-12-26T12:00:00Z' };
    const { data } = await app.execute(setExceptional, {
      variables: { input: { driverId: String(driver.id), period } },
    });
    made.push(data.result.schedule);
  }
  app.takeWrites();
  const ids = made.map(({ id }) => String(id));
  const { data } = await app.execute(deleteExceptional, { variables: { input: { ids } } });
  expect(data.result).toMatchObject({
    userErrors: [],
    deletedIds: ids,
    drivers: [{ oceanId: String(one!.id) }, { oceanId: String(other!.id) }],
  });
  const [query] = app.takeWrites().map((call) => call.query);
  expect(query).toBe(made.map(({ extension }) => `horaireExtensionIds=${extension.oceanId}`).join('&'));
});
