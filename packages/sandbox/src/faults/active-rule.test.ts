import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from './rule.ts';
import { sendRequest, tokenOf } from '../../test/send-request.ts';
import { boxes, drivers, entities, login, readHours, startStage, type Stage } from '../../test/fault-stage.ts';

let clock = Date.UTC(2026, 5, 12, 10);
let stage: Stage;
beforeEach(async () => {
  stage = await startStage({ now: () => new Date(clock) });
});
afterEach(() => stage[Symbol.asyncDispose]());

const down = { kind: 'status', status: 503 } as const;
const add = (rule: Omit<FaultRule, 'fault'>) => stage.sandbox.faults.add({ ...rule, fault: down });
const signIn = () => sendRequest(stage.sandbox, login, { body: { login: 'demo', password: 'demo' } });

/** Sends that many requests and returns which of them failed. */
async function failures(count: number, request = () => stage.request(entities)): Promise<boolean[]> {
  const failed: boolean[] = [];
  for (let sent = 0; sent < count; sent++) failed.push((await request()).status === 503);
  return failed;
}
const fails = async (request: () => ReturnType<Stage['request']>) => (await failures(1, request))[0];

describe('a rule matches', () => {
  test.each<[string | number | (string | number)[], boolean[]]>([
    [1, [true, false, false]],
    [2, [false, true, false]],
    [3, [false, false, true]],
    ['/restapi/noncommunicant/list', [true, false, false]],
    [readHours.split(' ')[1] ?? '', [false, true, true]],
    [readHours, [false, true, false]],
    [
      [1, readHours],
      [true, true, false],
    ],
  ])('an endpoint: %j', async (endpoint, expected) => {
    add({ on: { endpoint } });
    const requests = [() => stage.request(boxes), () => stage.request(readHours), () => stage.write(7)];
    expect([await fails(requests[0]!), await fails(requests[1]!), await fails(requests[2]!)]).toEqual(expected);
  });

  test.each<['read' | 'write' | 'login' | ('write' | 'login')[], boolean[]]>([
    ['read', [true, true, false, false]],
    ['write', [false, false, true, false]],
    ['login', [false, false, false, true]],
    [
      ['write', 'login'],
      [false, false, true, true],
    ],
  ])('an access kind: %j', async (access, expected) => {
    add({ on: { access } });
    const requests = [() => stage.request(boxes), () => stage.request(drivers), () => stage.write(7), signIn];
    const failed = [];
    for (const request of requests) failed.push(await fails(request));
    expect(failed).toEqual(expected);
  });

  test('a customer, named or the only one', async () => {
    const [, second] = stage.sandbox.fleet.customers;
    add({ on: { customerId: Number(second?.id) } });
    const [demo2, multi] = [await tokenOf(stage.sandbox, 'demo2'), await tokenOf(stage.sandbox, 'multi')];
    const ofMulti = (rank: number) => ({
      token: multi,
      query: { customerId: String(stage.sandbox.fleet.customers[rank]?.id) },
    });
    expect(await fails(() => stage.request(entities))).toBe(false);
    expect(await fails(() => stage.request(entities, { token: demo2 }))).toBe(true);
    expect(await fails(() => stage.request(entities, ofMulti(0)))).toBe(false);
    expect(await fails(() => stage.request(entities, ofMulti(1)))).toBe(true);
  });

  test('a user, with any token', async () => {
    add({ on: { user: 'lecture' } });
    expect(await fails(() => stage.request(entities))).toBe(false);
    for (let attempt = 0; attempt < 2; attempt++) {
      const token = await tokenOf(stage.sandbox, 'lecture');
      expect(await fails(() => stage.request(entities, { token }))).toBe(true);
    }
  });

  test('a token', async () => {
    add({ on: { token: stage.token } });
    const token = await tokenOf(stage.sandbox, 'demo');
    expect([await fails(() => stage.request(entities)), await fails(() => stage.request(entities, { token }))]).toEqual(
      [true, false],
    );
  });
});

