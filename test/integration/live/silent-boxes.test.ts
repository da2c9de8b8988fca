import { describe, expect, it, onTestFinished } from 'vitest';
import { customerOf } from '../../support/expected.ts';
import { startLiveStage, type LiveStage } from '../../support/live/stage.ts';
import { RawSocket } from '../../support/subscriptions/raw-socket.ts';

const listen = (args = '') => `subscription {
  nonCommunicatingBoxChanged${args} {
    kind cursor asOf previousQualification { reason { label } }
    box { id oceanId isCommunicating silence { days qualification { reason { label } } } }
  }
}`;

const idOf = ({ id }: { id: bigint }): string => String(id);

/** Vehicles of the first customer with a silent box, or without. */
function vehiclesOf({ app }: LiveStage, isSilent: boolean) {
  return customerOf(app.sandbox, 0).vehicles.filter(({ box }) => (box.silence !== null) === isSilent);
}

describe('nonCommunicatingBoxChanged', () => {
  it('reports a box that falls silent, gets a reason and communicates again, with one request a reading', async () => {
    await using stage = await startLiveStage();
    const { app, poll } = stage;
    const stream = stage.listen(listen());
    expect(await stream.next()).toEqual({
      kind: 'CURRENT',
      cursor: expect.any(String),
      asOf: '2026-06-12T10:00:00.000Z',
      box: null,
      previousQualification: null,
    });
    const vehicle = vehiclesOf(stage, false)[0]!;
    const oceanId = idOf(vehicle.box);

    app.sandbox.silences.begin(vehicle);
    await poll();
    expect(await stream.next()).toMatchObject({
      kind: 'APPEARED',
      asOf: '2026-06-12T10:00:31.000Z',
      box: { oceanId, isCommunicating: false, silence: { days: 0, qualification: null } },
      previousQualification: null,
    });
    app.sandbox.silences.qualify(vehicle, true);
    await poll();
    const requalified = await stream.next();
    expect(requalified).toMatchObject({
      kind: 'REQUALIFIED',
      box: { oceanId, silence: { qualification: { reason: { label: expect.any(String) } } } },
      previousQualification: null,
    });
    app.sandbox.silences.end(vehicle);
    await poll();
    expect(await stream.next()).toMatchObject({
      kind: 'RECOVERED',
      box: { oceanId, isCommunicating: true, silence: null },
      previousQualification: { reason: { label: expect.any(String) } },
    });
    expect(app.takeCalls()).toEqual({ boxes: 4 });
  });

  it('shares one reading between all who listen, and reads nothing once they have left', async () => {
    await using stage = await startLiveStage();
    const { app, poll, timer } = stage;
    const streams = Array.from({ length: 20 }, () => stage.listen(listen()));
    for (const stream of streams) expect(await stream.next()).toMatchObject({ kind: 'CURRENT' });
    app.sandbox.silences.begin(vehiclesOf(stage, false)[0]!);
    await poll();
    for (const stream of streams) expect(await stream.next()).toMatchObject({ kind: 'APPEARED' });
    expect(app.takeCalls()).toEqual({ boxes: 2 });
    for (const stream of streams) await stream.stop();
    await expect.poll(() => timer.delays).toEqual([300_000]); // only the time for which a client may come back
    expect(app.takeCalls()).toEqual({});
  });

  it('costs one reading for 1,000 who listen, and another identity gets its events meanwhile (L4)', async () => {
    await using stage = await startLiveStage({ env: { MAX_SUBSCRIPTIONS_PER_CALLER: '1000' } });
    const { app, poll } = stage;
    const sockets = await Promise.all(Array.from({ length: 10 }, () => RawSocket.open(app.url)));
    onTestFinished(() => sockets.forEach((socket) => socket.close()));
    /** Number of events of a kind for each of the subscriptions. */
    const countsOf = (kind: string): Set<number> => {
      const ofOne = ({ received }: RawSocket): number[] => {
        const counts = new Map<string | undefined, number>();
        for (const { id, payload } of received) {
          if (payload?.data?.nonCommunicatingBoxChanged?.kind === kind) counts.set(id, (counts.get(id) ?? 0) + 1);
        }
        return Array.from({ length: 100 }, (_, id) => counts.get(String(id)) ?? 0);
      };
      return new Set(sockets.flatMap(ofOne));
    };
    for (const socket of sockets) for (let id = 0; id < 100; id += 1) socket.subscribe(String(id), listen());
    const other = stage.listen(listen(), { headers: await app.signIn('demo') });
    expect(await other.next()).toMatchObject({ kind: 'CURRENT' });
    await expect.poll(() => countsOf('CURRENT'), { timeout: 30_000 }).toEqual(new Set([1]));
    for (const vehicle of vehiclesOf(stage, false).slice(0, 3)) app.sandbox.silences.begin(vehicle);
    await poll();
    for (let count = 0; count < 3; count += 1) expect(await other.next()).toMatchObject({ kind: 'APPEARED' });
    await expect.poll(() => countsOf('APPEARED'), { timeout: 30_000 }).toEqual(new Set([3]));
    expect(app.takeCalls()).toEqual({ boxes: 4 }); // two identities, two readings each
  });

  it('applies the filter of the list: a box that begins or ceases to match', async () => {
    await using stage = await startLiveStage();
    const { app, poll } = stage;
    const unqualified = stage.listen(listen('(filter: { isQualified: false })'));
    const old = stage.listen(listen('(filter: { silentForMoreThanDays: 0 })'));
    const [one, other] = vehiclesOf(stage, false);
    for (const stream of [unqualified, old]) expect(await stream.next()).toMatchObject({ kind: 'CURRENT' });
    app.sandbox.silences.begin(one!);
    await poll();
    expect(await unqualified.next()).toMatchObject({ kind: 'APPEARED', box: { oceanId: idOf(one!.box) } });
    app.sandbox.silences.qualify(one!, true);
    app.sandbox.silences.begin(other!);
    await poll(24 * 60 * 60 * 1000);
    expect(await unqualified.next()).toMatchObject({ kind: 'LEFT', box: { oceanId: idOf(one!.box) } });
    expect(await unqualified.next()).toMatchObject({ kind: 'APPEARED', box: { oceanId: idOf(other!.box) } });
    expect(await old.next()).toMatchObject({
      kind: 'APPEARED',
      box: { oceanId: idOf(one!.box), silence: { days: 1 } },
    });
  });

  it.each([
    ['an error', { kind: 'status', status: 503 }],
    ['a missing list', { kind: 'status', status: 404 }],
    ['no content', { kind: 'body', shape: 'no-content' }],
    ['an empty body', { kind: 'body', shape: 'empty' }],
    ['an envelope', { kind: 'body', shape: 'envelope' }],
    ['an empty list', { kind: 'rows', change: 'missing', rowShare: 1 }],
    ['half a response', { kind: 'cut' }],
    ['many missing rows', { kind: 'rows', change: 'missing', rowShare: 0.5 }],
  ] as const)('never takes %s for recovered boxes', async (_what, fault) => {
    await using stage = await startLiveStage({ env: { OCEAN_RETRY_PERCENT: '0' } });
    const { app, poll } = stage;
    const stream = stage.listen(listen());
    await stream.next();
    app.sandbox.faults.add({ fault, on: { endpoint: 1 } });
    await poll();
    expect(await stream.next()).toMatchObject({ kind: 'DELAYED', asOf: '2026-06-12T10:00:00.000Z', box: null });
    app.sandbox.faults.clear();
    const vehicle = vehiclesOf(stage, false)[0]!;
    app.sandbox.silences.begin(vehicle);
    await poll(600_000);
    expect(await stream.next()).toMatchObject({ kind: 'APPEARED', box: { oceanId: idOf(vehicle.box) } });
    expect(await stream.next()).toMatchObject({ kind: 'CURRENT' });
  });

  it.each(['reordered', 'doubled', 'extra-fields'] as const)('reports no change for %s rows', async (change) => {
    await using stage = await startLiveStage();
    const { app, poll } = stage;
    const stream = stage.listen(listen());
    await stream.next();
    app.sandbox.faults.add({ fault: { kind: 'rows', change }, on: { endpoint: 1 } });
    await poll();
    app.sandbox.faults.clear();
    await poll();
    app.sandbox.silences.end(vehiclesOf(stage, true)[0]!);
    await poll();
    expect(await stream.next()).toMatchObject({ kind: 'RECOVERED' });
    expect(app.takeCalls()).toEqual({ boxes: 4 });
  });

  it.each([
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
  ])('ends with the code when Ocean responds %i', async (status, code) => {
    await using stage = await startLiveStage();
    const { app, poll } = stage;
    const stream = stage.listen(listen(), { headers: await app.signIn(app.sandbox.users[0]!.login) });
    await stream.next();
    app.sandbox.faults.add({ fault: { kind: 'status', status }, on: { endpoint: 1 } });
    void poll();
    expect(await stream.next()).toEqual({ codes: [code] });
    expect(await stream.next()).toBe('END');
  });

  it('waits as long as Ocean requests', async () => {
    await using stage = await startLiveStage();
    const { app, poll, timer } = stage;
    const stream = stage.listen(listen());
    await stream.next();
    app.sandbox.faults.add({ fault: { kind: 'status', status: 429, retryAfter: 120 }, on: { endpoint: 1 } });
    await poll();
    expect(await stream.next()).toMatchObject({ kind: 'DELAYED', asOf: '2026-06-12T10:00:00.000Z' });
    expect(timer.delays).toEqual([120_000]);
  });
});

