import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { requestCost } from '../../support/work/reported-cost.ts';
import { isRejected, passes } from '../../support/http/limits.ts';

const page = 'query ($first: Int = 5) { vehicles(first: $first) { nodes { id } } }';
const days =
  'query ($first: Int, $with: Boolean = true) { vehicles(first: $first) { nodes { steps(date: "2026-06-10") @include(if: $with) { id } } } }';

describe('H2: the cost of an operation', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp({ env: { MAX_PAGE_SIZE: '50', MAX_COST_CALLS: '11', MAX_COST_FIELDS: '1000' } });
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it('is bounded in rows of a page, given as a literal, a variable or a default', async () => {
    for (const argument of ['first', 'last']) {
      await passes(app, `{ vehicles(${argument}: 50) { totalCount } }`);
      await isRejected(app, 'pageSize', `{ vehicles(${argument}: 51) { totalCount } }`);
    }
    await isRejected(app, 'pageSize', '{ drivers(first: 99999999) { nodes { id } } }');
    await passes(app, page, { variables: { first: 50 } });
    await isRejected(app, 'pageSize', page, { variables: { first: 51 } });
    await isRejected(app, 'pageSize', page.replace('= 5', '= 51'));
    await passes(app, page, { variables: { first: 50 } });
  });

  it('is bounded in upstream requests: one per vehicle and one for the list', async () => {
    await passes(app, days, { variables: { first: 10 } });
    await isRejected(app, 'upstreamCalls', days, { variables: { first: 11 } });
    await passes(app, days, { variables: { first: 11, with: false } });
    await isRejected(app, 'upstreamCalls', days, { variables: { first: 11 } }); // known, by its plan too
  });

  it('is bounded in fields, nested lists multiplied', async () => {
    await passes(app, '{ vehicles(first: 40) { nodes { assignments { isCurrent: __typename } } } }');
    await isRejected(app, 'fields', '{ vehicles(first: 50) { nodes { assignments { isCurrent: __typename } } } }');
  });

  it('is the same in a fragment and under another name', async () => {
    const hidden =
      '{ ...F } fragment F on Query { x: vehicles(first: 11) { y: nodes { ... on Vehicle { z: steps(date: "2026-06-10") { id } } } } }';
    await isRejected(app, 'upstreamCalls', hidden);
  });

  it('counts the named operation', async () => {
    const both = 'query A { entities { id } } query B { vehicles(first: 51) { totalCount } }';
    const send = (operationName: string, query = both) =>
      fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
    expect((await send('A')).status).toBe(200);
    expect((await send('B')).status).toBe(400);
    // No operation has an empty name: nothing may run without a limit check.
    expect((await send('', '{ vehicles(first: 51) { totalCount } }')).status).toBe(400);
    expect((await send('', '{ vehicles(first: 1) { totalCount } }')).status).toBe(400);
  });

  it('reports the limit, its maximum, the requested value, and the position', async () => {
    const error = async (query: string, variables = {}) => {
      const { errors } = await app.execute(query, { variables });
      const { locations, extensions } = errors![0]!;
      return { ...extensions, locations };
    };
    const place = (line: number, column: number) => [{ line, column }];
    const limit = { code: 'LIMIT_EXCEEDED' };
    expect(await error('{\n  vehicles(first: 51) { totalCount } }')).toEqual({
      ...limit,
      limit: 'pageSize',
      maximum: 50,
      value: 51,
      locations: place(2, 12),
    });
    expect(await error('{ vehicles(first: 11) { nodes {\n steps(date: "2026-06-10") { id } } } }')).toEqual({
      ...limit,
      limit: 'upstreamCalls',
      maximum: 11,
      value: 12,
      locations: place(2, 2),
    });
    expect(await error('{ drivers(first: 50) { nodes { id lastName\n assignments { driverId } } } }')).toEqual({
      ...limit,
      limit: 'fields',
      maximum: 1000,
      value: expect.any(Number),
      locations: place(2, 2),
    });
  });

  it('reads own variables only, not inherited ones', async () => {
    const inherited = 'query ($toString: Int = 51) { vehicles(first: $toString) { totalCount } }';
    await isRejected(app, 'pageSize', inherited);
    await isRejected(app, 'pageSize', inherited.replaceAll('toString', '__proto__'));
    await passes(app, inherited, { variables: { toString: 1 } });
  });

  it('is cached by every variable that it depends on', async () => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Entity { a: name  } ... on Vehicle { id steps(date: "2026-06-10") { ...S } } } }
      fragment S on PrivacyStep { polyline { latitude longitude } }`;
    const cost = async (id: string) => (await requestCost(app.url, query, { variables: { id } })).upstreamCalls;
    expect(await cost('garbage')).toBe(0);
    expect(await cost(toGlobalId('Entity', '1'))).toBe(1);
    expect(await cost(toGlobalId('Vehicle', '1'))).toBe(1 + 1 + 40);
  });

  it('is returned without running the operation, above the limits too', async () => {
    app.takeCalls();
    const limits = { fields: 1000, upstreamCalls: 11 };
    expect(await requestCost(app.url, days, { variables: { first: 10 } })).toEqual({
      fields: 1 + 1 + 10 + 10 * 40,
      upstreamCalls: 11,
      atMost: { fields: 1000, upstreamCalls: 11 }, // a day may have more steps; each vehicle is one request
      limits,
    });
    expect((await requestCost(app.url, '{ vehicles(first: 3) { nodes { id } } }')).atMost).toEqual({
      fields: 5,
      upstreamCalls: 1,
    });
    expect(await requestCost(app.url, days, { variables: { first: 50 } })).toMatchObject({ upstreamCalls: 51, limits });
    expect(
      await requestCost(app.url, 'mutation { login(input: { login: "demo", password: "demo" }) { token } }'),
    ).toMatchObject({ upstreamCalls: 1 });
    expect(app.takeCalls()).toEqual({});
  });

  it('is not returned for an operation that cannot run', async () => {
    const headers = { 'x-cost-only': '1' };
    expect(await app.execute('{ nothing }', { headers })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(await app.execute(page, { headers, variables: { first: 'x' } })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(await app.execute('{', { headers })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
    });
  });
});

it('H2: nested lists are rejected by default', async () => {
  await using app = await startTestApp();
  const way = 'assignments { driver { assignments { vehicle {'.repeat(2);
  await isRejected(app, 'fields', `{ vehicles(first: 200) { nodes { ${way} id ${'} } } }'.repeat(2)} } } }`);
});
