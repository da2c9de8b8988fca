import { expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { deleteExceptional, deleteRecurring, exceptionalPath } from '../../support/mutations/documents.ts';
import { startWatchedApp, type WatchedApp } from '../../support/mutations/ocean.ts';

const message = 'there is no such schedule of this kind, or the caller may not see it';

async function schedules(app: WatchedApp, kind: string) {
  const query = `{ drivers(first: 100) { nodes { oceanId privacySchedules(kinds: [${kind}], during: { start: "2026-06-12T10:00:00Z" }) { id } } } }`;
  const { data } = await app.execute(query);
  const nodes = data.drivers.nodes as { oceanId: string; privacySchedules: { id: string }[] }[];
  return nodes.filter(({ privacySchedules }) => privacySchedules.length > 0);
}

it('deletes all or nothing: one that is not there, and nothing is sent', async () => {
  await using app = await startWatchedApp();
  const [driver] = await schedules(app, 'RECURRING');
  const ids = [driver!.privacySchedules[0]!.id, '42', toGlobalId('ExceptionalPrivacySchedule', '1'), 'odd'];
  const { data } = await app.execute(deleteRecurring, { variables: { input: { ids } } });
  expect(data.result.userErrors).toEqual(
    ['1', '2', '3'].map((index) => ({
      __typename: 'DeletePrivacySchedulesError',
      code: 'SCHEDULE_NOT_FOUND',
      field: ['input', 'ids', index],
      message,
    })),
  );
  expect(data.result).toMatchObject({ deletedIds: null, drivers: [] });
  expect(app.takeWrites()).toEqual([]);
});

it('deletes weekly hours of one driver at a time', async () => {
  await using app = await startWatchedApp();
  const [one, other] = await schedules(app, 'RECURRING');
  const ids = [one!.privacySchedules[0]!.id, other!.privacySchedules[0]!.id];
  const { data } = await app.execute(deleteRecurring, { variables: { input: { ids } } });
  expect(data.result.userErrors).toMatchObject([{ code: 'SEVERAL_DRIVERS', field: ['input', 'ids'] }]);
  expect(app.takeWrites()).toEqual([]);
});

it('names a schedule that was given twice, in two spellings, once', async () => {
  await using app = await startWatchedApp();
  const [driver] = await schedules(app, 'RECURRING');
  const { id } = driver!.privacySchedules[0]!;
  const [, oceanId = ''] = Buffer.from(id, 'base64url').toString().split(':');
  const { data } = await app.execute(deleteRecurring, { variables: { input: { ids: [id, oceanId] } } });
  expect(data.result).toMatchObject({ userErrors: [], deletedIds: [], confirmed: true });
  expect((data.result.ended as { id: string }[]).map((one) => one.id)).toContain(id);
  expect(app.takeWrites().map(({ query }) => query)).toEqual([
    `individuId=${driver!.oceanId}&horaireIndividuIds=${oceanId}`,
  ]);
});

it('does not delete what others share without their being named', async () => {
  await using app = await startWatchedApp();
  const debut = Date.parse('2026-12-24T12:00:00Z');
  const row = (id: number, individu: number) => ({ id, extension: { id: 7 }, individu: { id: individu }, debut });
  const drivers = app.sandbox.fleet.customers[0]!.drivers.map((driver) => Number(driver.id));
  const rows = [row(1, drivers[0]!), row(2, drivers[1]!), { ...row(3, drivers[2]!), extension: null }];
  app.stand(async (call, forward) =>
    call.path === exceptionalPath ? { status: 200, body: JSON.stringify(rows) } : forward(),
  );
  const shared = await app.execute(deleteExceptional, { variables: { input: { ids: ['1'] } } });
  expect(shared.data.result.userErrors).toMatchObject([
    {
      code: 'SHARED_EXCEPTION',
      message: `must also name ${toGlobalId('ExceptionalPrivacySchedule', '2')}, which Ocean would delete too`,
    },
  ]);
  const numberless = await app.execute(deleteExceptional, { variables: { input: { ids: ['3'] } } });
  expect(numberless.data.result.userErrors).toMatchObject([{ code: 'SHARED_EXCEPTION' }]);
  expect(app.takeWrites()).toEqual([]);
  await app.execute(deleteExceptional, { variables: { input: { ids: ['1', '2'] } } });
  expect(app.takeWrites().map(({ query }) => query)).toEqual(['horaireExtensionIds=7']);
});

it('finds no schedule of another customer', async () => {
  await using app = await startWatchedApp();
  const headers = await app.signIn('demo2');
  const query = '{ drivers(first: 100) { nodes { privacySchedules(kinds: [RECURRING]) { id } } } }';
  const { data } = await app.execute(query, { headers });
  const [theirs] = (data.drivers.nodes as { privacySchedules: { id: string }[] }[]).flatMap(
    ({ privacySchedules }) => privacySchedules,
  );
  const response = await app.execute(deleteRecurring, { variables: { input: { ids: [theirs!.id] } } });
  expect(response.data.result.userErrors).toMatchObject([{ code: 'SCHEDULE_NOT_FOUND', message }]);
  expect(app.takeWrites()).toEqual([]);
});
