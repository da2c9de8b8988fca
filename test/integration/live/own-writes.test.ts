import { describe, expect, it } from 'vitest';
import { MemorySharedState } from '../../../src/shared-state/memory-shared-state.ts';
import type { SharedKey } from '../../../src/shared-state/shared-state.ts';
import { startApp } from '../../support/app.ts';
import { setPrivacyInOcean } from '../../support/live/ocean-changes.ts';
import { startLiveStage } from '../../support/live/stage.ts';
import { setRecurring, setStepPrivacy } from '../../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf, workday } from '../../support/mutations/fleet.ts';

const schedules = (args = '') => `subscription {
  privacyScheduleChanged${args} {
    kind driver { oceanId lastName } previous { id validity { end } }
    schedule { __typename id validity { start end } slots { day start end } }
  }
}`;

const steps = (vehicleId: bigint) => `subscription {
  stepPrivacyChanged(vehicleId: "${vehicleId}", date: "${workday}") {
    kind wasPrivate step { id isPrivate start { visibility latitude } end { latitude } }
  }
}`;

describe('privacyScheduleChanged', () => {
  it('reports an own write at once, and not again at the next difference', async () => {
    await using stage = await startLiveStage();
    const { app, poll } = stage;
    const driver = scheduledDriver(app.sandbox);
    const stream = stage.listen(schedules(`(filter: { driverIds: ["${driver.id}"] })`));
    expect(await stream.next()).toMatchObject({ kind: 'CURRENT', schedule: null });
    const write = async (start: string) => {
      const input = {
        driverId: String(driver.id),
        days: [{ day: 'SUNDAY', slots: [{ start, end: '12:00', kind: 'PRIVATE' }] }],
      };
      const { data } = await app.execute(setRecurring, { variables: { input } });
      expect(data.result.userErrors).toEqual([]);
    };
    await write('09:00');
    const added = (await untilKind(stream, 'ADDED')) as { schedule: { id: string } };
    expect(added).toMatchObject({
      driver: { oceanId: String(driver.id), lastName: driver.lastName },
      previous: null,
      schedule: { __typename: 'RecurringPrivacySchedule', slots: [{ day: 'SUNDAY', start: '09:00', end: '12:00' }] },
    });
    await poll();
    await write('10:00');
    const later = (await untilKind(stream, 'ADDED')) as { schedule: { id: string } };
    expect(later).toMatchObject({ schedule: { slots: [{ day: 'SUNDAY', start: '10:00' }] } });
    expect(later.schedule.id).not.toBe(added.schedule.id);
  });
});

describe('stepPrivacyChanged', () => {
  it('reports an own write at once and once, without the places, and the step with its places when it is professional again', async () => {
    await using stage = await startLiveStage();
    const { app, poll } = stage;
    const vehicle = professionalVehicle(app.sandbox);
    const id = stepId(tripsOf(app.sandbox, vehicle)[0]!);
    const stream = stage.listen(steps(vehicle.id));
    expect(await stream.next()).toMatchObject({ kind: 'CURRENT', step: null });
    const write = async (privacy: string) => {
      const { data } = await app.execute(setStepPrivacy, { variables: { input: { steps: [{ id }], privacy } } });
      expect(data.result.results).toMatchObject([{ outcome: 'CHANGED' }]);
    };
    await write('PRIVATE');
    expect(await stream.next()).toEqual({
      kind: 'PRIVACY_CHANGED',
      wasPrivate: false,
      step: { id, isPrivate: true, start: { visibility: 'HIDDEN_PRIVATE', latitude: null }, end: { latitude: null } },
    });
    await poll();
    await write('PROFESSIONAL');
    expect(await stream.next()).toMatchObject({
      kind: 'PRIVACY_CHANGED',
      wasPrivate: true,
      step: { id, isPrivate: false, start: { visibility: 'SHOWN', latitude: expect.any(Number) } },
    });
  });

  it('reports a step that the sheet omits once it is private as withdrawn, without its places', async () => {
    await using stage = await startLiveStage({ env: { SANDBOX_PRIVATE_STEPS: 'off' } });
    const { app } = stage;
    const vehicle = professionalVehicle(app.sandbox);
    const id = stepId(tripsOf(app.sandbox, vehicle)[0]!);
    const stream = stage.listen(steps(vehicle.id));
    await stream.next();
    await app.execute(setStepPrivacy, { variables: { input: { steps: [{ id }], privacy: 'PRIVATE' } } });
    expect(await stream.next()).toEqual({
      kind: 'WITHDRAWN',
      wasPrivate: false,
      step: { id, isPrivate: null, start: null, end: null },
    });
    const step = { id, onboardNumber: String(vehicle.onboardNumber), operatorCode: 'EXP001' };
    const again = await app.execute(setStepPrivacy, {
      variables: { input: { steps: [step], privacy: 'PROFESSIONAL' } },
    });
    expect(again.data.result.userErrors).toEqual([]);
    expect(await stream.next()).toMatchObject({ kind: 'APPEARED', wasPrivate: null, step: { id, isPrivate: false } });
  });
});

