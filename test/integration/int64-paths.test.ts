import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';

const byId = 'query ($id: ID!) { driver(by: { oceanId: $id }) { oceanId } }';
const entities = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Driver { oceanId } } }';
const literal = (id: string) =>
  `{ _entities(representations: [{ __typename: "Driver", oceanId: ${id} }]) { ... on Driver { oceanId } } }`;
const fallback = (id: string) => entities.replace('[_Any!]!', `[_Any!]! = [{ __typename: "Driver", oceanId: ${id} }]`);
const persisted = (query: string) =>
  JSON.stringify({ persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } });

let app: SandboxApp;
let headers: Record<string, string>;
/** A driver whose number a double takes for that of another driver. */
let id: string;
beforeAll(async () => {
  app = await startTestApp();
  headers = { ...(await app.signIn('demo2')), 'content-type': 'application/json', 'apollo-require-preflight': 'yes' };
  const ids = customerOf(app.sandbox, 1).drivers.map((driver) => driver.id);
  id = String(ids.find((one) => BigInt(Number(one)) !== one && ids.includes(BigInt(Number(one)))));
});
afterAll(() => app[Symbol.asyncDispose]());

const get = async (parameters: Record<string, string>) =>
  (await fetch(`${app.url}/graphql?${new URLSearchParams(parameters)}`, { headers })).json();
const post = async (body: string) => (await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })).json();
const bodyOf = (query: string, variables = '{}') => `{"query":${JSON.stringify(query)},"variables":${variables}}`;
const representation = (number: string) => `{"of":[{"__typename":"Driver","oceanId":${number}}]}`;

describe('a driver’s number beyond 2^53 names that driver', () => {
  const found = { driver: { oceanId: expect.any(String) } };
  it.each<[string, () => Promise<unknown>]>([
    ['in the variables of a POST', () => post(bodyOf(byId, `{"id":${id}}`))],
    ['in the variables of a GET', () => get({ query: byId, variables: `{"id":${id}}` })],
    ['in a literal', () => post(bodyOf(`{ driver(by: { oceanId: ${id} }) { oceanId } }`))],
    ['in a default', () => post(bodyOf(byId.replace('ID!', `ID! = ${id}`)))],
  ])('%s', async (_path, run) => {
    expect(await run()).toEqual({ data: found });
    expect(await run()).toEqual({ data: { driver: { oceanId: id } } }); // known by now
  });

  it('in the variables of a persisted query, by GET', async () => {
    const extensions = persisted(byId);
    const variables = `{"id":${id}}`;
    await get({ query: byId, variables, extensions });
    expect(await get({ variables, extensions })).toEqual({ data: { driver: { oceanId: id } } });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['in the variables of a POST', () => post(bodyOf(entities, representation(id)))],
    ['in the variables of a GET', () => get({ query: entities, variables: representation(id) })],
    ['in a literal', () => post(bodyOf(literal(id)))],
    ['in a literal of a GET', () => get({ query: literal(id) })],
    ['in a default', () => post(bodyOf(fallback(id)))],
  ])('of a gateway %s', async (_path, run) => {
    expect(await run()).toEqual({ data: { _entities: [{ oceanId: id }] } });
  });

  it.each(['.0', 'e0', '0e-1'])('and no driver written with %s behind it', async (suffix) => {
    const rounded = `${id}${suffix}`;
    for (const response of [
      await post(bodyOf(byId, `{"id":${rounded}}`)),
      await get({ query: byId, variables: `{"id":${rounded}}` }),
    ]) {
      expect(response).toEqual({ data: { driver: null } });
    }
    for (const result of [
      await post(bodyOf(entities, representation(rounded))),
      await get({ query: entities, variables: representation(rounded) }),
      await post(bodyOf(literal(rounded))),
      await post(bodyOf(fallback(rounded))),
    ]) {
      expect(result).toEqual({ data: { _entities: [null] } });
    }
  });
});

describe('JSON that nests deeper than any input', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}{"id":9007199254740993}${']'.repeat(levels)}`;
  const broken = (value: number) => ({
    errors: [
      {
        message: expect.stringContaining('exceeds a limit'),
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'nesting', maximum: 100, value },
      },
    ],
  });

  it.each([98, 1000, 100_000])('is rejected by its limit: %i levels', async (levels) => {
    for (const body of [
      bodyOf('{ entities { name } }', `{"deep":${deep(levels)}}`),
      `{"query":"{ entities { name } }","extensions":{"deep":${deep(levels)}}}`,
    ]) {
      expect(await post(body)).toEqual(broken(101));
    }
    if (levels > 1000) return; // longer than a URL may be
    expect(await get({ query: '{ entities { name } }', variables: deep(levels + 2) })).toEqual(broken(101));
  });

  it('passes up to the limit, brackets in texts aside', async () => {
    const variables = `{"deep":${deep(97)},"text":${JSON.stringify('[{"'.repeat(500))}}`;
    expect(await post(bodyOf('{ entities { __typename } }', variables))).not.toHaveProperty('errors');
  });
});
