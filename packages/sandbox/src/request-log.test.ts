import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RequestLog } from './request-log.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { send, signIn } from '../test/client.ts';

const entities = '/restapi/mobility/v1/entities';

describe('the sandbox counts', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({ vehicles: 20, drivers: 20, silentBoxes: 5 });
  });
  afterEach(() => sandbox.stop());

  test('each request by its operation, with its status', async () => {
    const request = await signIn(sandbox, 'multi');
    const customerId = String(sandbox.fleet.customers[1]!.id);
    await request('GET', entities, { customerId });
    await request('GET', entities);
    expect(sandbox.calls.count(`GET ${entities}`)).toBe(2);
    expect(sandbox.calls.count('POST /restapi/auth/authenticate2')).toBe(1);
    expect(sandbox.calls.total).toBe(3);
    expect(sandbox.calls.recent.slice(1)).toMatchObject([
      { method: 'GET', path: entities, customerId, status: 200 },
      { method: 'GET', path: entities, customerId: null, status: 400 },
    ]);
  });

  test('from zero again after a reset', async () => {
    const request = await signIn(sandbox, 'demo');
    await request('GET', entities);
    const { json } = await send(sandbox.url, 'GET', '/sandbox/calls', {}, undefined, {});
    expect(json).toMatchObject({ total: 2, counts: { [`GET ${entities}`]: 1 } });
    expect((await send(sandbox.url, 'DELETE', '/sandbox/calls', {}, undefined, {})).status).toBe(204);
    expect(sandbox.calls.total).toBe(0);
    expect(sandbox.calls.recent).toEqual([]);
  });

  test('on a page that loads nothing from another origin', async () => {
    const request = await signIn(sandbox, 'demo');
    await request('GET', entities);
    const page = await (await fetch(`${sandbox.url}/`)).text();
    expect(page).toContain(`<td>GET ${entities}</td><td>1</td><td>200: 1</td>`);
    expect(page).toContain('Hexaservices Maintenance');
    expect(page).not.toMatch(/\bsrc=|href="(?!\/[a-z])|url\(|@import/);
  });

  test('requests to unknown paths, which get 404 in JSON', async () => {
    const request = await signIn(sandbox, 'demo');
    const { status, json } = await request('GET', '/restapi/unknown');
    expect([status, json.oceanStatus]).toEqual([404, 'notFound']);
    expect(sandbox.calls.count('GET (unknown)')).toBe(1);
  });

  test('a request that an interceptor responded to', async () => {
    const request = await signIn(sandbox, 'demo');
    sandbox.interceptors.push(({ operation }, _request, reply) => {
      if (operation === `GET ${entities}`) void reply.code(503).send({ code: 'DOWN' });
    });
    expect((await request('GET', entities)).status).toBe(503);
    expect(sandbox.calls.recent.at(-1)).toMatchObject({ status: 503 });
  });
});

test('the log retains the last requests, and the count of all', () => {
  const log = new RequestLog();
  const request = { operation: 'GET /x', method: 'GET', query: {}, customerId: null, at: '', faults: [], status: null };
  for (let number = 0; number < 10_000; number++) log.recordRequest({ ...request, path: `/x/${number}` });
  expect(log.total).toBe(10_000);
  expect(log.recent.length).toBeLessThanOrEqual(2000);
  expect(log.recent.at(-1)?.path).toBe('/x/9999');
});
