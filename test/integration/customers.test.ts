import { expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';

it('returns instructions to a user of several customers who names none', async () => {
  await using app = await startTestApp();
  const { data, errors } = await app.execute('{ entities { name } }', { headers: await app.signIn('multi') });
  expect(data).toEqual({ entities: null });
  expect(errors).toMatchObject([
    {
      path: ['entities'],
      message: expect.stringMatching(/customerId.*x-customer-id/),
      extensions: { code: 'CUSTOMER_REQUIRED' },
    },
  ]);
});

it('takes the customer from the header', async () => {
  await using app = await startTestApp();
  const headers = await app.signIn('multi');
  for (const rank of [0, 1]) {
    const { id, entities } = customerOf(app.sandbox, rank);
    const { data } = await app.execute('{ entities { name } }', {
      headers: { ...headers, 'x-customer-id': String(id) },
    });
    expect(data.entities).toEqual(entities.map(({ name }) => ({ name })));
  }
});

it('takes the customer from the argument, several in one request, and follows it down', async () => {
  await using app = await startTestApp();
  const headers = { ...(await app.signIn('multi')), 'x-customer-id': String(customerOf(app.sandbox, 0).id) };
  const { data, errors } = await app.execute(
    `query ($other: ID) {
      own: vehicles(first: 200) { nodes { ...parts } }
      other: vehicles(first: 200, customerId: $other) { nodes { ...parts } }
    } fragment parts on Vehicle { oceanId driver { oceanId privacySchedules { id } } assignments { vehicleId } }`,
    { headers, variables: { other: String(customerOf(app.sandbox, 1).id) } },
  );
  expect(errors).toBeUndefined();
  for (const [name, rank] of Object.entries({ own: 0, other: 1 })) {
    const expected = customerOf(app.sandbox, rank).vehicles.map(({ id }) => String(id));
    const ids = data[name].nodes.map(({ oceanId }: { oceanId: string }) => oceanId);
    expect(ids.sort()).toEqual(expected.sort());
  }
  const customerIds = app.sandbox.calls.recent.map(({ customerId }) => customerId).filter((id) => id !== null);
  expect(new Set(customerIds)).toEqual(new Set(['4101', '4102']));
  expect(app.takeCalls()).toEqual({ vehicles: 2, recurring: 4, exceptional: 4, assignments: 2 });
});

it.each(['argument', 'header'])('rejects a customer in the %s that the user has no right to', async (where) => {
  await using app = await startTestApp();
  const theirs = String(customerOf(app.sandbox, 1).id);
  const headers = await app.signIn('demo');
  const { data, errors } =
    where === 'header'
      ? await app.execute('{ entities { name } }', { headers: { ...headers, 'x-customer-id': theirs } })
      : await app.execute(`{ entities(customerId: "${theirs}") { name } }`, { headers });
  expect(data).toEqual({ entities: null });
  expect(errors).toMatchObject([{ path: ['entities'], extensions: { code: 'FORBIDDEN' } }]);
});

it.each(['argument', 'header'])(
  'rejects a customer in the %s that is no number, before any upstream request',
  async (where) => {
    await using app = await startTestApp();
    const headers = await app.signIn('demo');
    const { errors } =
      where === 'header'
        ? await app.execute('{ entities { name } }', { headers: { ...headers, 'x-customer-id': 'private' } })
        : await app.execute('{ entities(customerId: "private") { name } }', { headers });
    expect(errors).toMatchObject([{ path: ['entities'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toContain(where === 'header' ? 'x-customer-id' : 'customerId');
    expect(JSON.stringify(errors)).not.toContain('private');
    expect(app.takeCalls()).toEqual({});
  },
);

it('falls back to the configured customer', async () => {
  await using app = await startTestApp({ env: { OCEAN_CUSTOMER_ID: '4102' } });
  const { data } = await app.execute('{ entities { name } }', { headers: await app.signIn('multi') });
  expect(data.entities).toEqual(customerOf(app.sandbox, 1).entities.map(({ name }) => ({ name })));
});
