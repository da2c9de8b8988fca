import type { RequestListener } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { Caller } from '../../identity/caller.ts';
import { TokenCredential } from '../../identity/credential.ts';
import { OceanClient } from '../client.ts';
import { patient } from '../../../test/support/ocean/send.ts';
import { sendResponse, deadUrl, startUpstream } from '../../../test/support/ocean/upstream.ts';
import { defaultResilience, type ResilienceOptions } from './resilience.ts';

const ann = new Caller(new TokenCredential('ann'), null);
const ben = new Caller(new TokenCredential('ben'), null);
const read = { method: 'GET', path: '/restapi/list' } as const;
const write = { method: 'POST', path: '/restapi/change', body: {} } as const;

function clientOf(url: string, resilience: Partial<ResilienceOptions> = {}, timeoutMillis = patient.timeoutMillis) {
  return new OceanClient({ ...patient, url, timeoutMillis, resilience: { ...defaultResilience, ...resilience } });
}

/** Responds with these statuses one by one, then with 200. */
function statuses(...list: (number | [number, Record<string, string>])[]): RequestListener {
  const left = [...list];
  return (_, response) => {
    const [status, headers] = [left.shift() ?? 200].flat() as [number, Record<string, string>?];
    sendResponse(response, status, '[]', headers);
  };
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'OK',
    (error: unknown) => (error as { code: string }).code,
  );

describe('a read that fails', () => {
  it.each([500, 502, 503, 504])('with %i is sent once more', async (status) => {
    await using upstream = await startUpstream(statuses(status));
    expect(await clientOf(upstream.url).call(ann, read)).toEqual([]);
    expect(upstream.requests).toHaveLength(2);
  });

  it('is sent once when there are no retries', async () => {
    await using upstream = await startUpstream(statuses(500));
    await expect(clientOf(upstream.url, { retryShare: 0 }).call(ann, read)).rejects.toMatchObject({ status: 500 });
    expect(upstream.requests).toHaveLength(1);
  });

  it('is never sent a third time', async () => {
    await using upstream = await startUpstream(statuses(500, 500, 500));
    await expect(clientOf(upstream.url).call(ann, read)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(upstream.requests).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 422])('with %i is not repeated', async (status) => {
    await using upstream = await startUpstream(statuses(status));
    expect(await codeOf(clientOf(upstream.url).call(ann, read))).not.toBe('OK');
    expect(upstream.requests).toHaveLength(1);
  });

  it('is retried within a budget: 100 failing reads are at most 122 requests', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 500, ''));
    const client = clientOf(upstream.url, { failures: 1000 });
    for (let count = 0; count < 100; count += 1) await codeOf(client.call(ann, read));
    expect(upstream.requests.length).toBeGreaterThan(115);
    expect(upstream.requests.length).toBeLessThanOrEqual(122);
  });
});

it('a write without a response has an unknown outcome', async () => {
  await using upstream = await startUpstream(() => undefined);
  const error = { code: 'TIMEOUT', outcomeUnknown: true };
  await expect(clientOf(upstream.url, {}, 1000).call(ann, write)).rejects.toMatchObject(error);
  expect(upstream.requests).toHaveLength(1);
});

it.each([429, 500, 503])('a write that fails with %i is sent once', async (status) => {
  await using upstream = await startUpstream(statuses([status, { 'retry-after': '0' }]));
  expect(await codeOf(clientOf(upstream.url).call(ann, write))).not.toBe('OK');
  expect(upstream.requests).toHaveLength(1);
});

