import { expect, it } from 'vitest';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { logIn, startApp, startTestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

it('returns the siblings of schedules that Ocean rejects', async () => {
  await using app = await startTestApp();
  rejectRequests(app, 'recurring', 403);
  const { data, errors } = await app.execute('{ drivers(first: 2) { nodes { lastName privacySchedules { id } } } }');
  expect(data.drivers.nodes).toMatchObject([{ privacySchedules: null }, { privacySchedules: null }]);
  expect(data.drivers.nodes[0].lastName).toEqual(expect.any(String));
  expect(errors).toMatchObject([
    { path: ['drivers', 'nodes', 0, 'privacySchedules'], extensions: { code: 'FORBIDDEN' } },
    { path: ['drivers', 'nodes', 1, 'privacySchedules'], extensions: { code: 'FORBIDDEN' } },
  ]);
});

it('returns the siblings of positions that Ocean rejects', async () => {
  await using app = await startTestApp();
  rejectRequests(app, 'positions', 403);
  const { data, errors } = await app.execute('{ vehicles(first: 1) { nodes { registration position { at } } } }');
  expect(data.vehicles.nodes).toEqual([{ registration: expect.any(String), position: null }]);
  expect(errors).toMatchObject([{ path: ['vehicles', 'nodes', 0, 'position'], extensions: { code: 'FORBIDDEN' } }]);
  expect(JSON.stringify(errors)).not.toContain('text-of-ocean');
});

it('fills a silent box’s vehicle from the box’s row when Ocean rejects the list of vehicles', async () => {
  await using app = await startTestApp();
  rejectRequests(app, 'vehicles', 403);
  const { data, errors } = await app.execute(
    '{ nonCommunicatingBoxes(first: 1) { nodes { serialNumber vehicle { registration driver { lastName } odometer { valueKm } } } } }',
  );
  const path = ['nonCommunicatingBoxes', 'nodes', 0, 'vehicle'];
  expect(data.nonCommunicatingBoxes.nodes[0]).toEqual({
    serialNumber: expect.any(String),
    vehicle: { registration: expect.any(String), driver: null, odometer: null },
  });
  expect(errors).toMatchObject([
    { path: [...path, 'driver'], extensions: { code: 'FORBIDDEN' } },
    { path: [...path, 'odometer'], extensions: { code: 'FORBIDDEN' } },
  ]);
  expect(app.takeCalls()).toEqual({ boxes: 1, vehicles: 1 });
});

it('fails a root list that Ocean rejects at its own path only', async () => {
  await using app = await startTestApp();
  rejectRequests(app, 'entities', 403);
  const { data, errors } = await app.execute('{ entities { id } box(by: { imei: "1" }) { id } }');
  expect(data).toEqual({ entities: null, box: null });
  expect(errors).toMatchObject([{ path: ['entities'], extensions: { code: 'FORBIDDEN' } }]);
});

it.each([
  ['boxes', 'nonCommunicatingBoxes'],
  ['vehicles', 'vehicles'],
  ['drivers', 'drivers'],
] as const)('returns the other lists of a document when Ocean rejects that of %s', async (endpoint, rejected) => {
  await using app = await startTestApp();
  const query =
    '{ nonCommunicatingBoxes { totalCount } vehicles { totalCount } drivers { totalCount } entities { oceanId } }';
  const { data: all } = await app.execute(query, { headers: await app.signIn('demo') });
  app.takeCalls();
  rejectRequests(app, endpoint, 403);
  const { data, errors } = await app.execute(query, { headers: await app.signIn('demo') });
  expect(data).toEqual({ ...all, [rejected]: null });
  expect(errors).toMatchObject([{ path: [rejected], extensions: { code: 'FORBIDDEN' } }]);
  expect(app.takeCalls()).toEqual({ boxes: 1, vehicles: 1, drivers: 1, entities: 1 });
});

it.each([
  ['vehicles', '{ vehicles { totalCount nodes { id } } }', { vehicles: { totalCount: 0, nodes: [] } }],
  ['drivers', '{ drivers { totalCount } }', { drivers: { totalCount: 0 } }],
  ['boxes', '{ nonCommunicatingBoxes { totalCount } }', { nonCommunicatingBoxes: { totalCount: 0 } }],
  ['entities', '{ entities { id } }', { entities: [] }],
  [
    'recurring',
    '{ driver(by: { oceanId: "1510000001" }) { privacySchedules(kinds: [RECURRING]) { id } } }',
    { driver: { privacySchedules: [] } },
  ],
  [
    'assignments',
    '{ vehicle(by: { oceanId: "1110000001" }) { assignments { driverId } } }',
    { vehicle: { assignments: [] } },
  ],
  [
    'steps',
    '{ vehicle(by: { oceanId: "1110000001" }) { steps(date: "2026-06-10") { id } } }',
    { vehicle: { steps: [] } },
  ],
  ['positions', '{ vehicle(by: { oceanId: "1110000001" }) { position { at } } }', { vehicle: { position: null } }],
] as const)('takes a 404 of %s for none', async (endpoint, query, expected) => {
  await using app = await startTestApp();
  rejectRequests(app, endpoint, 404);
  const { data, errors } = await app.execute(query);
  expect(errors).toBeUndefined();
  expect(data).toEqual(expected);
});

it.each([
  [400, 'BAD_USER_INPUT'],
  [403, 'FORBIDDEN'],
  [422, 'BAD_USER_INPUT'],
  [429, 'UPSTREAM_RATE_LIMITED'],
  [500, 'UPSTREAM_UNAVAILABLE'],
  [503, 'UPSTREAM_UNAVAILABLE'],
  [302, 'UPSTREAM_BAD_RESPONSE'],
])('maps a status %i of Ocean to %s', async (status, code) => {
  await using app = await startTestApp();
  rejectRequests(app, 'entities', status);
  const { data, errors } = await app.execute('{ entities { id } }');
  expect(data).toEqual({ entities: null });
  expect(errors).toMatchObject([{ path: ['entities'], extensions: { code } }]);
});

it('reads the next query right after a failure', async () => {
  await using app = await startTestApp();
  const restore = rejectRequests(app, 'entities', 500);
  await app.execute('{ entities { id } }');
  restore();
  const { data } = await app.execute('{ entities { name } }');
  expect(data.entities).toHaveLength(customerOf(app.sandbox).entities.length);
});

it.each([
  ['HTML', '<h1>404</h1>', 'text/html', true],
  ['JSON before any call succeeded', '{}', 'application/json', false],
])('reports to check OCEAN_URL for a 404 that is not Ocean’s: %s', async (_name, body, contentType, logsIn) => {
  await using stack = new AsyncDisposableStack();
  const ocean = stack.adopt(await startSandbox(), (sandbox) => sandbox.stop());
  ocean.faults.add({ fault: { kind: 'status', status: 404, body, contentType }, on: { access: 'read' } });
  await using app = await startApp({
    env: { OCEAN_URL: ocean.url, ...(logsIn && { OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' }) },
  });
  const headers = logsIn ? {} : { 'x-auth-token': await logIn(ocean.url, 'demo') };
  const { data, errors } = await app.execute('{ vehicles { totalCount } entities { id } }', { headers });
  expect(data).toEqual({ vehicles: null, entities: null });
  const error = { message: expect.stringContaining('OCEAN_URL'), extensions: { code: 'UPSTREAM_UNAVAILABLE' } };
  expect(errors).toMatchObject([error, error]);
});
