import { expect, it } from 'vitest';
import { recurringPath, setRecurring, setStepPrivacy } from '../../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf } from '../../support/mutations/fleet.ts';
import { startWatchedApp, type WatchedApp } from '../../support/mutations/ocean.ts';

/** Lets Ocean compute the next response of a path now, and delays it until released. */
function delayNext(app: WatchedApp, path: string): { workedOut: Promise<undefined>; release: () => void } {
  const worked = Promise.withResolvers<undefined>();
  const gate = Promise.withResolvers<undefined>();
  let isBlocked = false;
  app.stand(async (call, forward) => {
    if (isBlocked || call.method !== 'GET' || call.path !== path) return forward();
    isBlocked = true;
    const old = await forward();
    worked.resolve(undefined);
    await gate.promise;
    return old;
  });
  return { workedOut: worked.promise, release: () => gate.resolve(undefined) };
}

it('started before a write cannot restore the old hours', async () => {
  await using app = await startWatchedApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const query = `{ drivers(first: 100) { nodes { oceanId privacySchedules(kinds: [RECURRING]) { id } } } }`;
  const read = async (): Promise<string[]> => {
    const { data, errors } = await app.execute(query);
    expect(errors).toBeUndefined();
    const { nodes } = data.drivers as { nodes: { oceanId: string; privacySchedules: { id: string }[] }[] };
    return nodes.find(({ oceanId }) => oceanId === driverId)!.privacySchedules.map(({ id }) => id);
  };
  const { workedOut, release } = delayNext(app, recurringPath);
  const slow = read();
  await workedOut;

  const days = [{ day: 'MONDAY', slots: [{ start: '18:00', end: '24:00' }] }];
  const set = await app.execute(setRecurring, { variables: { input: { driverId, days } } });
  const ids = (set.data.result.schedules as { id: string }[]).map(({ id }) => id);
  expect(await read()).toEqual(ids); // while the old response is still in flight

  release();
  expect(await slow).not.toEqual(ids); // a caller from before the write gets the old state
  expect(await read()).toEqual(ids);
});

it.each([
  ['the list of silent boxes', '/restapi/noncommunicant/list', '{ nonCommunicatingBoxes { asOf } }'],
  ['the last positions', '/restapi/mobility/v1/vehiclePositions', '{ vehicles { nodes { position { at } } } }'],
])('of %s, started before a step became private, is not shared with later requests', async (_name, path, query) => {
  await using app = await startWatchedApp();
  const callers = [{}, await app.signIn('demo')];
  for (const reader of callers) {
    const [trip] = tripsOf(app.sandbox, professionalVehicle(app.sandbox));
    const step = { id: stepId(trip!), operatorCode: 'EXP001' };
    const { workedOut, release } = delayNext(app, path);
    const slow = app.execute(query, { headers: reader });
    await workedOut;
    const input = { steps: [step], privacy: 'PRIVATE' };
    const { data } = await app.execute(setStepPrivacy, { variables: { input } });
    expect(data.result.userErrors).toEqual([]);
    app.takeReads();
    await app.execute(query, { headers: reader }); // would wait forever if it joined the old request
    expect(app.takeReads()).toMatchObject({ [`GET ${path}`]: 1 });
    release();
    await slow;
    app.stand(null);
  }
});
