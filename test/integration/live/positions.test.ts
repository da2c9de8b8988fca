import { describe, expect, it } from 'vitest';
import { customerOf, stepsOf } from '../../support/expected.ts';
import { startLiveStage, type Listening, type LiveStage } from '../../support/live/stage.ts';
import { setStepPrivacy } from '../../support/mutations/documents.ts';
import { stepId } from '../../support/mutations/fleet.ts';

const listen = (args = '') => `subscription {
  vehiclePositionChanged${args} {
    kind cursor vehicle { oceanId registration } position { visibility latitude longitude address { town } pointOfInterest { name } }
  }
}`;

interface Shown {
  readonly visibility: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}
interface Event {
  readonly kind: string;
  readonly cursor: string;
  readonly vehicle: { readonly oceanId: string } | null;
  readonly position: Shown | null;
}

const day = '2026-06-12';

/** Last positions of all vehicles, by id, as queries show them. */
async function positionsOf({ app }: LiveStage): Promise<Map<string, Shown>> {
  const query = '{ vehicles(first: 40) { nodes { oceanId position { visibility latitude longitude } } } }';
  const { data } = await app.execute(query);
  const nodes = data.vehicles.nodes as { oceanId: string; position: Shown | null }[];
  return new Map(nodes.flatMap(({ oceanId, position }) => (position ? [[oceanId, position]] : [])));
}

async function next(stream: Listening): Promise<Event> {
  return (await stream.next()) as unknown as Event;
}

/** A vehicle with a shown position, and the step whose privacy hides it. */
function visibleVehicle({ app: { sandbox } }: LiveStage, positions: ReadonlyMap<string, Shown>) {
  for (const vehicle of customerOf(sandbox).vehicles) {
    const step = stepsOf(sandbox.fleet, vehicle, day).findLast(
      ({ start }) => start <= Date.parse(`${day}T10:00Z`) / 1000,
    );
    const isShown = positions.get(String(vehicle.id))?.visibility === 'SHOWN';
    if (isShown && step?.isTrip && !step.isPrivate && vehicle.privacyEnabled) return { vehicle, step };
  }
  throw new Error('no vehicle is on a professional trip');
}

describe('vehiclePositionChanged', () => {
  it('reports each vehicle that moved, and no other, with one request a reading', async () => {
    await using stage = await startLiveStage();
    const { app, poll } = stage;
    const before = await positionsOf(stage);
    const stream = stage.listen(listen());
    expect(await next(stream)).toMatchObject({ kind: 'CURRENT', vehicle: null, position: null });
    app.takeCalls();
    await poll(300_000);
    expect(app.takeCalls()).toEqual({ positions: 1 });
    const after = await positionsOf(stage);
    const moved = [...after].filter(([id, position]) => {
      return position.visibility === 'SHOWN' && position.latitude !== before.get(id)?.latitude;
    });
    expect(moved.length).toBeGreaterThan(1);
    const events = new Map<string, Event>();
    while (moved.some(([id]) => !events.has(id))) {
      const event = await next(stream);
      events.set(event.vehicle?.oceanId ?? '', event);
    }
    for (const [id, position] of moved) {
      expect(events.get(id)).toMatchObject({ kind: 'MOVED', position, vehicle: { registration: expect.any(String) } });
    }
    for (const { kind, position } of events.values()) {
      expect([kind, position?.visibility === 'SHOWN']).toEqual([kind, kind === 'MOVED']);
    }
  });

  it('withdraws a position at once when its step is made private, and shows nothing of it any more', async () => {
    await using stage = await startLiveStage();
    const { app, poll } = stage;
    const { vehicle, step } = visibleVehicle(stage, await positionsOf(stage));
    const oceanId = String(vehicle.id);
    const stream = stage.listen(listen(`(filter: { vehicleIds: ["${oceanId}"] })`));
    const current = await next(stream);
    const input = { steps: [{ id: stepId({ vehicle, id: step.id }, day) }], privacy: 'PRIVATE' };
    const { data } = await app.execute(setStepPrivacy, { variables: { input } });
    expect(data.result.results).toMatchObject([{ outcome: 'CHANGED' }]);
    const withdrawn = {
      kind: 'WITHDRAWN',
      vehicle: { oceanId },
      position: { visibility: 'HIDDEN_PRIVATE', latitude: null, longitude: null, address: null, pointOfInterest: null },
    };
    expect(await next(stream)).toMatchObject(withdrawn);
    await poll();
    // A client that comes back gets the withdrawal, and never the place from before.
    const resumed = stage.listen(listen(`(filter: { vehicleIds: ["${oceanId}"] }, after: "${current.cursor}")`));
    expect(await next(resumed)).toMatchObject(withdrawn);
    expect(await next(resumed)).toMatchObject({ kind: 'CURRENT' });
  });

  it('reports those in a part of the map, and once that a vehicle has left it', async () => {
    await using stage = await startLiveStage();
    const before = await positionsOf(stage);
    const all = stage.listen(listen());
    expect(await next(all)).toMatchObject({ kind: 'CURRENT' });
    await stage.poll(300_000);
    const moved = await next(all);
    const from = before.get(moved.vehicle?.oceanId ?? '');
    expect([moved.kind, from?.visibility]).toEqual(['MOVED', 'SHOWN']);

    await using again = await startLiveStage();
    const edges = (margin: number) =>
      `{ south: ${from!.latitude! - margin}, west: ${from!.longitude! - margin}, north: ${from!.latitude! + margin}, east: ${from!.longitude! + margin} }`;
    const here = again.listen(listen(`(filter: { within: ${edges(1e-6)} })`));
    expect(await next(here)).toMatchObject({ kind: 'CURRENT' });
    await again.poll(300_000);
    expect(await next(here)).toMatchObject({
      kind: 'LEFT',
      vehicle: { oceanId: moved.vehicle?.oceanId },
      position: null,
    });
  });

  it.each([
    ['{ within: { south: 2, west: 0, north: 1, east: 1 } }', 'BAD_USER_INPUT'],
    ['{ within: { south: 91, west: 0, north: 92, east: 1 } }', 'BAD_USER_INPUT'],
    ['{ vehicleIds: [] }', 'BAD_USER_INPUT'],
    ['{ vehicleIds: ["x"] }', 'BAD_USER_INPUT'],
  ])('rejects the filter %s before any upstream request', async (filter, code) => {
    await using stage = await startLiveStage();
    expect(await stage.listen(listen(`(filter: ${filter})`)).next()).toEqual({ codes: [code] });
    expect(stage.app.takeCalls()).toEqual({});
  });
});