describe('a cursor', () => {
  it('continues after the event, over a time in which no client listened', async () => {
    await using stage = await startLiveStage();
    const { app, poll } = stage;
    const stream = stage.listen(listen());
    const { cursor } = (await stream.next()) as { cursor: string };
    const [one, other] = vehiclesOf(stage, false);
    app.sandbox.silences.begin(one!);
    await poll();
    await stream.stop();
    app.sandbox.silences.begin(other!);
    stage.advance(31_000);
    const resumed = stage.listen(listen(`(after: "${cursor}")`));
    expect(await resumed.next()).toMatchObject({ kind: 'APPEARED', box: { oceanId: idOf(one!.box) } });
    expect(await resumed.next()).toMatchObject({ kind: 'APPEARED', box: { oceanId: idOf(other!.box) } });
    expect(await resumed.next()).toMatchObject({ kind: 'CURRENT' });
  });

  it('that is too old leads to RESYNC; one of another identity, or a forged one, is rejected', async () => {
    await using stage = await startLiveStage({ env: { LIVE_RESUME_MS: '60000' } });
    const { app, poll } = stage;
    const [user] = app.sandbox.users;
    const stream = stage.listen(listen());
    const { cursor } = (await stream.next()) as { cursor: string };
    app.sandbox.silences.begin(vehiclesOf(stage, false)[0]!);
    await poll();
    await stream.next();
    stage.advance(61_000);
    expect(await stage.listen(listen(`(after: "${cursor}")`)).next()).toMatchObject({ kind: 'RESYNC', box: null });
    const headers = await app.signIn(user!.login);
    const foreign = stage.listen(listen(`(after: "${cursor}")`), { headers });
    const forged = stage.listen(listen(`(after: "${cursor.slice(0, -1)}")`));
    expect([await foreign.next(), await forged.next()]).toEqual([
      { codes: ['BAD_USER_INPUT'] },
      { codes: ['BAD_USER_INPUT'] },
    ]);
  });
});
