import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultInput } from './fault.ts';
import { sendRequest, tokenOf } from '../../test/send-request.ts';
import { entities, login, startStage, type Stage } from '../../test/fault-stage.ts';

const now = new Date('2026-06-12T10:00:00Z');
const anHour = 3_600_000;

let stage: Stage;
beforeEach(async () => {
  stage = await startStage({ now: () => now });
});
afterEach(async () => {
  await stage[Symbol.asyncDispose]();
  expect(stage.sandbox.contractViolations).toEqual([]);
});

const have = (...faults: FaultInput[]) => faults.map((fault) => stage.sandbox.faults.add({ fault }));
const lastCall = () => stage.sandbox.calls.recent.at(-1);

describe('a status', () => {
  test.each([400, 403, 404, 422, 429, 500, 502, 503, 504, 599])('of %i replaces the response', async (status) => {
    have({ kind: 'status', status });
    const response = await stage.request(entities);
    expect(response).toMatchObject({ status, error: null });
    expect(response.headers['retry-after']).toBeUndefined();
    expect(JSON.parse(response.body.toString())).toMatchObject({
      message: `a fault on demand: ${status}`,
      ...([400, 403, 404, 422].includes(status) && { oceanStatus: expect.any(String) as unknown }),
    });
    expect(lastCall()).toMatchObject({ status, faults: [`status ${status}`] });
  });

  test.each([
    [5, '5'],
    [1.5, '1.5'],
    [-3, '-3'],
    [86_400, '86400'],
    ['soon', 'soon'],
    ['', ''],
    ['Fri, 12 Jun 2026 10:00:30 GMT', 'Fri, 12 Jun 2026 10:00:30 GMT'],
    [{ dateInSeconds: 30 }, 'Fri, 12 Jun 2026 10:00:30 GMT'],
  ])('may have a Retry-After: %j', async (retryAfter, header) => {
    have({ kind: 'status', status: 429, retryAfter });
    expect((await stage.request(entities)).headers['retry-after']).toBe(header);
  });

  test('may have a body of its own', async () => {
    have({ kind: 'status', status: 502, body: '<h1>Bad Gateway</h1>', contentType: 'text/html' });
    const { headers, body } = await stage.request(entities);
    expect([headers['content-type'], body.toString()]).toEqual(['text/html', '<h1>Bad Gateway</h1>']);
  });

  test.each([
    [false, []],
    [true, [7]],
  ])('can follow a change that was made: %j', async (carriedOut, hours) => {
    const [rule] = have({ kind: 'status', status: 503, carriedOut });
    expect((await stage.write(7)).status).toBe(503);
    stage.sandbox.faults.remove(rule?.id ?? '');
    expect((await stage.hours()).filter((hour) => hour === 7)).toEqual(hours);
  });

  test('applies to a login as to any other request', async () => {
    stage.sandbox.faults.add({ fault: { kind: 'status', status: 503 }, on: { access: 'login' } });
    expect((await sendRequest(stage.sandbox, login, { body: { login: 'demo', password: 'demo' } })).status).toBe(503);
    expect((await stage.request(entities)).status).toBe(200);
  });
});

test.each([301, 302, 303, 307, 308] as const)('a redirect with %i has the configured location', async (status) => {
  have({ kind: 'redirect', status, location: 'http://other.invalid/here' });
  expect(await stage.request(entities)).toMatchObject({ status, headers: { location: 'http://other.invalid/here' } });
  expect(lastCall()).toMatchObject({ status, faults: [`redirect ${status}`] });
});

describe('an expired token', () => {
  test('is rejected until its user signs in again', async () => {
    stage.sandbox.faults.add({ fault: { kind: 'expired-token' }, count: 1 });
    expect((await stage.request(entities)).status).toBe(401);
    expect((await stage.request(entities)).status).toBe(401);
    const token = await tokenOf(stage.sandbox, 'demo');
    expect((await stage.request(entities, { token })).status).toBe(200);
  });

  test('is rejected after every login, when the rule is for every request', async () => {
    have({ kind: 'expired-token' });
    for (let turn = 0; turn < 3; turn++) {
      const token = await tokenOf(stage.sandbox, 'demo');
      expect((await stage.request(entities, { token })).status).toBe(401);
    }
  });

  test('expires alone: another token of the same user stays valid', async () => {
    stage.sandbox.faults.add({ fault: { kind: 'expired-token' }, on: { token: stage.token } });
    const other = await tokenOf(stage.sandbox, 'demo');
    expect((await stage.request(entities)).status).toBe(401);
    expect((await stage.request(entities, { token: other })).status).toBe(200);
  });
});

describe('a request without a response', () => {
  const arrived = () => vi.waitFor(() => expect(lastCall()?.faults).not.toEqual([]));

  test.each<[string, FaultInput]>([
    ['silence', { kind: 'silence' }],
    ['silence', { kind: 'silence', carriedOut: true }],
    ['latency', { kind: 'latency', millis: anHour }],
    ['latency', { kind: 'latency', millis: anHour, carriedOut: true }],
    ['drip head', { kind: 'drip', from: 'head', everyMillis: anHour }],
  ])('is ended at once by stop: %s %j', async (label, fault) => {
    have(fault);
    const pending = stage.write(7);
    await arrived();
    await stage.sandbox.stop();
    expect(await pending).toMatchObject({ status: null, error: 'ECONNRESET' });
    expect(lastCall()?.faults).toEqual([label]);
  });

  test.each<[FaultInput, number[]]>([
    [{ kind: 'silence' }, []],
    [{ kind: 'silence', carriedOut: true }, [7]],
    [{ kind: 'latency', millis: anHour }, []],
    [{ kind: 'latency', millis: anHour, carriedOut: true }, [7]],
  ])('makes the change only with carriedOut: %j', async (fault, hours) => {
    const [rule] = have({ ...fault });
    void stage.write(7);
    await arrived();
    stage.sandbox.faults.remove(rule?.id ?? '');
    const madeHours = async () => (await stage.hours()).filter((hour) => hour === 7);
    await vi.waitFor(async () => expect(await madeHours()).toEqual(hours));
    expect(stage.sandbox.calls.recent.find(({ faults }) => faults.length > 0)?.status).toBeNull();
  });
});

test('latency lets the original response through in the end', async () => {
  have({ kind: 'latency', millis: 1, toMillis: 3 });
  const { status, body } = await stage.request(entities);
  expect(status).toBe(200);
  expect(JSON.parse(body.toString())).toHaveProperty('entities');
  expect(lastCall()).toMatchObject({ status: 200, faults: ['latency'] });
});

test('faults of different stages combine in one request', async () => {
  have(
    { kind: 'latency', millis: 1 },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503 },
    { kind: 'cut' },
  );
  const { status, error } = await stage.request(entities);
  expect([status, error]).toEqual([500, 'ECONNRESET']);
  expect(lastCall()?.faults).toEqual(['latency', 'status 500', 'cut content-length']);
});
