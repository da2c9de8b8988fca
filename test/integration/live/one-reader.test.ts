import { describe, expect, it } from 'vitest';
import { MemorySharedState } from '../../../src/shared-state/memory-shared-state.ts';
import { customerOf, stepsOf } from '../../support/expected.ts';
import { setPrivacyInOcean } from '../../support/live/ocean-changes.ts';
import { startLiveStage, type LiveStage } from '../../support/live/stage.ts';
import { setStepPrivacy } from '../../support/mutations/documents.ts';
import { professionalVehicle, stepId, tripsOf, workday } from '../../support/mutations/fleet.ts';

const positions = `subscription {
  vehiclePositionChanged { kind cursor asOf vehicle { oceanId } position { visibility latitude longitude } }
}`;
const sheet = (vehicleId: bigint) => `subscription {
  stepPrivacyChanged(vehicleId: "${vehicleId}", date: "${workday}") {
    kind asOf wasPrivate step { id isPrivate start { visibility latitude } }
  }
}`;

/** Two instances with a listener each; the first one reads. Nothing has been counted yet. */
async function startPair(query: (stage: LiveStage) => string, credential: 'account' | 'token' = 'account') {
  const clock = { ahead: 0 };
  const monotonicNow = () => performance.now() + clock.ahead;
  const sharedState = new MemorySharedState({ reach: 'cluster', monotonicNow });
  const stage = await startLiveStage({ sharedState });
  const other = await stage.join();
  const text = query(stage);
  const headers = credential === 'token' ? await stage.app.signIn(stage.app.sandbox.users[0]!.login) : {};
  const one = stage.listen(text, { headers });
  expect(await one.next()).toMatchObject({ kind: 'CURRENT' });
  const two = other.listen(text, { headers });
  expect(await two.next()).toMatchObject({ kind: 'CURRENT' });
  stage.app.takeCalls();
  return {
    ...{ stage, other, one, two },
    /** Lets time pass by the shared clock. */
    advance: (millis: number) => void (clock.ahead += millis),
    [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose](),
  };
}

const day = '2026-06-12';

/** A vehicle with a shown position, and the step whose privacy hides it. */
async function visibleVehicle({ app }: LiveStage) {
  const { sandbox } = app;
  const { data } = await app.execute('{ vehicles(first: 40) { nodes { oceanId position { visibility } } } }');
  const nodes = data.vehicles.nodes as { oceanId: string; position: { visibility: string } | null }[];
  const shown = new Set(nodes.flatMap(({ oceanId, position }) => (position?.visibility === 'SHOWN' ? oceanId : [])));
  const now = Date.parse(`${day}T10:00Z`) / 1000;
  for (const vehicle of customerOf(sandbox).vehicles.filter(({ id }) => shown.has(String(id)))) {
    const step = stepsOf(sandbox.fleet, vehicle, day).findLast(({ start }) => start <= now);
    if (step?.isTrip && !step.isPrivate && vehicle.privacyEnabled) return { vehicle, step };
  }
  throw new Error('no vehicle is on a professional trip');
}

