import { expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { startTestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';

it('finds 200 objects of four types with one request a list, in the requested order', async () => {
  await using app = await startTestApp({ env: { SANDBOX_VEHICLES: '120', SANDBOX_DRIVERS: '120' } });
  const { vehicles, drivers, entities } = customerOf(app.sandbox);
  const wanted = Array.from({ length: 50 }, (_, index) => [
    ['Box', vehicles[index]!.box.id],
    ['Driver', drivers[index]!.id],
    ['Vehicle', vehicles[index]!.id],
    ['Entity', entities[index % entities.length]!.id],
  ]).flat() as ['Box' | 'Driver' | 'Vehicle' | 'Entity', bigint][];
  const ids = wanted.map(([type, id]) => toGlobalId(type, String(id)));
  const { data, errors } = await app.execute(
    `query ($ids: [ID!]!) { nodes(ids: $ids) {
      __typename id ... on Box { oceanId } ... on Driver { oceanId } ... on Vehicle { oceanId } ... on Entity { oceanId }
    } }`,
    { variables: { ids } },
  );
  expect(errors).toBeUndefined();
  expect(data.nodes).toEqual(
    wanted.map(([type, id], index) => ({ __typename: type, id: ids[index], oceanId: String(id) })),
  );
  expect(app.takeCalls()).toEqual({ boxes: 1, vehicles: 1, drivers: 1, entities: 1 });
});

it('rejects more than 200 ids before any upstream request', async () => {
  await using app = await startTestApp();
  const ids = Array.from({ length: 201 }, () => toGlobalId('Vehicle', '1'));
  const response = await app.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { variables: { ids } });
  expect(response).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'pageSize' } }],
  });
  expect(app.takeCalls()).toEqual({});
});
