import { randomInt } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { getIntrospectionQuery } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomOperation } from '../support/executors/random-operation.ts';
import { startTestApp } from '../support/app.ts';
import { exampleNames, exampleText, exampleVariables } from '../support/docs/examples.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';
import {
  executeRaw,
  graphSchema,
  inOneOrder,
  samplesOf,
  startBoth,
  type RawResponse,
  type TwoExecutors,
} from '../support/executors/two-executors.ts';

const apollo = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
afterEach(() => apollo.mockClear());

/** Random operations in each run; SEED runs the same ones again. */
const firstSeed = Number(process.env['SEED'] ?? randomInt(2 ** 30));
process.stdout.write(`both executors are compared with SEED=${firstSeed}\n`);

interface ResponseSet {
  readonly graphqlJs: RawResponse;
  /** By plan through Apollo Server; then before Apollo Server; then from the response cache if cached. */
  readonly first: RawResponse;
  readonly again: RawResponse;
  readonly third: RawResponse;
  /** True if the second request reached Apollo Server. */
  readonly isApollos: boolean;
}

async function executeAll({ planned, graphqlJs }: TwoExecutors, body: object, headers = {}): Promise<ResponseSet> {
  const responses = {
    graphqlJs: await executeRaw(graphqlJs, body, headers),
    first: await executeRaw(planned, body, headers),
  };
  apollo.mockClear();
  const again = await executeRaw(planned, body, headers);
  const third = await executeRaw(planned, body, headers);
  return { ...responses, again, third, isApollos: apollo.mock.calls.length > 0 };
}

/** Ocean creates a new token for each login. */
const withoutToken = (response: RawResponse): RawResponse => ({
  ...response,
  body: response.body.replace(/"token":"[^"]+"/, '"token":""'),
});

