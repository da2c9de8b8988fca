import { afterAll, beforeAll, expect, it } from 'vitest';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { isRejected, passes } from '../../support/http/limits.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp({ env: { MAX_REPRESENTATIONS: '5', MAX_PAGE_SIZE: '4', MAX_LIST_SIZE: '6' } });
});
afterAll(() => app[Symbol.asyncDispose]());

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

it('H3: a list of operations is rejected', async () => {
  const query = '{ entities { name } }';
  for (const batch of [[{ query }], many(1000, () => ({ query })), []]) {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(batch),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  }
  expect(app.takeCalls()).toEqual({});
});

it('H3: a gateway can request a bounded number of objects at once', async () => {
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
  const of = (count: number) => ({
    variables: { of: many(count, (index) => ({ __typename: 'Vehicle', oceanId: String(index) })) },
  });
  await passes(app, query, of(5));
  await isRejected(app, 'representations', query, of(6));
  await isRejected(
    app,
    'representations',
    `{ _entities(representations: [${'{ __typename: "Vehicle", oceanId: "1" } '.repeat(6)}]) { __typename } }`,
  );
});

it('H3: nodes takes a bounded number of ids', async () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const ids = (count: number) => ({ variables: { ids: many(count, (index) => toGlobalId('Vehicle', String(index))) } });
  await passes(app, query, ids(4));
  await isRejected(app, 'pageSize', query, ids(5));
});

it('H3: no list in the variables is longer than the limit, however deep it is, used or not', async () => {
  const query = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount } }';
  const filter = (count: number) => ({ variables: { filter: { entityIds: many(count, String) } } });
  await passes(app, query, filter(6));
  await isRejected(app, 'listSize', query, filter(7));
  await isRejected(app, 'listSize', '{ entities { name } }', { variables: { unused: [[many(7, String)]] } });
});
