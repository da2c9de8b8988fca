import { expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';

const secret = 'a-secret-of-sixteen-characters-or-more';
const query = 'query ($first: Int!) { drivers(first: $first) { nodes { oceanId } } }';

it('allows larger pages to a client with the secret, and to no other', async () => {
  const env = { SANDBOX_DRIVERS: '500', SANDBOX_CUSTOMERS: '1', GATEWAY_SECRET: secret, MAX_PAGE_SIZE_TRUSTED: '400' };
  await using app = await startTestApp({ env });
  const token = await app.signIn('demo');
  const page = (first: number, headers: Record<string, string>) =>
    app.execute(query, { variables: { first }, headers: { ...token, ...headers } });
  const trusted = { 'x-gateway-secret': secret };
  expect((await page(400, trusted)).data.drivers.nodes).toHaveLength(400);
  const limit = (maximum: number, value: number) => [{ extensions: { code: 'LIMIT_EXCEEDED', maximum, value } }];
  // The same caller and operation, whose result is cached.
  expect(await page(400, {})).toMatchObject({ status: 400, errors: limit(200, 400) });
  expect(await page(400, { 'x-gateway-secret': `${secret}x` })).toMatchObject({ status: 400, errors: limit(200, 400) });
  expect(await page(401, trusted)).toMatchObject({ status: 400, errors: limit(400, 401) });
  expect((await page(200, {})).data.drivers.nodes).toHaveLength(200);
  expect(app.takeCalls()).toEqual({ drivers: 1 });
});

it('allows none without the setting, or without a secret', async () => {
  await using closed = await startTestApp({ env: { GATEWAY_SECRET: secret } });
  const headers = { 'x-gateway-secret': secret };
  expect(await closed.execute(query, { variables: { first: 201 }, headers })).toMatchObject({ status: 400 });
  await using open = await startTestApp({ env: { MAX_PAGE_SIZE_TRUSTED: '400' } });
  expect(await open.execute(query, { variables: { first: 201 }, headers })).toMatchObject({ status: 400 });
});

it('leaves a page without a size at the maximum of everybody', async () => {
  await using app = await startTestApp({
    env: { MAX_PAGE_SIZE: '7', MAX_PAGE_SIZE_TRUSTED: '400', GATEWAY_SECRET: secret },
  });
  for (const headers of [{}, { 'x-gateway-secret': secret }]) {
    expect((await app.execute('{ drivers { nodes { oceanId } } }', { headers })).data.drivers.nodes).toHaveLength(7);
  }
});
