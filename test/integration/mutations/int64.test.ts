import { expect, it } from 'vitest';
import {
  deleteExceptional,
  deleteRecurring,
  setExceptional,
  setRecurring,
  setStepPrivacy,
} from '../../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf } from '../../support/mutations/fleet.ts';
import { startWatchedApp } from '../../support/mutations/ocean.ts';

const beyondDoubles = 2n ** 53n;

it('preserves every digit of the ids of drivers and schedules, both ways', async () => {
  await using app = await startWatchedApp({ login: 'demo2' });
  const driver = scheduledDriver(app.sandbox, 1);
  expect(driver.id).toBeGreaterThan(beyondDoubles);
  const driverId = String(driver.id);
  const days = [{ day: 'MONDAY', slots: [{ start: '18:00', end: '24:00' }] }];
  const set = await app.execute(setRecurring, { variables: { input: { driverId, days } } });
  const schedules = set.data.result.schedules as { oceanId: string; slots: { end: string }[] }[];
  const made = schedules.find(({ slots }) => slots[0]!.end === '24:00')!;
  expect(BigInt(made.oceanId)).toBeGreaterThan(beyondDoubles);
  await app.execute(deleteRecurring, { variables: { input: { ids: [made.oceanId] } } });

  const period = { start: '2026-12-24T12:00:00Z', end: '2026-12-26T12:00:00Z' };
  const granted = await app.execute(setExceptional, { variables: { input: { driverId, period } } });
  const { schedule } = granted.data.result;
  expect(schedule).toMatchObject({ validity: { start: '2026-12-24T12:00:00.000Z' } });
  const { data } = await app.execute(deleteExceptional, { variables: { input: { ids: [schedule.oceanId] } } });
  expect(data.result.deletedIds).toEqual([schedule.id]);

  expect(app.takeWrites().map(({ query }) => query)).toEqual([
    `individuId=${driverId}`,
    `individuId=${driverId}&horaireIndividuIds=${made.oceanId}`,
    `individuId=${driverId}&dateDebut=24%2F12%2F2026%2012%3A00%3A00%20%2B0000&dateFin=26%2F12%2F2026%2012%3A00%3A00%20%2B0000`,
    `horaireExtensionIds=${schedule.extension.oceanId}`,
  ]);
});

it('preserves every digit of the id of a step', async () => {
  await using app = await startWatchedApp({ login: 'demo2' });
  const vehicle = professionalVehicle(app.sandbox, 1);
  const [trip] = tripsOf(app.sandbox, vehicle);
  expect(trip!.id).toBeGreaterThan(beyondDoubles);
  const input = { steps: [{ id: stepId(trip!) }], privacy: 'PRIVATE' };
  const { data } = await app.execute(setStepPrivacy, { variables: { input } });
  expect(data.result.results).toMatchObject([{ outcome: 'CHANGED', step: { isPrivate: true } }]);
  expect(app.takeWrites()[0]!.query).toMatch(new RegExp(`^idEtape=${String(trip!.id)}&`));
});
