import { describe, expect, it } from 'vitest';
import { oneExceptionPath, setExceptional, setStepPrivacy } from '../../support/mutations/documents.ts';
import { stepId } from '../../support/mutations/fleet.ts';
import { customerOf, stepsOf } from '../../support/expected.ts';
import { startTestApp, testNow, type SandboxApp } from '../../support/app.ts';
import { formatQueryDate } from '../../../src/ocean/dates.ts';
import type { Vehicle } from '../../../packages/sandbox/src/fleet/model.ts';
import type { Step } from '../../../packages/sandbox/src/steps/step-history.ts';

const dayOf = (instant: number): string => new Date(instant * 1000).toISOString().slice(0, 10);

/** A vehicle whose last position follows a trip of the same day that can be made private, and that trip. */
function placed({ sandbox }: SandboxApp, isSilent: boolean): { vehicle: Vehicle; trip: Step; date: string } {
  for (const vehicle of customerOf(sandbox).vehicles) {
    const isFit = vehicle.privacyEnabled && vehicle.geolocated && vehicle.driver !== null;
    if (!isFit || (vehicle.box.silence !== null) !== isSilent) continue;
    const heard = vehicle.box.silence ? vehicle.box.silence.lastCommunicatedAt : testNow / 1000;
    if (heard === null || heard < testNow / 1000 - 50 * 86_400) continue;
    const date = dayOf(heard);
    const trip = stepsOf(sandbox.fleet, vehicle, date).findLast(({ isTrip }) => isTrip);
    if (trip && !trip.isPrivate) return { vehicle, trip, date };
  }
  throw new Error('the fleet has no such vehicle');
}

const status = 'lastKnownStatus { location { address town latitude longitude headingDegrees } }';
const place = 'latitude longitude address { address town } pointOfInterest { name }';

/** The last position of the vehicle on every path. All are null when it is hidden. */
async function placesOf(app: SandboxApp, vehicle: Vehicle, headers = {}): Promise<unknown[]> {
  const query = `{
    vehicle(by: { oceanId: "${vehicle.id}" }) {
      position { ${place} } positionReport { position { ${place} } } box { silence { ${status} } }
    }
    nonCommunicatingBoxes(first: 200) { nodes { vehicle { oceanId position { ${place} } } silence { ${status} } } }
  }`;
  const { data, errors } = await app.execute(query, { headers });
  expect(errors).toBeUndefined();
  const own = (data.nonCommunicatingBoxes.nodes as { vehicle: { oceanId: string } | null }[]).filter(
    (node) => node.vehicle?.oceanId === String(vehicle.id),
  );
  return [data.vehicle, ...own.map((node) => ({ ...node, vehicle: { ...node.vehicle, oceanId: null } }))];
}

/** The strings and numbers in a result. */
function leavesOf(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [value];
}

describe.each([
  ['a vehicle that reports', false],
  ['a silent box', true],
])('the last place of %s', (_name, isSilent) => {
  it('is hidden from everyone once the trip that led there is private, and shown again', async () => {
    await using app = await startTestApp();
    const { vehicle, trip, date } = placed(app, isSilent);
    const [other, third] = [await app.signIn('demo'), await app.signIn('demo')];
    const read = () => Promise.all([{}, other, third].map((headers) => placesOf(app, vehicle, headers)));
    const before = await read();
    for (const places of before) expect(leavesOf(places)).not.toEqual([]);

    const change = async (privacy: string) => {
      const input = { steps: [{ id: stepId(trip, date) }], privacy };
      const { data } = await app.execute(setStepPrivacy, { headers: other, variables: { input } });
      expect(data.result.userErrors).toEqual([]);
    };
    await change('PRIVATE');
    for (const places of await read()) expect(leavesOf(places)).toEqual([]);

    await change('PROFESSIONAL');
    expect(await read()).toEqual(before);
  });

  it('is hidden from a user who adds an exception for it, in the past or from now on', async () => {
    await using app = await startTestApp();
    const { vehicle, trip } = placed(app, isSilent);
    expect(leavesOf(await placesOf(app, vehicle))).not.toEqual([]);
    // Ocean's own interface accepts what the graph rejects: a private time in the past.
    const query = new URLSearchParams({
      individuId: String(vehicle.driver!.id),
      dateDebut: formatQueryDate(new Date((trip.start - 3600) * 1000)),
      dateFin: formatQueryDate(new Date((trip.end + 3600) * 1000)),
    });
    const headers = await app.signIn('demo');
    const granted = await fetch(`${app.sandbox.url}${oneExceptionPath}?${query}`, { method: 'POST', headers });
    expect(granted.status).toBe(200);
    const period = { start: new Date(testNow).toISOString(), end: new Date(testNow + 3_600_000).toISOString() };
    const input = { driverId: String(vehicle.driver!.id), period };
    const { data } = await app.execute(setExceptional, { variables: { input } });
    expect(data.result.userErrors).toEqual([]);
    expect(leavesOf(await placesOf(app, vehicle))).toEqual([]);
  });
});

it('invalidates no list of a caller who does not see the changed vehicle', async () => {
  await using app = await startTestApp();
  const { trip, date } = placed(app, true);
  const theirs = await app.signIn('demo2');
  const query = '{ nonCommunicatingBoxes { totalCount } }';
  await app.execute(query, { headers: theirs });
  const input = { steps: [{ id: stepId(trip, date) }], privacy: 'PRIVATE' };
  await app.execute(setStepPrivacy, { variables: { input } });
  app.takeCalls();
  await app.execute(query, { headers: theirs });
  expect(app.takeCalls()).toEqual({});
});