describe('a write through another instance', () => {
  it('is reported at once by the one with the listener', async () => {
    const sharedState = new MemorySharedState({ reach: 'cluster' });
    await using stage = await startLiveStage({ sharedState });
    const { app } = stage;
    const env = {
      OCEAN_URL: app.sandbox.url,
      OCEAN_LOGIN: app.sandbox.users[0]!.login,
      OCEAN_PASSWORD: app.sandbox.users[0]!.login,
    };
    await using other = await startApp({ sharedState, env });
    const vehicle = professionalVehicle(app.sandbox);
    const id = stepId(tripsOf(app.sandbox, vehicle)[0]!);
    const stream = stage.listen(steps(vehicle.id));
    await stream.next();
    app.takeCalls();
    await other.execute(setStepPrivacy, { variables: { input: { steps: [{ id }], privacy: 'PRIVATE' } } });
    expect(await stream.next()).toMatchObject({ kind: 'PRIVACY_CHANGED', step: { id, isPrivate: true } });
  });

  it('is visible in the next event, though its notice is lost', async () => {
    const sharedState = new LosingState({ reach: 'cluster' });
    await using stage = await startLiveStage({ sharedState, env: { SNAPSHOT_TTL_MS: '3600000' } });
    const { app } = stage;
    const other = await stage.join();
    const vehicle = professionalVehicle(app.sandbox);
    const trip = tripsOf(app.sandbox, vehicle)[0]!;
    const stream = stage.listen(`subscription {
      stepPrivacyChanged(vehicleId: "${vehicle.id}", date: "${workday}") {
        kind step { vehicle { driver { oceanId privacySchedules(kinds: [RECURRING]) { slots { day start } } } } }
      }
    }`);
    await stream.next();
    const read = `{ driver(by: { oceanId: "${vehicle.driver!.id}" }) { privacySchedules { slots { start } } } }`;
    expect((await app.execute(read)).errors).toBeUndefined(); // cached here from now on
    const days = [{ day: 'SUNDAY', slots: [{ start: '09:17', end: '12:00', kind: 'PRIVATE' }] }];
    const input = { driverId: String(vehicle.driver!.id), days };
    const { data } = await other.app.execute(setRecurring, { variables: { input } });
    expect(data.result.userErrors).toEqual([]);
    await setPrivacyInOcean(app.sandbox, trip, true);
    await stage.timer.poll();
    const event = JSON.stringify(await stream.next());
    expect(event).toContain('"PRIVACY_CHANGED"');
    expect(event).toContain('{"day":"SUNDAY","start":"09:17"}');
  });
});

/** Loses the messages about writes. */
class LosingState extends MemorySharedState {
  override async publish(topic: SharedKey, message: Uint8Array): Promise<void> {
    if (topic.kind !== 'live-writes') await super.publish(topic, message);
  }
}

/** Skips the schedules that a write ends. */
async function untilKind(stream: { next(): Promise<unknown> }, kind: string): Promise<unknown> {
  for (;;) {
    const event = (await stream.next()) as { kind: string };
    if (event.kind === kind) return event;
  }
}
