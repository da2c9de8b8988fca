import { Writable } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { VehicleLoader } from '../../src/domain/vehicle/vehicle.loader.ts';
import { createLog } from '../../src/observability/log.ts';
import { startTestApp } from '../support/app.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { customerOf } from '../support/expected.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

it('writes no token, password or driver into logs and errors', async () => {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  await using app = await startTestApp({ env: { LOG_LEVEL: 'trace' }, log: createLog('trace', destination) });
  const headers = await app.signIn('demo');
  const driver = customerOf(app.sandbox).drivers.find(({ email, phone }) => email && phone)!;
  const reported: unknown[] = [];
  const run = async (...request: Parameters<typeof app.execute>) =>
    reported.push((await app.execute(...request)).errors);
  await run('{ drivers(first: 200) { nodes { firstName lastName email phone privacySchedules { id } } } }', {
    headers,
  });
  await run('query ($text: String) { drivers(filter: { text: $text }) { totalCount } }', {
    headers,
    variables: { text: driver.email },
  });
  await run('query ($text: Int) { drivers(first: $text) { totalCount } }', { variables: { text: driver.email } });
  await run(`{ driver(by: { email: "${driver.email}", personnelNumber: "${driver.lastName}" }) { id } }`, { headers });
  await run('{ entities { name } }', { headers: { 'x-auth-token': 'token-that-is-made-up' } });
  await run('{ entities { name } }', { headers: { authorization: 'Basic c2VjcmV0' } });
  for (const status of [401, 403, 422, 500]) {
    const restore = rejectRequests(app, 'positions', status);
    await run('{ vehicles { nodes { position { at } } } }', { headers });
    restore();
  }
  const written = lines.join('') + JSON.stringify(reported);
  expect(lines.length).toBeGreaterThan(5);
  expect(reported.filter((errors) => errors !== undefined).length).toBeGreaterThan(6);
  const secrets = [
    headers['x-auth-token'],
    'token-that-is-made-up',
    'c2VjcmV0',
    'text-of-ocean',
    app.sandbox.url,
    driver.email!,
    driver.lastName,
    driver.phone!,
  ];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});

/** A secret for each layer that could let one out. None of them is anything that a caller may see. */
const canaries = {
  token: 'canary-token-4711',
  gatewaySecret: 'canary-gateway-4711',
  password: 'canary-password-4711',
  header: 'canary-header-4711',
  body: 'canary-body-4711',
  location: 'canary-location-4711',
  thrown: 'canary-thrown-4711',
  variable: 'canary-variable-4711',
  document: 'canary-document-4711',
  query: 'canary-query-4711',
  account: 'canary-account-4711',
} as const;

it('lets no canary out, whichever layer it sits in', async () => {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  await using app = await startTestApp({
    env: {
      LOG_LEVEL: 'trace',
      GATEWAY_SECRET: canaries.gatewaySecret,
      INTROSPECTION: 'off',
      RATE_LIMIT_LOGINS_PER_MINUTE: '2',
    },
    log: createLog('trace', destination),
  });
  const responses: string[] = [];
  const send = async (body: unknown, headers: Record<string, string> = {}, search = ''): Promise<void> => {
    const response = await fetch(`${app.url}/graphql${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    responses.push(JSON.stringify([...response.headers]), await response.text());
  };
  const vehicles = { query: '{ vehicles { totalCount } }' };
  const own = await app.signIn('demo');

  // Secrets that a client sends.
  await send(vehicles, { 'x-auth-token': canaries.token });
  await send(vehicles, { 'x-auth-token': own['x-auth-token'], authorization: `Bearer ${canaries.token}` });
  await send({ query: '{ __schema { queryType { name } } }' }, { 'x-gateway-secret': canaries.gatewaySecret });
  await send({ query: '{ __schema { queryType { name } } }' }, { 'x-gateway-secret': `${canaries.gatewaySecret}-not` });
  const login = `mutation ($password: String!) { login(input: { login: "${canaries.account}", password: $password }) { token userErrors { message } } }`;
  for (let count = 0; count < 3; count += 1) await send({ query: login, variables: { password: canaries.password } });
  await send({
    query: 'query ($first: Int) { vehicles(first: $first) { totalCount } }',
    variables: { first: canaries.variable },
  });
  await send({ query: `{ vehicles(first: "${canaries.document}") { totalCount } }` });
  await send({
    query: `{ vehicle(by: { vin: "${canaries.document}" }) { steps(date: "${canaries.document}") { id } } }`,
  });
  await send(`{"query": ${canaries.document}`);
  await send(vehicles, { 'x-customer-id': canaries.variable }, `?secret=${canaries.query}`);
  await send({ query: '{ vehicles(customerId: "%") { totalCount } }'.replace('%', canaries.variable) });

  // Secrets that Ocean sends.
  const positions = { query: '{ vehicles { nodes { position { at } } } }' };
  for (const status of [302, 400, 401, 403, 404, 418, 422, 429, 500, 503]) {
    app.sandbox.interceptors.push(async ({ operation }, _request, reply) => {
      if (operation !== endpoints.positions) return;
      await reply
        .code(status)
        .headers({
          'x-secret': canaries.header,
          'set-cookie': canaries.header,
          'retry-after': canaries.header,
          location: `http://${canaries.location}/`,
        })
        .send({ message: canaries.body, error: canaries.body, token: canaries.body });
    });
    await send(positions, await app.signIn('demo'));
    app.sandbox.interceptors.pop();
  }
  app.sandbox.interceptors.push(async ({ operation }, _request, reply) => {
    if (operation === endpoints.positions) await reply.type('application/json').send(`{"secret": "${canaries.body}`);
  });
  await send(positions, await app.signIn('demo'));
  app.sandbox.interceptors.pop();

  // Secrets in an error thrown by a bug of ours.
  const broken = vi.spyOn(VehicleLoader.prototype, 'find').mockImplementation(() => {
    throw Object.assign(new Error(canaries.thrown), {
      code: canaries.thrown,
      cause: new Error(canaries.thrown),
      extensions: { secret: canaries.thrown },
    });
  });
  await send({ query: '{ vehicle(by: { vin: "1" }) { id } }' }, own);
  await send({ query: '{ vehicle(by: { vin: "1" }) { id } }' }, own); // known by now
  broken.mockRestore();

  // Secrets of another customer.
  const stranger = customerOf(app.sandbox, 1);
  const theirs = stranger.vehicles[0]!;
  await send({ query: `{ vehicle(by: { oceanId: "${String(theirs.id)}" }) { registration vin } }` }, own);
  await send({ query: `{ vehicles(customerId: "${String(stranger.id)}") { nodes { registration } } }` }, own);

  expect(lines.length).toBeGreaterThan(20);
  expect(responses.join('')).toContain('INTERNAL_SERVER_ERROR');
  expect(responses.join('')).toContain('OVERLOADED');
  const written = lines.join('') + responses.join('');
  const secrets = [...Object.values(canaries), app.sandbox.url, theirs.vin, theirs.registration];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});