describe('a rule applies to', () => {
  test('the first requests', async () => {
    add({ first: 2 });
    expect(await failures(4)).toEqual([true, true, false, false]);
  });

  test('every third request', async () => {
    add({ every: 3 });
    expect(await failures(7)).toEqual([false, false, true, false, false, true, false]);
  });

  test('a limited number of requests', async () => {
    const { id } = add({ every: 2, count: 1 });
    expect(await failures(5)).toEqual([false, true, false, false, false]);
    expect(stage.sandbox.faults.list()).toMatchObject([{ id, calls: 2, fired: 1, isOver: true }]);
  });

  test('requests until an instant of the sandbox’s clock', async () => {
    add({ until: new Date(clock + 60_000).toISOString() });
    expect(await failures(1)).toEqual([true]);
    clock += 60_000;
    expect(await failures(1)).toEqual([false]);
  });

  test('requests for some seconds of the sandbox’s clock', async () => {
    add({ forSeconds: 90 });
    clock += 89_000;
    expect(await failures(1)).toEqual([true]);
    clock += 1000;
    expect(await failures(1)).toEqual([false]);
  });

  test('none with share 0, and all with share 1', async () => {
    add({ share: 0 });
    expect(await failures(20)).not.toContain(true);
    add({ share: 1 });
    expect(await failures(20)).not.toContain(false);
  });
});

describe('the seed', () => {
  const share = { share: 0.5 };

  test('draws the same faults for the same requests, in another sandbox too', async () => {
    add(share);
    const first = await failures(40);
    expect(new Set(first).size).toBe(2);
    await using other = await startStage();
    other.sandbox.faults.add({ ...share, fault: down });
    expect(await failures(40, () => other.request(entities))).toEqual(first);
  });

  test('restarts with clear', async () => {
    add(share);
    const first = await failures(40);
    stage.sandbox.faults.clear();
    add(share);
    expect(await failures(40)).toEqual(first);
  });

  test('draws other faults when changed for the sandbox, in clear, or for a rule', async () => {
    add(share);
    const first = await failures(40);
    await using other = await startStage({ faultSeed: 2 });
    other.sandbox.faults.add({ ...share, fault: down });
    const ofTwo = await failures(40, () => other.request(entities));
    expect(ofTwo).not.toEqual(first);
    stage.sandbox.faults.clear(2);
    add(share);
    expect(await failures(40)).toEqual(ofTwo);
    stage.sandbox.faults.clear();
    add({ ...share, seed: 99 });
    expect(await failures(40)).not.toEqual(first);
  });

  test('is not affected by requests that the rule does not match', async () => {
    add({ ...share, on: { endpoint: 12 } });
    const first = await failures(20);
    stage.sandbox.faults.clear();
    add({ ...share, on: { endpoint: 12 } });
    const mixed = await failures(20, async () => {
      await stage.request(boxes);
      return stage.request(entities);
    });
    expect(mixed).toEqual(first);
  });

  test('decides which of several faults is injected, and into which rows', async () => {
    const run = async () => {
      stage.sandbox.faults.clear();
      stage.sandbox.calls.reset();
      stage.sandbox.faults.add({
        fault: [{ kind: 'rows', change: 'missing' }, { kind: 'rows', change: 'reordered' }, down],
        share: 0.8,
      });
      const bodies = [];
      for (let sent = 0; sent < 15; sent++) bodies.push((await stage.request(boxes)).body.toString('base64'));
      return { bodies, faults: stage.sandbox.calls.recent.map(({ faults }) => faults) };
    };
    const [one, two] = [await run(), await run()];
    expect(new Set(one.faults.flat())).toEqual(new Set(['rows missing', 'rows reordered', 'status 503']));
    expect(two.faults).toEqual(one.faults);
    expect(two.bodies.every((body, index) => body === one.bodies[index])).toBe(true);
    const { fired, firedBy } = stage.sandbox.faults.list()[0]!;
    expect(Object.values(firedBy).reduce((sum, times) => sum + times, 0)).toBe(fired);
    expect(fired).toBe(two.faults.flat().length);
  });
});

test('a removed rule injects no more faults; others still do', async () => {
  const [one, two] = [add({ on: { endpoint: 1 } }), add({ on: { endpoint: 12 } })];
  expect(stage.sandbox.faults.remove(one.id)).toBe(true);
  expect(stage.sandbox.faults.remove(one.id)).toBe(false);
  expect([await fails(() => stage.request(boxes)), await fails(() => stage.request(entities))]).toEqual([false, true]);
  expect(stage.sandbox.faults.list().map(({ id }) => id)).toEqual([two.id]);
});

test('the sandbox can be started with rules', async () => {
  await using started = await startStage({ faults: [{ fault: down, on: { endpoint: 12 } }] });
  expect((await started.request(entities)).status).toBe(503);
});
