import { expect, it } from 'vitest';
import { startApp, startTestApp, testNow, type TestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const can = `can {
  editRecurringPrivacySchedules editExceptionalPrivacySchedules editStepPrivacy exportLists
  readNonCommunicatingBoxes readPositions readPrivacySchedules readEcoDriving
}`;
const everything = {
  editRecurringPrivacySchedules: true,
  editExceptionalPrivacySchedules: true,
  editStepPrivacy: true,
  exportLists: true,
  readNonCommunicatingBoxes: true,
  readPositions: true,
  readPrivacySchedules: true,
  readEcoDriving: true,
};
const nothingKnown = Object.fromEntries(Object.keys(everything).map((name) => [name, null]));

/** Signs in through the graph: the headers of a caller with the token. */
async function signInHere(app: TestApp, login: string): Promise<{ 'x-auth-token': string }> {
  const mutation = 'mutation ($input: LoginInput!) { login(input: $input) { token } }';
  const { data } = await app.execute(mutation, { variables: { input: { login, password: login } } });
  return { 'x-auth-token': data.login.token as string };
}

it('lets a frontend decide which buttons to show, in one upstream request for each kind of rights', async () => {
  await using app = await startTestApp();
  const all = await app.execute(`{ viewer { ${can} } }`, { headers: await app.signIn('demo') });
  expect(all).toMatchObject({ data: { viewer: { can: everything } } });
  expect(app.takeCalls()).toEqual({ rights: 2 });
  const reader = await app.execute(`{ viewer { ${can} } }`, { headers: await app.signIn('lecture') });
  expect(reader.data.viewer.can).toEqual({
    ...everything,
    editRecurringPrivacySchedules: false,
    editExceptionalPrivacySchedules: false,
    editStepPrivacy: false,
  });
});

it('lists the rights of all kinds, and shares their requests with permissions', async () => {
  await using app = await startTestApp();
  const headers = await app.signIn('demo');
  const query = `{ viewer { rights { oceanId code description position kind } ${can} } }`;
  const { data } = await app.execute(query, { headers });
  expect(data.viewer.rights).toHaveLength(14);
  expect(data.viewer.rights).toContainEqual({
    oceanId: '44',
    code: 'EXPORTER',
    description: 'Exporter les listes',
    position: 4,
    kind: 'ACTION',
  });
  expect(data.viewer.rights).toContainEqual({
    oceanId: null,
    code: 'LIEN_RETIRE',
    description: null,
    position: null,
    kind: null,
  });
  expect(app.takeCalls()).toEqual({ rights: 4 });
  expect((await app.execute(query, { headers })).data).toEqual(data);
  expect(app.takeCalls()).toEqual({});
});

it('does not fail without the right to read rights: nothing is known, and there is no error', async () => {
  await using app = await startTestApp();
  const result = await app.execute(`{ viewer { rights { code } ${can} } }`, { headers: await app.signIn('agence') });
  expect(result.errors).toBeUndefined();
  expect(result.data).toEqual({ viewer: { rights: null, can: nothingKnown } });
});

it.each([
  [400, 'BAD_USER_INPUT'],
  [500, 'UPSTREAM_UNAVAILABLE'],
])('knows no permission when Ocean responds with %i, and reports it at the rights', async (status, code) => {
  await using app = await startTestApp();
  const headers = await app.signIn('demo');
  rejectRequests(app, 'rights', status);
  const { data, errors } = await app.execute(`{ viewer { rights { code } ${can} } }`, { headers });
  expect(data).toEqual({ viewer: { rights: null, can: nothingKnown } });
  expect(errors).toMatchObject([{ path: ['viewer', 'rights'], extensions: { code } }]);
});

it('takes no rejected token for a missing right', async () => {
  await using app = await startTestApp();
  const { data, errors } = await app.execute(`{ viewer { ${can} } }`, { headers: { 'x-auth-token': 'made-up' } });
  expect(data).toEqual({ viewer: { can: null } });
  expect(errors).toMatchObject([{ path: ['viewer', 'can'], extensions: { code: 'UNAUTHENTICATED' } }]);
});

it('knows nothing where the configured codes are not Ocean’s', async () => {
  const OCEAN_PERMISSIONS = Object.keys(everything)
    .map((name) => `${name}=ACTION:${name.toUpperCase()}`)
    .join(',');
  await using app = await startTestApp({ env: { OCEAN_PERMISSIONS } });
  const { data } = await app.execute(`{ viewer { ${can} } }`, { headers: await app.signIn('demo') });
  expect(data.viewer.can).toEqual(nothingKnown);
  expect(app.takeCalls()).toEqual({ rights: 1 });
});

it('knows who has signed in through it, and when the token ends', async () => {
  await using app = await startTestApp();
  const query = '{ viewer { login tokenExpiresAt user { login } } }';
  const demo = await signInHere(app, 'demo');
  const reader = await signInHere(app, 'lecture');
  const tokenExpiresAt = new Date(testNow + 12 * 3_600_000).toISOString();
  expect((await app.execute(query, { headers: demo })).data.viewer).toEqual({
    login: 'demo',
    tokenExpiresAt,
    user: null,
  });
  expect((await app.execute(query, { headers: reader })).data.viewer).toMatchObject({ login: 'lecture' });
});

it('knows nothing of a token from elsewhere', async () => {
  await using app = await startTestApp();
  const { data, errors } = await app.execute('{ viewer { login tokenExpiresAt user { login } } }', {
    headers: await app.signIn('demo'),
  });
  expect(errors).toBeUndefined();
  expect(data.viewer).toEqual({ login: null, tokenExpiresAt: null, user: null });
  expect(app.takeCalls()).toEqual({});
});

it('finds the account of a driver who has signed in', async () => {
  const accounts = [
    { loginUti: 'luc.petit', nomUti: 'Petit' },
    { loginUti: 'Zoe.Martin', nomUti: 'Martin' },
  ];
  await using ocean = await startFakeOcean({
    drivers: () => ({ body: accounts.map((utilisateur, index) => ({ individu: { id: index + 1 }, utilisateur })) }),
  });
  await using app = await startApp({ env: { OCEAN_URL: ocean.url } });
  const headers = await signInHere(app, 'zoe.martin');
  const { data } = await app.execute('{ viewer { user { login lastName } } }', { headers });
  expect(data.viewer).toEqual({ user: { login: 'Zoe.Martin', lastName: 'Martin' } });
  expect(ocean.takeCalls()).toEqual({ drivers: 1 });
});

it.each([
  [403, undefined],
  [500, [{ path: ['viewer', 'user'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]],
])(
  'has no account after %i of the list of drivers, with an error unless rights are missing',
  async (status, errors) => {
    await using ocean = await startFakeOcean({ drivers: () => ({ status, body: {} }) });
    await using app = await startApp({ env: { OCEAN_URL: ocean.url } });
    const headers = await signInHere(app, 'zoe.martin');
    const response = await app.execute('{ viewer { login user { login } } }', { headers });
    expect(response.data).toEqual({ viewer: { login: 'zoe.martin', user: null } });
    if (errors === undefined) expect(response.errors).toBeUndefined();
    else expect(response.errors).toMatchObject(errors);
  },
);

it('has the end of the service account’s token, once there is one, and not its login', async () => {
  await using app = await startTestApp();
  const query = '{ viewer { login tokenExpiresAt } }';
  expect((await app.execute(query)).data.viewer).toEqual({ login: null, tokenExpiresAt: null });
  await app.execute('{ entities { id } }');
  const tokenExpiresAt = new Date(testNow + 12 * 3_600_000).toISOString();
  expect((await app.execute(query)).data.viewer).toEqual({ login: null, tokenExpiresAt });
});

it('names the customer, from silent boxes', async () => {
  await using app = await startTestApp();
  const { id, name } = customerOf(app.sandbox);
  const customer = { oceanId: String(id), name };
  const query = '{ viewer { customer { oceanId name } customers { oceanId name } } }';
  const { data } = await app.execute(query, { headers: await app.signIn('demo') });
  expect(data.viewer).toEqual({ customer, customers: [customer] });
  expect(app.takeCalls()).toEqual({ boxes: 1 });
});

it('knows of several customers only the named one', async () => {
  await using app = await startTestApp();
  const headers = await app.signIn('multi');
  const query =
    'query ($customerId: ID) { viewer(customerId: $customerId) { customer { oceanId name } customers { oceanId } } }';
  const second = app.sandbox.fleet.customers[1]!;
  const named = await app.execute(query, { headers, variables: { customerId: String(second.id) } });
  expect(named.data.viewer).toEqual({ customer: { oceanId: String(second.id), name: second.name }, customers: null });
  const { data, errors } = await app.execute(query, { headers });
  expect(data).toEqual({ viewer: { customer: null, customers: null } });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CUSTOMER_REQUIRED', 'CUSTOMER_REQUIRED']);
});

it('has the customer’s id alone where boxes may not be read', async () => {
  await using app = await startTestApp();
  rejectRequests(app, 'boxes', 403);
  const query = 'query ($customerId: ID) { viewer(customerId: $customerId) { customer { oceanId name } } }';
  const headers = await app.signIn('demo');
  const customerId = String(customerOf(app.sandbox).id);
  const named = await app.execute(query, { headers, variables: { customerId } });
  expect(named).toMatchObject({ data: { viewer: { customer: { oceanId: customerId, name: null } } } });
  const unnamed = await app.execute(query, { headers });
  expect(unnamed).toMatchObject({ data: { viewer: { customer: null } } });
  expect([named.errors, unnamed.errors]).toEqual([undefined, undefined]);
});

it('needs a credential, and is never stored', async () => {
  await using app = await startTestApp({ env: { OCEAN_LOGIN: '', OCEAN_PASSWORD: '' } });
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await app.signIn('demo')) },
    body: JSON.stringify({ query: '{ viewer { can { exportLists } } }' }),
  });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});
