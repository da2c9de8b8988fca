import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { startApp, startTestApp, type SandboxApp, type TestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { graphSchema } from '../support/executors/two-executors.ts';

/** A request of GraphQL, as it goes over the wire. */
interface Sent {
  /** JSON: some values have a spelling that `JSON.stringify` does not write. */
  readonly body: string;
  readonly headers?: Record<string, string>;
}

/** The parts of a response that must not depend on earlier requests. */
interface Received {
  readonly status: number;
  readonly headers: Record<string, string | null>;
  readonly body: string;
}

const compared = ['content-type', 'cache-control', 'vary'];

async function send({ url }: TestApp, { body, headers }: Sent): Promise<Received> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return {
    status: response.status,
    headers: Object.fromEntries(compared.map((name) => [name, response.headers.get(name)])),
    body: await response.text(),
  };
}

const sent = (query: string, rest: object = {}, headers: Record<string, string> = {}): Sent => ({
  body: JSON.stringify({ query, ...rest }),
  headers,
});
/** With variables as they are written. */
const given = (query: string, variables: string): Sent => ({
  body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (query: string, hash = sha256(query)) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
});

const two = 'query A { vehicles(first: 1) { nodes { id } } } query B { vehicles(first: 3) { nodes { id vin } } }';
const page =
  'query ($first: Int = 3, $text: String) { vehicles(first: $first, filter: { text: $text }) { totalCount nodes { registration } } }';
const switched =
  'query ($a: Boolean!, $b: Boolean = true) { vehicles(first: 2) { nodes { id registration @include(if: $a) vin @skip(if: $b) } } }';
const one = 'query ($id: ID!) { vehicle(by: { oceanId: $id }) { oceanId registration } }';
const hours =
  'query ($kinds: [PrivacyScheduleKind!]) { drivers(first: 3) { nodes { privacySchedules(kinds: $kinds) { id } } } }';
const names = '{ vehicles(first: 2) { nodes { registration } } }';
const days =
  'query ($first: Int, $with: Boolean = true) { vehicles(first: $first) { nodes { id steps(date: "2026-06-10") @include(if: $with) { id } } } }';

interface Rows {
  readonly vehicle: string;
  readonly tokens: Record<string, string>;
  readonly customers: readonly [string, string];
}

/** Requests that differ in one thing, by what it is. */
const table: Record<string, (rows: Rows) => readonly Sent[]> = {
  'the name of the operation': () => [
    ...['A', 'B', 'C', '', null].map((operationName) => sent(two, { operationName })),
    sent(two),
    ...['', null, 'A'].map((operationName) => sent(names, { operationName })),
  ],
  'variables: absent, null, the default, others, wrong ones': () => [
    sent(page),
    ...[
      'null',
      '{}',
      '{"first":null}',
      '{"first":3}',
      '{"first":2}',
      '{"first":2.0}',
      '{"first":2.5}',
      '{"first":"2"}',
      '{"first":true}',
      '{"first":1e400}',
      '{"first":0}',
      '{"first":-0}',
      '{"first":2,"text":null}',
      '{"text":null,"first":2}',
      '{"first":2,"text":""}',
      '{"first":2,"text":"null"}',
      '{"first":2,"text":"1"}',
      '{"first":2,"text":1}',
      '{"first":2,"text":["1"]}',
      '{"first":2,"other":1}',
      '{"first":2,"first":1}',
      '{"__proto__":{"first":1}}',
      '[]',
      '[2]',
      '"first"',
    ].map((variables) => given(page, variables)),
  ],
  'whole numbers beyond 2^53, and ids as text or number': ({ vehicle }) =>
    ['9007199254740993', '9007199254740992', '"9007199254740993"', vehicle, `"${vehicle}"`, `" ${vehicle}"`].map((id) =>
      given(one, `{"id":${id}}`),
    ),
  'lists in variables: absent, null, empty, one, two, in another order': () =>
    [
      '{}',
      '{"kinds":null}',
      '{"kinds":[]}',
      '{"kinds":["RECURRING"]}',
      '{"kinds":"RECURRING"}',
      '{"kinds":["EXCEPTIONAL"]}',
      '{"kinds":["RECURRING","EXCEPTIONAL"]}',
      '{"kinds":["EXCEPTIONAL","RECURRING"]}',
      '{"kinds":[null]}',
    ].map((variables) => given(hours, variables)),
  'conditions: true, false, null, absent': () =>
    [
      '{"a":true}',
      '{"a":false}',
      '{"a":true,"b":true}',
      '{"a":true,"b":false}',
      '{"a":true,"b":null}',
      '{"a":null}',
      '{"b":true}',
      '{"a":"true"}',
      '{"a":1}',
    ].map((variables) => given(switched, variables)),
  'conditions that change the cost': () =>
    [
      '{"first":2}',
      '{"first":2,"with":false}',
      '{"first":2,"with":true}',
      '{"first":2,"with":null}',
      '{"first":200,"with":false}',
      '{"first":200}',
      '{"first":null}',
      '{}',
    ].map((variables) => given(days, variables)),
  'the order of fields, aliases, blanks, comments, and the letters of a text': () =>
    [
      '{ vehicles(first: 1) { nodes { id vin } totalCount } }',
      '{ vehicles(first: 1) { nodes { vin id } totalCount } }',
      '{ vehicles(first: 1) { totalCount nodes { id vin } } }',
      '{ a: vehicles(first: 1) { nodes { id vin } totalCount } }',
      '{vehicles(first:1){nodes{id vin}totalCount}}',
      '# a\n{ vehicles(first: 1) { nodes { id vin } totalCount } }',
      '{ vehicles(first: 1, filter: { text: "é" }) { totalCount } }',
      '{ vehicles(first: 1, filter: { text: "e\u0301" }) { totalCount } }',
      '{ vehicles(first: 1, filter: { text: "E" }) { totalCount } }',
    ].map((query) => sent(query)),
  'the caller and the rights': ({ tokens }) => [
    ...Object.values(tokens).map((token) => sent(names, {}, { 'x-auth-token': token })),
    ...Object.values(tokens).map((token) => sent(names, {}, { authorization: `Bearer ${token}` })),
    sent(names),
    sent(names, {}, { 'x-auth-token': 'unknown-token' }),
    sent(names, {}, { 'x-auth-token': '' }),
  ],
  'the customer': ({ tokens, customers: [first, second] }) => {
    const own = { 'x-auth-token': tokens['multi']! };
    const named = (customerId: string) =>
      `{ vehicles(first: 2, customerId: "${customerId}") { nodes { registration } } }`;
    return [
      ...[first, second, '', 'x', '999999999'].map((customer) =>
        sent(names, {}, { ...own, 'x-customer-id': customer }),
      ),
      sent(names, {}, own),
      ...[first, second].map((customer) => sent(named(customer), {}, { ...own, 'x-customer-id': first })),
      ...[first, second].map((customer) =>
        sent(names, {}, { 'x-auth-token': tokens['demo']!, 'x-customer-id': customer }),
      ),
    ];
  },
  extensions: () => [
    sent(names),
    ...[
      null,
      {},
      { other: 1 },
      [],
      'x',
      { persistedQuery: null },
      { persistedQuery: {} },
      { persistedQuery: { version: 2 } },
    ].map((extensions) => sent(names, { extensions })),
    sent(names, persisted(names)),
    sent(names, persisted(page)),
    sent(`${names} `, persisted(`${names} `)),
  ],
  'what the client accepts': () =>
    [
      'application/json',
      'application/graphql-response+json',
      '*/*',
      'application/*',
      'text/html',
      'multipart/mixed',
      'application/graphql-response+json, application/json;q=0.9',
      'application/json;q=0',
    ].flatMap((accept) => [sent(names, {}, { accept }), sent('{ nothing }', {}, { accept })]),
};

