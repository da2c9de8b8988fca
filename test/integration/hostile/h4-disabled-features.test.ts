import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../../support/app.ts';

const secret = 'known-to-the-gateway-only';
const gateway = { headers: { 'x-gateway-secret': secret } };

const features: Record<string, string> = {
  'the full schema': getIntrospectionQuery(),
  'a type': '{ __type(name: "Vehicle") { name } }',
  'the schema in a fragment': '{ ...F } fragment F on Query { x: __schema { queryType { name } } }',
  'the schema beside data': '{ entities { name } __schema { queryType { name } } }',
  'the SDL': '{ _service { sdl } }',
  entities: '{ _entities(representations: [{ __typename: "Vehicle", oceanId: "1" }]) { __typename } }',
};

describe('H4: where introspection and federation are off', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp({
      env: { INTROSPECTION: 'off', FEDERATION: 'off', SUGGESTIONS: 'off', GATEWAY_SECRET: secret },
    });
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each(Object.entries(features))('%s is for a gateway that knows the secret', async (_what, query) => {
    const closed = {
      status: 400,
      errors: [
        {
          message: expect.stringMatching(/^(Introspection|Federation) is off here\.$/),
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    };
    for (const headers of [{}, { 'x-gateway-secret': 'another-secret-of-that-length' }, { 'x-gateway-secret': '' }]) {
      expect(await app.execute(query, { headers })).toEqual(closed);
    }
    expect(app.takeCalls()).toEqual({});
    const open = await app.execute(query, gateway);
    expect(open).toMatchObject({ status: 200 });
    expect(open.errors).toBeUndefined();
    expect(await app.execute(query)).toEqual(closed); // known by now
    app.takeCalls();
  });

  it.each(Object.values(features).filter((query) => query.startsWith('{')))(
    'another operation of the same document runs: %s',
    async (query) => {
      const [operation = '', ...fragments] = query.split(/(?= fragment )/);
      const both = `query Small { __typename } query Large ${operation} ${fragments.join('')}`;
      const run = async (operationName: string) => {
        const response = await fetch(`${app.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: both, operationName }),
        });
        return response.json();
      };
      expect(await run('Small')).toEqual({ data: { __typename: 'Query' } });
      expect(await run('Large')).toMatchObject({ errors: [{ message: expect.stringContaining('is off here.') }] });
    },
  );

  it('everything else works as before', async () => {
    const { data, errors } = await app.execute('{ __typename entities { __typename name } }');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ __typename: 'Query', entities: expect.any(Array) });
  });

  it.each([
    ['a field', '{ vehicle { idd } vehicless { totalCount } }'],
    ['an argument', '{ vehicles(firsst: 1) { totalCount } }'],
    ['a type', '{ node(id: "1") { ... on Vehicles { id } } }'],
    ['an input field', '{ vehicles(filter: { isSilentt: true }) { totalCount } }'],
    ['an enum value', '{ vehicles(orderBy: { field: REGISTRATIO }) { totalCount } }'],
  ])('no name is suggested for %s', async (_what, query) => {
    const { status, errors } = await app.execute(query);
    expect(status).toBe(400);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|REGISTRATION|isSilent"|\bfirst"/i);
  });
});

describe('H4: by default', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each(Object.entries(features))('%s is open', async (_what, query) => {
    expect((await app.execute(query)).errors).toBeUndefined();
  });

  it('names are suggested', async () => {
    const { errors } = await app.execute('{ vehicless { totalCount } }');
    expect(errors![0]!.message).toContain('Did you mean "vehicles"');
  });

  it('no traces are returned to a client that requests them', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-federation-include-trace': 'ftv1' },
      body: JSON.stringify({ query: '{ entities { name } }' }),
    });
    expect(await response.json()).toEqual({ data: { entities: expect.any(Array) } });
  });
});