describe('a rate-limited request', () => {
  it('is sent again after the wait when there is time', async () => {
    await using upstream = await startUpstream(statuses([429, { 'retry-after': '0.2' }]));
    const start = performance.now();
    expect(await clientOf(upstream.url).call(ann, read)).toEqual([]);
    expect(performance.now() - start).toBeGreaterThanOrEqual(200);
    expect(upstream.requests).toHaveLength(2);
  });

  it.each(['86400', '60', 'Fri, 31 Dec 2088 23:59:59 GMT'])('fails at once when it is too long: %s', async (header) => {
    await using upstream = await startUpstream(statuses([429, { 'retry-after': header }]));
    const client = clientOf(upstream.url);
    await expect(client.call(ann, read)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(client.call(ann, read)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(client.call(ann, write)).rejects.toMatchObject({ code: 'RATE_LIMITED', outcomeUnknown: false });
    expect(upstream.requests).toHaveLength(1);
  });

  it.each(['-5', 'soon', ''])('waits a moment when Retry-After cannot be parsed: "%s"', async (header) => {
    await using upstream = await startUpstream(statuses([429, { 'retry-after': header }]));
    await expect(clientOf(upstream.url, {}, 500).call(ann, read)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(upstream.requests).toHaveLength(1);
  });

  it('makes all of its identity wait, and no other', async () => {
    await using upstream = await startUpstream(statuses([429, { 'retry-after': '3600' }]));
    const client = clientOf(upstream.url);
    expect(await codeOf(client.call(ann, read))).toBe('RATE_LIMITED');
    const all = await Promise.all([ann, ann, ben].map((caller) => codeOf(client.call(caller, read))));
    expect(all).toEqual(['RATE_LIMITED', 'RATE_LIMITED', 'OK']);
    expect(upstream.requests).toHaveLength(2);
  });
});

describe('an Ocean that is down', () => {
  it('gets no requests after some failures, and is found again when it is back', async () => {
    let isUp = false;
    await using upstream = await startUpstream((_, response) => sendResponse(response, isUp ? 200 : 500, '[]'));
    const client = clientOf(upstream.url, { failures: 3, openMillis: 50, retryShare: 0 });
    for (let count = 0; count < 50; count += 1) await codeOf(client.call(ann, read));
    expect(upstream.requests.length).toBeLessThan(15);
    isUp = true;
    await vi.waitFor(async () => expect(await codeOf(client.call(ann, read))).toBe('OK'), { timeout: 10_000 });
  });

  it('for one tenant is up for another', async () => {
    await using upstream = await startUpstream(({ headers }, response) =>
      sendResponse(response, headers['x-auth-token'] === 'ann' ? 500 : 200, '[]'),
    );
    const client = clientOf(upstream.url, { failures: 2, openMillis: 60_000 });
    for (let count = 0; count < 20; count += 1) await codeOf(client.call(ann, read));
    expect(await codeOf(client.call(ben, read))).toBe('OK');
    expect(upstream.requests.filter(({ headers }) => headers['x-auth-token'] === 'ann').length).toBeLessThan(10);
  });

  it('for one tenant stays so, however many others succeed', async () => {
    await using upstream = await startUpstream(({ headers }, response) =>
      sendResponse(response, headers['x-auth-token'] === 'ann' ? 500 : 200, '[]'),
    );
    const client = clientOf(upstream.url, { failures: 2, openMillis: 60_000, retryShare: 0 });
    for (let count = 0; count < 2; count += 1) await codeOf(client.call(ann, read));
    for (let rank = 0; rank < 2100; rank += 1) {
      await client.call(new Caller(new TokenCredential(`other ${rank}`), null), read);
    }
    await expect(client.call(ann, read)).rejects.toThrow(/circuit breaker is open/);
  });

  it('is so for all when no connection can be made', async () => {
    const url = await deadUrl();
    const client = clientOf(url, { failures: 2, openMillis: 60_000, retryShare: 0 });
    for (let count = 0; count < 5; count += 1) await codeOf(client.call(ann, read));
    await expect(client.call(ben, read)).rejects.toThrow(/circuit breaker is open/);
  });

  it('is not one that rejects', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 403, ''));
    const client = clientOf(upstream.url, { failures: 2, openMillis: 60_000 });
    for (let count = 0; count < 10; count += 1) expect(await codeOf(client.call(ann, read))).toBe('FORBIDDEN');
    expect(upstream.requests).toHaveLength(10);
  });
});

describe('too many requests', () => {
  it('of one identity are queued, then rejected, and leave room for another', async () => {
    const pending: (() => void)[] = [];
    await using upstream = await startUpstream(({ headers }, response) => {
      const respond = (): void => sendResponse(response, 200, '[]');
      if (headers['x-auth-token'] === 'ann') pending.push(respond);
      else respond();
    });
    const client = clientOf(upstream.url, { maxCallsOfIdentity: 2, maxCalls: 4 });
    const calls = Array.from({ length: 30 }, () => codeOf(client.call(ann, read)));
    await vi.waitFor(() => expect(pending).toHaveLength(2));
    expect(await codeOf(client.call(ben, read))).toBe('OK');
    const settled = Promise.all(calls);
    const release = setInterval(() => pending.splice(0).forEach((respond) => respond()), 1);
    const codes = await settled;
    clearInterval(release);
    expect(codes.filter((code) => code === 'OK')).toHaveLength(18); // 2 in flight, 16 in the queue
    expect(codes.filter((code) => code === 'OVERLOADED')).toHaveLength(12);
  });

  it('leave the queue at once when their caller aborts', async () => {
    await using upstream = await startUpstream(() => undefined);
    const client = clientOf(upstream.url, { maxCallsOfIdentity: 1, maxCalls: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [first, second].map(({ signal }) => codeOf(client.call(ann, write, signal)));
    await vi.waitFor(() => expect(upstream.requests).toHaveLength(1));
    second.abort();
    expect(await calls[1]).toBe('ABORTED');
    first.abort();
    expect(await calls[0]).toBe('ABORTED');
    expect(upstream.requests).toHaveLength(1);
  });
});
