import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/observability/log.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';

const lines: string[] = [];
const log = createLog('error', { write: (line: string) => void lines.push(line) });

let apps: Record<string, SandboxApp>;
beforeAll(async () => {
  apps = {
    plans: await startTestApp({ log }),
    'graphql-js': await startTestApp({ log, env: { EXECUTOR: 'graphql-js' } }),
  };
});
afterAll(async () => {
  for (const app of Object.values(apps)) await app[Symbol.asyncDispose]();
});

const near = '{ near: { latitude: $v, longitude: 2, radiusMeters: 1000 } }';

describe.each(['plans', 'graphql-js'])('null for a variable with a default, run by %s,', (name) => {
  it.each<[string, string, string, string, unknown[] | undefined]>([
    [
      'an argument',
      'query ($v: DateTime = "2026-06-10T08:00:00Z") { vehicles(first: 1) { nodes { driverAt(instant: $v) { id } } } }',
      'instant',
      'DateTime!',
      ['vehicles', 'nodes', 0, 'driverAt'],
    ],
    [
      'an input field',
      `query ($v: Float = 48) { vehicles(filter: ${near}) { totalCount } }`,
      'filter.near.latitude',
      '',
      ['vehicles'],
    ],
    ['an item of a list', 'query ($v: ID = "1") { nodes(ids: [$v]) { id } }', 'ids.0', '', ['nodes']],
    ['@include', 'query ($v: Boolean = true) { entities { name @include(if: $v) } }', 'if', 'Boolean!', undefined],
    ['@skip at the top', 'query ($v: Boolean = true) { entities @skip(if: $v) { name } }', 'if', 'Boolean!', undefined],
    [
      'an object of a gateway',
      'query ($v: _Any = { __typename: "Vehicle" }) { _entities(representations: [$v]) { __typename } }',
      'representations.0',
      '',
      ['_entities'],
    ],
    [
      'a changed hour',
      'mutation ($v: String = "demo") { login(input: { login: $v, password: "demo" }) { token } }',
      'input.login',
      '',
      ['login'],
    ],
  ])('is bad input in %s, with its place', async (_what, query, argument, type, path) => {
    const app = apps[name]!;
    for (let time = 0; time < 3; time += 1) {
      const { errors } = await app.execute(query, { variables: { v: null } });
      expect(errors).toHaveLength(1);
      const [error] = errors!;
      expect(error!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(error!.message).toBe(`${argument}: ${type}${type && ' '}wants a value, not null: $v is null.`);
      if (path !== undefined) expect(error!.path).toEqual(path);
    }
    expect(lines).toEqual([]);
  });

  it('names the argument where several variables could be null', async () => {
    const query = `query ($v: Float = 48, $w: Float = 2) { vehicles(filter: ${near.replace('2,', '$w,')}) { totalCount } }`;
    const { errors } = await apps[name]!.execute(query, { variables: { w: null } });
    expect(errors![0]).toMatchObject({
      path: ['vehicles'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter' },
    });
    expect(lines).toEqual([]);
  });
});

describe('an error of a document about variables', () => {
  it.each([
    ['unused', 'query Q($v: Int) { entities { name } }', 'Variable "$v" is never used in operation "Q".', 9],
    ['undefined', 'query { vehicles(first: $v) { totalCount } }', 'Variable "$v" is not defined.', 25],
    [
      'in a wrong position',
      'query ($v: String) { vehicles(first: $v) { totalCount } }',
      'Variable "$v" of type "String" used in position expecting type "Int".',
      8,
    ],
    [
      'of no input type',
      'query ($v: Vehicle) { __typename @skip(if: $v) }',
      'Variable "$v" cannot be non-input type "Vehicle".',
      12,
    ],
  ])('is reported with GraphQL’s own message: %s', async (_what, query, message, column) => {
    const { status, errors } = await apps['plans']!.execute(query, { variables: { v: 1 } });
    expect(status).toBe(400);
    const reported = errors!.find((error) => error.message === message)!;
    expect(reported.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(reported.locations![0]).toEqual({ line: 1, column });
  });

  it('names an input field that the type does not have', async () => {
    const query = 'query ($v: VehicleFilter) { vehicles(filter: $v) { totalCount } }';
    const { errors } = await apps['plans']!.execute(query, { variables: { v: { isSilentt: true } } });
    expect(errors![0]!.message).toContain('$v: holds the field isSilentt, which VehicleFilter does not have.');
    const { errors: literal } = await apps['plans']!.execute(
      '{ vehicles(filter: { isSilentt: true }) { totalCount } }',
    );
    expect(literal![0]!.message).toContain('holds the field isSilentt, which VehicleFilter does not have.');
  });
});
