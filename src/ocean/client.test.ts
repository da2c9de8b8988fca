import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Caller } from '../identity/caller.ts';
import { serviceAccount, TokenCredential } from '../identity/credential.ts';
import { OceanClient, type OceanClientOptions } from './client.ts';
import { patient } from '../../test/support/ocean/send.ts';
import { sendResponse, deadUrl, startUpstream } from '../../test/support/ocean/upstream.ts';
import type { RequestReport } from './transport.ts';

const ann = new Caller(new TokenCredential('ann-token'), null);
const service = new Caller(serviceAccount, null);
const account = { login: 'robot', password: 'robot-password' };
const list = { method: 'GET', path: '/restapi/list' } as const;

function clientOf(url: string, options: Partial<OceanClientOptions> = {}): OceanClient {
  return new OceanClient({ ...patient, url, ...options });
}

/** Fake Ocean that issues tokens 't1', 't2', … and accepts those for which `accepts` returns true. */
function oceanWithLogin(accepts: (token: string) => boolean) {
  let logins = 0;
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url === '/restapi/auth/authenticate2')
      sendResponse(response, 201, JSON.stringify({ token: `t${++logins}` }));
    else if (accepts(String(request.headers['x-auth-token']))) sendResponse(response, 200, '["row"]');
    else sendResponse(response, 401, '');
  };
}

const countLogins = (requests: { url: string }[]) => requests.filter(({ url }) => url.includes('/auth/')).length;

describe('a request with a token', () => {
  it('sends the token, and no customer when the caller names none', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, '[]'));
    expect(await clientOf(upstream.url).call(ann, list)).toEqual([]);
    expect(upstream.requests).toMatchObject([{ url: '/restapi/list', headers: { 'x-auth-token': 'ann-token' } }]);
  });

  it("sends the caller's customer, whatever the query names", async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, '[]'));
    const query = { customerId: '1', ids: ['2', '3'] };
    await clientOf(upstream.url).call(ann.forCustomer('9007199254740993'), { ...list, query });
    expect(upstream.requests[0]?.url).toBe('/restapi/list?customerId=9007199254740993&ids=2&ids=3');
  });

  it('keeps every digit of an int64, both ways', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, '{"id":9007199254740993}'));
    const request = { method: 'POST', path: '/restapi/x', body: { ids: [9007199254740993n] }, write: false } as const;
    expect(await clientOf(upstream.url).call(ann, request)).toEqual({ id: 9007199254740993n });
    expect(upstream.requests[0]?.body).toBe('{"ids":[9007199254740993]}');
  });

  it('is never repeated after 401', async () => {
    await using upstream = await startUpstream(oceanWithLogin(() => false));
    const client = clientOf(upstream.url, { serviceAccount: account });
    await expect(client.call(ann, list)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(upstream.requests).toHaveLength(1);
  });

  it('is a write unless it is a GET or sets write to false', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 500, ''));
    const post = { method: 'POST', path: '/restapi/x' } as const;
    const client = clientOf(upstream.url);
    await expect(client.call(ann, post)).rejects.toMatchObject({ outcomeUnknown: true });
    await expect(client.call(ann, { ...post, write: false })).rejects.toMatchObject({ outcomeUnknown: false });
    await expect(client.call(ann, list)).rejects.toMatchObject({ outcomeUnknown: false });
  });
});

