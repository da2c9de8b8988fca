import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { startApp, takeCalls, testNow } from '../support/app.ts';
import { ManualTimer } from '../support/live/manual-timer.ts';
import { setPrivacyInOcean } from '../support/live/ocean-changes.ts';
import { listenTo } from '../support/live/stage.ts';
import { professionalVehicle, tripsOf, workday } from '../support/mutations/fleet.ts';
import { startProgram } from '../support/process/program.ts';
import { testSecret } from '../support/redis/instance.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

const positions = 'subscription { vehiclePositionChanged { kind vehicle { oceanId } position { latitude } } }';
const sheetOf = (vehicleId: bigint) =>
  `subscription { stepPrivacyChanged(vehicleId: "${vehicleId}", date: "${workday}") { kind wasPrivate step { isPrivate } } }`;
const changeTo = (isPrivate: boolean) => ({ kind: 'PRIVACY_CHANGED', wasPrivate: !isPrivate, step: { isPrivate } });

describe.skipIf(isRedisMissing)('instances with listeners of one identity', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis[Symbol.asyncDispose]());

  const accountOf = (oceanUrl: string) => ({ OCEAN_URL: oceanUrl, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' });
  const envOf = (oceanUrl: string) => ({
    ...accountOf(oceanUrl),
    REDIS_URL: redis.url,
    SHARED_STATE_SECRET: testSecret,
    REDIS_TIMEOUT_MS: '5000', // a busy machine is slow
  });

  it('read positions once for all, and store nothing of them in Redis', async () => {
    let now = testNow;
    const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30, now: () => new Date(now) });
    const timers = [new ManualTimer(), new ManualTimer(), new ManualTimer()];
    const apps = await Promise.all(timers.map(({ timer }) => startApp({ env: envOf(ocean.url), pollTimer: timer })));
    try {
      const streams = [];
      for (const { url } of apps) {
        const stream = listenTo(`${url}/graphql`, positions);
        expect(await stream.next()).toMatchObject({ kind: 'CURRENT' });
        streams.push(stream);
      }
      takeCalls(ocean);
      now += 300_000;
      await timers[0]!.poll();
      const events = await Promise.all(streams.map((stream) => stream.next()));
      expect(events[0]).toMatchObject({ vehicle: { oceanId: expect.any(String) } });
      expect(events).toEqual([events[0], events[0], events[0]]);
      expect(takeCalls(ocean)).toEqual({ positions: 1 });
      const keys = (await redis.command('KEYS', '*')) as string[];
      const ofReadings = keys.filter((key) => key.includes(':live-'));
      expect(ofReadings.length).toBeGreaterThan(0);
      expect(ofReadings.filter((key) => !key.includes(':live-lease:'))).toEqual([]);
      await Promise.all(streams.map((stream) => stream.stop()));
    } finally {
      await Promise.all(apps.map((app) => app[Symbol.asyncDispose]()));
      await ocean.stop();
    }
  });

  it('read once for all when they are workers of one machine', async () => {
    const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30, now: () => new Date(testNow) });
    const timing = { LIVE_INTERVAL_MS: '3600000', LIVE_MAX_INTERVAL_MS: '3600000' };
    const program = startProgram({ ...accountOf(ocean.url), ...timing, PORT: '0', LOG_LEVEL: 'silent' }, [
      '--workers',
      '2',
    ]);
    try {
      const url = `${await program.url}/graphql`;
      takeCalls(ocean);
      // Connections alternate between the workers.
      const streams = Array.from({ length: 6 }, () => listenTo(url, positions));
      const first = await Promise.all(streams.map((stream) => stream.next()));
      expect(first).toEqual(Array(6).fill(expect.objectContaining({ kind: 'CURRENT' })));
      expect(takeCalls(ocean)).toMatchObject({ positions: 1 });
      await Promise.all(streams.map((stream) => stream.stop()));
    } finally {
      program.child.kill('SIGKILL');
      await program.exit;
      await ocean.stop();
    }
  });

  it('take over from one that hangs, and report each change once at all of them, also at the one that comes back', async () => {
    const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30, now: () => new Date(testNow) });
    const env = {
      ...envOf(ocean.url),
      PORT: '0',
      LOG_LEVEL: 'silent',
      LIVE_INTERVAL_MS: '300',
      LIVE_MAX_INTERVAL_MS: '300',
    };
    const programs = [startProgram(env), startProgram(env)] as const;
    try {
      const vehicle = professionalVehicle(ocean);
      const trip = tripsOf(ocean, vehicle)[0]!;
      const streams = [];
      for (const program of programs) {
        const stream = listenTo(`${await program.url}/graphql`, sheetOf(vehicle.id));
        expect(await stream.next()).toMatchObject({ kind: 'CURRENT' });
        streams.push(stream);
      }
      const [one, two] = streams as [(typeof streams)[0], (typeof streams)[0]];
      programs[0].child.kill('SIGSTOP');
      await setPrivacyInOcean(ocean, trip, true);
      expect(await two.next()).toEqual(changeTo(true));
      programs[0].child.kill('SIGCONT');
      expect(await one.next()).toEqual(changeTo(true));
      await setPrivacyInOcean(ocean, trip, false);
      expect([await one.next(), await two.next()]).toEqual([changeTo(false), changeTo(false)]);
      programs[1].child.kill('SIGKILL'); // the one that reads now
      await setPrivacyInOcean(ocean, trip, true);
      expect(await one.next()).toEqual(changeTo(true));
      await one.stop();
    } finally {
      for (const { child } of programs) child.kill('SIGKILL');
      await Promise.all(programs.map(({ exit }) => exit));
      await ocean.stop();
    }
  });
});
