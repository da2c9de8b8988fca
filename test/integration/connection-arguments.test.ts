import { expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';

const connections = ['nonCommunicatingBoxes', 'boxes', 'vehicles', 'drivers'];
const garbage = Buffer.from('"not a place"').toString('base64url');

it.each(connections)('rejects invalid page arguments of %s before any upstream request', async (field) => {
  await using app = await startTestApp();
  const rejected = async (args: string, argument: string): Promise<void> => {
    const { data, errors } = await app.execute(`{ ${field}(${args}) { totalCount } }`);
    expect(data).toEqual({ [field]: null });
    expect(errors).toMatchObject([{ path: [field], extensions: { code: 'BAD_USER_INPUT', argument } }]);
  };
  await rejected('first: -1', 'first');
  await rejected('last: -1', 'last');
  await rejected('first: 1, last: 1', 'last');
  await rejected('after: "garbage"', 'after');
  await rejected(`before: "${garbage}"`, 'before');
  expect(app.takeCalls()).toEqual({});
});

it('rejects a cursor of another order or direction before any upstream request', async () => {
  await using app = await startTestApp();
  const { data } = await app.execute('{ vehicles(first: 1, orderBy: { field: ODOMETER }) { pageInfo { endCursor } } }');
  const { endCursor } = data.vehicles.pageInfo;
  app.takeCalls();
  await using cold = await startTestApp();
  for (const orderBy of ['{ field: REGISTRATION }', '{ field: ODOMETER, direction: DESC }']) {
    const { errors } = await cold.execute(`{ vehicles(after: "${endCursor}", orderBy: ${orderBy}) { totalCount } }`);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('another order'), extensions: { argument: 'after' } },
    ]);
  }
  expect(cold.takeCalls()).toEqual({});
});

it('gives 20 rows by default, none for 0, and at most 200', async () => {
  await using app = await startTestApp({ env: { SANDBOX_VEHICLES: '400' } });
  const { data } = await app.execute(
    '{ a: vehicles { nodes { id } } b: vehicles(first: 0) { nodes { id } totalCount } c: vehicles(first: 200) { nodes { id } } }',
  );
  expect(data.a.nodes).toHaveLength(20);
  expect(data.b).toEqual({ nodes: [], totalCount: 300 });
  expect(data.c.nodes).toHaveLength(200);
});

it('lets the operator set how many rows a page may hold, and names that limit', async () => {
  await using app = await startTestApp({ env: { MAX_PAGE_SIZE: '7' } });
  const { data } = await app.execute('{ a: vehicles { nodes { id } } b: vehicles(first: 7) { nodes { id } } }');
  expect(data.a.nodes).toHaveLength(7);
  expect(data.b.nodes).toHaveLength(7);
  for (const field of connections) {
    const { status, errors } = await app.execute(`{ ${field}(last: 8) { totalCount } }`);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'pageSize' } }]);
  }
});
