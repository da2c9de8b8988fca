import { expect, it } from 'vitest';
import { deleteRecurring, setRecurring } from '../../support/mutations/documents.ts';
import { scheduledDriver } from '../../support/mutations/fleet.ts';
import { startTestApp } from '../../support/app.ts';

interface Schedule {
  id: string;
  validity: { start: string | null; end: string | null };
  slots: { day: string; kind: string; start: string; end: string }[];
}

const tomorrow = '2026-06-13T00:00:00.000Z';

it('sets a Monday evening, reads it, deletes it, and reads it gone', async () => {
  await using app = await startTestApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const read = async (): Promise<Schedule[]> => {
    const query = `{ driver(by: { oceanId: "${driverId}" }) {
      privacySchedules(kinds: [RECURRING]) {
        __typename id oceanId validity { start end } slots { day kind start end }
      }
    } }`;
    return (await app.execute(query)).data.driver.privacySchedules as Schedule[];
  };
  const isNew = ({ validity }: Schedule): boolean => validity.start === tomorrow;
  const before = await read();
  expect(before.filter(isNew)).toEqual([]);

  const days = [{ day: 'MONDAY', slots: [{ start: '18:00', end: '24:00' }] }];
  const input = { driverId, days, validity: { start: tomorrow } };
  const set = await app.execute(setRecurring, { variables: { input } });
  expect(set.errors).toBeUndefined();
  const after = await read();
  expect(set.data.result).toEqual({
    clientMutationId: null,
    confirmed: true,
    confirmedBy: 'RESPONSE_AND_READ_BACK',
    userErrors: [],
    plannedCalls: [],
    driver: { oceanId: driverId },
    schedules: after,
  });
  const [made, ...others] = after.filter(isNew);
  expect(others).toEqual([]);
  expect(made).toMatchObject({
    validity: { start: tomorrow, end: null },
    slots: [{ day: 'MONDAY', kind: 'PRIVATE', start: '18:00', end: '24:00' }],
  });
  // The old Monday hours end where the new ones begin; other days stay as they are.
  const ofMonday = ({ slots }: Schedule): boolean => slots.some(({ day }) => day === 'MONDAY');
  expect(after.filter((one) => !ofMonday(one))).toEqual(before.filter((one) => !ofMonday(one)));
  const cut = after.filter((one) => ofMonday(one) && !isNew(one));
  expect(cut.length).toBeGreaterThan(0);
  expect(cut.every(({ validity: { end } }) => end !== null && end <= tomorrow)).toBe(true);

  const gone = await app.execute(deleteRecurring, { variables: { input: { ids: [made!.id] } } });
  expect(gone.data.result).toMatchObject({
    userErrors: [],
    deletedIds: [made!.id], // it had not begun: there is no past of it to keep
    ended: [],
    continuedBy: [],
    drivers: [{ oceanId: driverId }],
  });
  expect(await read()).toEqual(after.filter((one) => !isNew(one)));
  expect((await app.execute(`{ node(id: "${made!.id}") { id } }`)).data).toEqual({ node: null });
});

it('clears a day', async () => {
  await using app = await startTestApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const input = { driverId, days: [{ day: 'SATURDAY', slots: [] }], validity: { start: tomorrow } };
  const { data } = await app.execute(setRecurring, { variables: { input } });
  const lasting = (data.result.schedules as Schedule[]).filter(({ validity }) => validity.end === null);
  expect(lasting.length).toBeGreaterThan(0);
  expect(lasting.flatMap(({ slots }) => slots.map(({ day }) => day))).not.toContain('SATURDAY');
});