describe('a rejection that mentions customerId', () => {
  it.each([400, 422])('is CUSTOMER_REQUIRED when the request named none: %i', async (status) => {
    const body = '{"message":"parameter customerId is mandatory"}';
    await using upstream = await startUpstream((_, response) => sendResponse(response, status, body));
    const client = clientOf(upstream.url);
    await expect(client.call(ann, list)).rejects.toMatchObject({ code: 'CUSTOMER_REQUIRED', status });
    await expect(client.call(ann.forCustomer('5'), list)).rejects.toMatchObject({ code: 'INVALID', status });
  });

  it.each(['{"message":"bad date"}', '["customerId"]', 'customerId', 'null', ''])('is not: %j', async (body) => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 400, body));
    await expect(clientOf(upstream.url).call(ann, list)).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('a request of the service account', () => {
  it('needs one to be configured', async () => {
    const call = clientOf(await deadUrl()).call(service, list);
    await expect(call).rejects.toMatchObject({ code: 'UNAUTHENTICATED', operation: 'GET /restapi/list' });
  });

  it('logs in once for 50 concurrent requests', async () => {
    await using upstream = await startUpstream(oceanWithLogin(() => true));
    const client = clientOf(upstream.url, { serviceAccount: account });
    const responses = await Promise.all(Array.from({ length: 50 }, () => client.call(service, list)));
    expect(responses).toEqual(Array.from({ length: 50 }, () => ['row']));
    expect(countLogins(upstream.requests)).toBe(1);
    expect(JSON.parse(upstream.requests[0]?.body ?? '')).toEqual(account);
  });

  it('renews an expired token once for 50 concurrent requests, and repeats each once', async () => {
    let expired = 'none';
    await using upstream = await startUpstream(oceanWithLogin((token) => token !== expired));
    const client = clientOf(upstream.url, { serviceAccount: account });
    await client.call(service, list);
    expired = 't1';
    upstream.requests.length = 0;
    const responses = await Promise.all(Array.from({ length: 50 }, () => client.call(service, list)));
    expect(responses).toEqual(Array.from({ length: 50 }, () => ['row']));
    expect(countLogins(upstream.requests)).toBe(1);
    expect(upstream.requests.length).toBeLessThanOrEqual(101);
  });

  it('repeats a write that was rejected with 401: it was not carried out', async () => {
    await using upstream = await startUpstream(oceanWithLogin((token) => token === 't2'));
    const client = clientOf(upstream.url, { serviceAccount: account });
    const write = { method: 'POST', path: '/restapi/x', body: { a: 1 } } as const;
    expect(await client.call(service, write)).toEqual(['row']);
    const sent = upstream.requests.filter(({ url }) => url === '/restapi/x');
    expect(sent.map(({ headers, body }) => [headers['x-auth-token'], body])).toEqual([
      ['t1', '{"a":1}'],
      ['t2', '{"a":1}'],
    ]);
  });

  it('does not loop when fresh tokens are rejected too, and delays the next login', async () => {
    const clock = { millis: 0 };
    await using upstream = await startUpstream(oceanWithLogin(() => false));
    const client = clientOf(upstream.url, { serviceAccount: account, now: () => clock.millis });
    await expect(client.call(service, list)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(upstream.requests).toHaveLength(4);
    await expect(client.call(service, list)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(countLogins(upstream.requests)).toBe(2);
    clock.millis += 5000;
    await expect(client.call(service, list)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(countLogins(upstream.requests)).toBe(3);
  });

  it('is UNAVAILABLE when the login is down', async () => {
    const client = clientOf(await deadUrl(), { serviceAccount: account });
    await expect(client.call(service, list)).rejects.toMatchObject({ code: 'UNAVAILABLE', outcomeUnknown: false });
  });

  it('has one deadline, the login included', async () => {
    await using upstream = await startUpstream(() => undefined);
    const client = clientOf(upstream.url, { serviceAccount: account, timeoutMillis: 60 });
    await expect(client.call(service, list)).rejects.toMatchObject({ code: 'TIMEOUT', outcomeUnknown: false });
    expect(countLogins(upstream.requests)).toBe(upstream.requests.length);
  });

  it('can be aborted without ending a login that others wait for', async () => {
    const requested = Promise.withResolvers<ServerResponse>();
    await using upstream = await startUpstream((request, response) => {
      if (request.url?.includes('/auth/')) requested.resolve(response);
      else sendResponse(response, 200, '["row"]');
    });
    const client = clientOf(upstream.url, { serviceAccount: account });
    const controller = new AbortController();
    const leaving = client.call(service, list, controller.signal);
    const staying = client.call(service, list);
    const login = await requested.promise;
    controller.abort();
    await expect(leaving).rejects.toMatchObject({ code: 'ABORTED', operation: 'GET /restapi/list' });
    sendResponse(login, 200, '{"token":"t1"}');
    expect(await staying).toEqual(['row']);
    expect(countLogins(upstream.requests)).toBe(1);
  });
});

describe('login', () => {
  it('returns the account data of Ocean', async () => {
    const body = '{"token":"abc","passwordExpirationRemainingDays":12,"additionalAccountData":{"id":9007199254740993}}';
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, body));
    expect(await clientOf(upstream.url).login(account)).toEqual({
      token: 'abc',
      passwordExpirationRemainingDays: 12,
      additionalAccountData: { id: 9007199254740993n },
    });
  });

  it.each([
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
    [404, 'NOT_FOUND'],
  ])('maps %i to its own code', async (status, code) => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, status, ''));
    await expect(clientOf(upstream.url).login(account)).rejects.toMatchObject({ code, status });
  });

  it.each(['{}', 'null', '[]', '{"token":""}', '{"token":5}', '{"token":"a\\r\\nx-admin: 1"}'])(
    'rejects a response without a usable token: %s',
    async (body) => {
      await using upstream = await startUpstream((_, response) => sendResponse(response, 200, body));
      await expect(clientOf(upstream.url).login(account)).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
    },
  );
});

describe('reports', () => {
  it('include every request, logins and repeated requests too', async () => {
    const reports: RequestReport[] = [];
    await using upstream = await startUpstream(oceanWithLogin((token) => token === 't2'));
    const options = { serviceAccount: account, onCall: (report: RequestReport) => reports.push(report) };
    await clientOf(upstream.url, options).call(service.forCustomer('7'), list);
    expect(reports.map(({ operation, status, outcome }) => `${operation} ${String(status)} ${outcome}`)).toEqual([
      'POST /restapi/auth/authenticate2 201 OK',
      'GET /restapi/list 401 UNAUTHENTICATED',
      'POST /restapi/auth/authenticate2 201 OK',
      'GET /restapi/list 200 OK',
    ]);
    expect(reports[1]).toMatchObject({ identity: 'service-account:7', durationMillis: expect.any(Number) });
    expect(JSON.stringify(reports)).not.toMatch(/robot|"t1"|127\.0/);
  });
});