describe('a cached response, plan or cost is given for nothing that differs', () => {
  let sandbox: SandboxApp;
  let rows: Rows;
  const schema = graphSchema();
  const account = { OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
  const start = (more: Record<string, string> = {}) =>
    startApp({ schema, env: { ...account, OCEAN_URL: sandbox.sandbox.url, MAX_COST_CALLS: '50', ...more } });
  beforeAll(async () => {
    sandbox = await startTestApp();
    const logins = ['demo', 'demo2', 'multi', 'agence', 'lecture'];
    const tokens = await Promise.all(
      logins.map(async (login) => [login, (await sandbox.signIn(login))['x-auth-token']]),
    );
    const [first, second] = sandbox.sandbox.fleet.customers;
    rows = {
      vehicle: String(customerOf(sandbox.sandbox).vehicles[0]!.id),
      tokens: Object.fromEntries(tokens) as Record<string, string>,
      customers: [String(first!.id), String(second!.id)],
    };
  });
  afterAll(() => sandbox[Symbol.asyncDispose]());

  it.each(Object.entries(table))('%s', async (_what, requestsOf) => {
    const requests = requestsOf(rows);
    const withCost = requests.map((request) => ({ ...request, headers: { ...request.headers, 'x-cost-only': '1' } }));
    const all = [...requests, ...withCost];
    const cold: Received[] = [];
    for (const request of all) {
      await using fresh = await start({ ANSWERS_MAX_BYTES: '0' }); // it has seen nothing else
      cold.push(await send(fresh, request));
    }
    await using warm = await start();
    // Each request follows every other at least once, as cached in another run.
    for (const order of [all, all.toReversed(), all]) {
      for (const request of order) {
        const about = `${request.body} ${JSON.stringify(request.headers)}`;
        expect(await send(warm, request), about).toEqual(cold[all.indexOf(request)]);
      }
    }
    expect(new Set(cold.map(({ body }) => body)).size).toBeGreaterThan(1);
  });
});

describe('a persisted query', () => {
  it('is found by its hash, and only by the same caller', async () => {
    await using app = await startTestApp();
    const own = await app.signIn('demo');
    const hash = persisted(names);
    const execute = (body: object, headers: Record<string, string>) =>
      send(app, { body: JSON.stringify(body), headers }).then(({ body: text }) => text);
    const full = await execute({ query: names, ...hash }, own);
    expect(full).toContain('registration');
    const notFound = expect.stringContaining('PERSISTED_QUERY_NOT_FOUND');
    const others = [
      await app.signIn('demo'), // the same user, another token
      await app.signIn('lecture'),
      { ...own, 'x-customer-id': String(app.sandbox.fleet.customers[1]!.id) },
      {},
    ];
    for (const other of others) expect(await execute(hash, other as Record<string, string>)).toEqual(notFound);
    expect(await execute(persisted(page), own)).toEqual(notFound);
    for (let time = 0; time < 3; time += 1) expect(await execute(hash, own)).toBe(full);
    expect(await execute({ ...hash, operationName: 'A' }, own)).not.toContain('registration');
    const variables = { first: 2 };
    const first = await execute({ query: page, ...persisted(page), variables }, own);
    expect(await execute({ ...persisted(page), variables }, own)).toBe(first);
    expect(await execute({ ...persisted(page), variables: { first: 1 } }, own)).not.toBe(first);
  });
});