describe('both executors, and both ways through the server,', () => {
  it('return the same bytes and headers for every example', async () => {
    await using both = await startBoth();
    for (const name of exampleNames('query')) {
      const body = { query: exampleText(name), variables: exampleVariables(name) };
      const { graphqlJs, first, again, third, isApollos } = await executeAll(both, body);
      expect(first, name).toEqual(graphqlJs);
      expect([again, third], name).toEqual([first, first]);
      expect(isApollos, name).toBe(false);
      // Before Apollo Server as well, and from the response cache.
      for (const time of [2, 3]) expect(await executeRaw(both.graphqlJs, body), `${name}, ${time}`).toEqual(first);
    }
  });

  it('return the same bytes and headers for every example of a mutation, each with an Ocean of its own', async () => {
    await using compiled = await startTestApp();
    await using graphqlJs = await startTestApp({ env: { EXECUTOR: 'graphql-js' } });
    for (const name of exampleNames('mutation')) {
      const body = { query: exampleText(name), variables: exampleVariables(name) };
      for (const time of [1, 2, 3]) {
        const [ours, theirs] = [await executeRaw(compiled, body), await executeRaw(graphqlJs, body)];
        expect(withoutToken(ours), `${name}, ${time}`).toEqual(withoutToken(theirs));
        expect(JSON.parse(ours.body), name).not.toHaveProperty('errors');
      }
    }
    expect(exampleNames('mutation')).toHaveLength(9);
  });

  it.each<[string, (both: TwoExecutors) => void]>([
    ['a complete fleet', () => undefined],
    ['no right to vehicles', ({ planned }) => rejectRequests(planned, 'vehicles', 403)],
    ['drivers that fail', ({ planned }) => rejectRequests(planned, 'drivers', 500)],
    ['boxes that are not found', ({ planned }) => rejectRequests(planned, 'boxes', 404)],
  ])('return the same response to generated operations: %s', async (_name, prepare) => {
    await using both = await startBoth();
    prepare(both);
    const [schema, samples] = [graphSchema(), samplesOf(both.planned)];
    let known = 0;
    for (let seed = firstSeed; seed < firstSeed + 75; seed += 1) {
      const operation = randomOperation(schema, seed, samples);
      const { graphqlJs, first, again, third, isApollos } = await executeAll(both, operation);
      const about = `SEED=${seed}: ${JSON.stringify(operation)}`;
      expect(inOneOrder(first), about).toEqual(inOneOrder(graphqlJs));
      expect(inOneOrder(again), about).toEqual(inOneOrder(graphqlJs));
      expect(inOneOrder(third), about).toEqual(inOneOrder(graphqlJs));
      if (!isApollos) known += 1;
    }
    expect(known).toBeGreaterThan(20);
  });

  const query = '{ entities { name } }';

  it.each<[string, object, Record<string, string>]>([
    ['as Apollo Client sends it', { query, extensions: { clientLibrary: { name: 'x' } } }, {}],
    ['with nothing in variables and operationName', { query, variables: null, operationName: null }, {}],
    ['for GraphQL’s own type', { query }, { accept: 'application/graphql-response+json, application/json;q=0.9' }],
    ['for JSON', { query }, { accept: 'application/json' }],
    ['one operation of two', { query: `query A ${query} query B { __typename }`, operationName: 'B' }, {}],
    ['with a charset', { query }, { 'content-type': 'application/json; charset=utf-8' }],
    ['with an unknown token', { query }, { 'x-auth-token': 'not a token' }],
    ['for a customer that is none', { query }, { 'x-customer-id': 'x' }],
  ])('return the same response, the second time before Apollo Server: %s', async (_form, body, headers) => {
    await using both = await startBoth();
    const { graphqlJs, first, again, third, isApollos } = await executeAll(both, body, headers);
    expect(first).toEqual(graphqlJs);
    expect([again, third]).toEqual([first, first]);
    expect(isApollos).toBe(false);
  });

  it.each<[string, object, Record<string, string>]>([
    ['for HTML', { query }, { accept: 'text/html' }],
    ['variables as text', { query, variables: '{}' }, {}],
    ['variables as a list', { query, variables: [] }, {}],
    ['an operation name that is none', { query, operationName: 5 }, {}],
    ['an operation that is not there', { query, operationName: 'Missing' }, {}],
    ['an empty operation name', { query, operationName: '' }, {}],
    ['one of two operations, and not which', { query: `query A ${query} query B ${query}` }, {}],
    ['a variable that cannot be read', { query: 'query ($by: BoxKey!) { box(by: $by) { id } }', variables: {} }, {}],
    ['extensions that are none', { query, extensions: 'x' }, {}],
    ['the schema', { query: getIntrospectionQuery() }, {}],
    ['what is not in the schema', { query: '{ nothing }' }, {}],
    ['what is no GraphQL', { query: '{' }, {}],
    ['nothing', { query: '' }, {}],
    ['a list of queries', [{ query }], {}],
  ])('leave it to Apollo Server each time, and return the same response: %s', async (_form, body, headers) => {
    await using both = await startBoth();
    await executeAll(both, { query });
    const { graphqlJs, first, again, third, isApollos } = await executeAll(both, body, headers);
    expect(first).toEqual(graphqlJs);
    expect([again, third]).toEqual([first, first]);
    expect(isApollos).toBe(true);
  });

  it('separate responses by their cache-control', async () => {
    await using both = await startBoth();
    const cacheControl = async (body: object) => {
      const { first, again } = await executeAll(both, body);
      return [first.headers['cache-control'], again.headers['cache-control']];
    };
    expect(await cacheControl({ query })).toEqual(['private, max-age=30', 'private, max-age=30']);
    expect(await cacheControl({ query: '{ drivers { totalCount } }' })).toEqual(Array(2).fill('private, no-store'));
    expect(await cacheControl({ query: '{ nothing }' })).toEqual(Array(2).fill('private, no-store'));
    rejectRequests(both.planned, 'boxes', 403);
    const rejected = { query: '{ nonCommunicatingBoxes { totalCount } }' };
    expect(await cacheControl(rejected)).toEqual(Array(2).fill('private, no-store'));
  });
});
