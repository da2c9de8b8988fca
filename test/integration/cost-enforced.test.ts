import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, startTestApp, type SandboxApp } from '../support/app.ts';
import { requestCost } from '../support/work/reported-cost.ts';
import { startProxy } from '../support/ocean/fake-ocean.ts';
import { withLongerLists } from '../support/ocean/longer-lists.ts';

const names = Array.from({ length: 40 }, (_, index) => `a${index}: name`).join(' ');
const schemaQuery = `{ __type(name: "Vehicle") { fields { ${names} } } }`;
const hours = '{ drivers(first: 30) { nodes {\n privacySchedules(kinds: [RECURRING]) { id } } } }';

/** The error of an exceeded limit, at the place where it was exceeded. */
const limitError = (limit: string, maximum: number, line: number, column: number) => ({
  message: expect.stringContaining(`${limit}: `),
  locations: [{ line, column }],
  extensions: { code: 'LIMIT_EXCEEDED', limit, maximum, value: expect.any(Number) },
});

describe('an operation whose rows are more than usual', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp({ env: { MAX_COST_FIELDS: '1000', MAX_COST_CALLS: '20' } });
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it('is admitted by its usual size, and stopped at the limit on fields', async () => {
    await using ocean = await startProxy(app.sandbox.url, (endpoint, body) =>
      endpoint === 'entities'
        ? { entities: Array.from({ length: 600 }, (_, index) => ({ id: index + 1, libelle: 'x' })) }
        : body,
    );
    await using long = await startApp({
      env: { OCEAN_URL: ocean.url, MAX_COST_FIELDS: '1000', OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' },
    });
    const query = '{\n entities { id name } }';
    expect(await requestCost(long.url, query)).toMatchObject({
      fields: 101,
      atMost: { fields: 1000, upstreamCalls: 1 },
    });
    // First by Apollo, then by its plan, then compiled.
    for (let time = 0; time < 3; time += 1) {
      const response = await fetch(`${long.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(await response.json()).toEqual({
        errors: [{ ...limitError('fields', 1000, 2, 2), path: ['entities', 499] }],
        data: null,
      });
    }
    expect((await long.execute('{ entities { id } }')).errors).toBeUndefined();
  });

  it('is stopped at the limit on upstream requests, which are never exceeded', async () => {
    await using ocean = await startProxy(app.sandbox.url, (endpoint, body) =>
      // A list of everyone's hours that lacks them: each driver is then read alone.
      endpoint === 'recurring' && (body as unknown[]).length > 5 ? [] : body,
    );
    await using alone = await startApp({
      env: { OCEAN_URL: ocean.url, MAX_COST_CALLS: '12', OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' },
    });
    expect((await requestCost(alone.url, hours)).atMost).toMatchObject({ upstreamCalls: 12 });
    const { data, errors } = await alone.execute(hours);
    expect({ data, errors }).toMatchObject({ data: null, errors: [limitError('upstreamCalls', 12, 2, 2)] });
    const calls = Object.values(ocean.takeCalls()).reduce((sum, count) => sum + count, 0);
    expect(calls).toBeLessThanOrEqual(12);
  });

  it('is stopped where graphql-js runs it', async () => {
    const { status, data, errors } = await app.execute(schemaQuery);
    expect({ status, data }).toEqual({ status: 200, data: null });
    expect(errors).toEqual([
      {
        message: expect.any(String),
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'fields', maximum: 1000, value: expect.any(Number) },
      },
    ]);
  });

  it('is never stopped once it has sent a write: what was changed is reported', async () => {
    await using ocean = await startProxy(app.sandbox.url, (endpoint, body) =>
      endpoint === 'steps' ? withLongerLists(body, false) : body,
    );
    const account = { OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
    await using long = await startApp({ env: { ...account, OCEAN_URL: ocean.url, MAX_COST_CALLS: '60' } });
    const lines = 'vehicle { steps(date: "2026-06-10") { polyline { latitude } } }';
    const { data: found } = await app.execute(
      '{ drivers(first: 15) { nodes { oceanId vehicle { steps(date: "2026-06-10") { id } } } } }',
    );
    const nodes = found.drivers.nodes as { oceanId: string; vehicle: { steps: unknown[] } | null }[];
    const { oceanId } = nodes.find(({ vehicle }) => (vehicle?.steps.length ?? 0) > 5)!;
    const read = await long.execute(`{ driver(by: { oceanId: "${oceanId}" }) { ${lines} } }`);
    expect(read).toMatchObject({ data: null, errors: [{ extensions: { limit: 'upstreamCalls', maximum: 60 } }] });
    ocean.takeCalls();
    const input = `{ driverId: "${oceanId}", days: [{ day: MONDAY, slots: [{ start: "12:00", end: "13:00" }] }] }`;
    const change = `mutation { setRecurringPrivacySchedule(input: ${input}) { userErrors { code } driver { ${lines} } } }`;
    expect((await requestCost(long.url, change)).atMost).toEqual({ fields: null, upstreamCalls: null });
    const { data, errors } = await long.execute(change);
    expect({ errors, userErrors: data.setRecurringPrivacySchedule.userErrors }).toEqual({ userErrors: [] });
    expect(ocean.takeCalls()['line']).toBeGreaterThan(40);
  });
});