describe('instances with listeners of one identity', () => {
  it('read positions once for all, and report the same changes', async () => {
    await using pair = await startPair(() => positions);
    const { stage, one, two } = pair;
    await stage.poll(300_000);
    const [first, second] = [await one.next(), await two.next()];
    expect(first).toMatchObject({ vehicle: { oceanId: expect.any(String) } });
    expect(second).toEqual(first);
    expect(stage.app.takeCalls()).toEqual({ positions: 1 });
    await stage.poll(300_000);
    await stage.poll(300_000);
    expect(stage.app.takeCalls()).toEqual({ positions: 2 });
  });

  it('continue at the other instance by a cursor of this one', async () => {
    await using pair = await startPair(() => positions);
    const { stage, other, one, two } = pair;
    await stage.poll(300_000);
    const { cursor } = (await one.next()) as { cursor: string };
    const later = [await one.next(), await two.next()];
    const resumed = other.listen(positions.replace('Changed {', `Changed(after: "${cursor}") {`));
    expect(await resumed.next()).toEqual(later[0]);
  });

  it('share one reading of a new listener’s instance with all', async () => {
    await using pair = await startPair(() => positions);
    const { stage } = pair;
    const third = await stage.join();
    expect(await third.listen(positions).next()).toMatchObject({ kind: 'CURRENT' });
    expect(stage.app.takeCalls()).toEqual({ positions: 1 });
  });

  it.each(['stage', 'other'] as const)('report a write through either of them once: %s', async (where) => {
    await using pair = await startPair(({ app }) => sheet(professionalVehicle(app.sandbox).id));
    const { stage, one, two } = pair;
    const { sandbox } = stage.app;
    const id = stepId(tripsOf(sandbox, professionalVehicle(sandbox))[0]!);
    const variables = { input: { steps: [{ id }], privacy: 'PRIVATE' } };
    const { data } = await pair[where].app.execute(setStepPrivacy, { variables });
    expect(data.result.results).toMatchObject([{ outcome: 'CHANGED' }]);
    const changed = {
      kind: 'PRIVACY_CHANGED',
      wasPrivate: false,
      step: { id, isPrivate: true, start: { visibility: 'HIDDEN_PRIVATE', latitude: null } },
    };
    expect([await one.next(), await two.next()]).toMatchObject([changed, changed]);
    stage.app.takeCalls();
    // Nothing more is reported of it.
    await stage.poll();
    await pair[where].app.execute(setStepPrivacy, {
      variables: { input: { steps: [{ id }], privacy: 'PROFESSIONAL' } },
    });
    const back = { kind: 'PRIVACY_CHANGED', wasPrivate: true, step: { id, isPrivate: false } };
    expect([await one.next(), await two.next()]).toMatchObject([back, back]);
  });

  it('withdraw a position that becomes private at all of them', async () => {
    await using pair = await startPair(() => positions);
    const { stage, one, two } = pair;
    const { vehicle, step } = await visibleVehicle(stage);
    const steps = [{ id: stepId({ vehicle, id: step.id }, day) }];
    await pair.other.app.execute(setStepPrivacy, { variables: { input: { steps, privacy: 'PRIVATE' } } });
    const withdrawn = {
      kind: 'WITHDRAWN',
      vehicle: { oceanId: String(vehicle.id) },
      position: { visibility: 'HIDDEN_PRIVATE', latitude: null, longitude: null },
    };
    expect([await one.next(), await two.next()]).toMatchObject([withdrawn, withdrawn]);
  });

  it('hand over when the last listener of the reading instance leaves, and lose no change', async () => {
    await using pair = await startPair(() => positions);
    const { stage, other, one, two } = pair;
    await one.stop();
    await expect.poll(() => stage.timer.delays).toEqual([300_000]); // only the time for which a client may come back
    stage.advance(300_000);
    await other.timer.poll();
    expect(await two.next()).toMatchObject({ vehicle: { oceanId: expect.any(String) } });
    expect(stage.app.takeCalls()).toEqual({ positions: 1 });
  });

  it('hand over when the lease of a hung instance ends, which then reads nothing and reports nothing twice', async () => {
    await using pair = await startPair(({ app }) => sheet(professionalVehicle(app.sandbox).id));
    const { stage, other, one, two } = pair;
    const trip = tripsOf(stage.app.sandbox, professionalVehicle(stage.app.sandbox))[0]!;
    pair.advance(3600_000);
    await setPrivacyInOcean(stage.app.sandbox, trip, true);
    await other.timer.poll();
    const changed = { kind: 'PRIVACY_CHANGED', wasPrivate: false, step: { isPrivate: true } };
    expect([await two.next(), await one.next()]).toMatchObject([changed, changed]);
    expect(stage.app.takeCalls()).toMatchObject({ steps: 1 });
    await stage.timer.poll(); // the old one: it requests a reading of the new one
    await expect.poll(() => stage.app.takeCalls()).toEqual({ steps: 1 });
    await setPrivacyInOcean(stage.app.sandbox, trip, false);
    await other.timer.poll();
    const back = { kind: 'PRIVACY_CHANGED', wasPrivate: true, step: { isPrivate: false } };
    expect([await two.next(), await one.next()]).toMatchObject([back, back]);
    expect(stage.app.takeCalls()).toMatchObject({ steps: 1 });
  });

  it('report at all of them that Ocean requests a pause, and respect it', async () => {
    await using pair = await startPair(() => positions);
    const { stage, other, one, two } = pair;
    stage.app.sandbox.faults.add({ fault: { kind: 'status', status: 429, retryAfter: 120 }, on: { endpoint: 15 } });
    await stage.poll();
    expect([await one.next(), await two.next()]).toMatchObject([{ kind: 'DELAYED' }, { kind: 'DELAYED' }]);
    expect(stage.timer.delays).toEqual([120_000]);
    await expect.poll(() => other.timer.delays).toEqual([123_000]); // it takes over if nothing comes
    expect(stage.app.takeCalls()).toEqual({ positions: 1 });
  });

  it.each([
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
  ])('end at all of them when Ocean responds %i to one', async (status, code) => {
    await using pair = await startPair(() => positions, 'token');
    const { stage, one, two } = pair;
    stage.app.sandbox.faults.add({ fault: { kind: 'status', status }, on: { endpoint: 15 } });
    void stage.poll();
    expect([await one.next(), await two.next()]).toEqual([{ codes: [code] }, { codes: [code] }]);
    expect(stage.app.takeCalls()).toEqual({ positions: 1 });
  });
});
