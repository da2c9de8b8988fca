import { expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';

const find = (id: string): [string, { variables: { id: string } }] => [
  `query ($id: ID!) { node(id: $id) {
    __typename id
    ... on Box { serialNumber } ... on Vehicle { registration } ... on Driver { lastName } ... on Entity { name }
    ... on PrivacyStep { date distanceMeters } ... on PrivacySchedule { driver { oceanId } slots { day start end } }
  } }`,
  { variables: { id } },
];

async function roundTrip(app: SandboxApp, listed: { id: string }): Promise<void> {
  const { data, errors } = await app.execute(...find(listed.id));
  expect(errors).toBeUndefined();
  expect(data.node).toEqual(listed);
}

it.each([
  ['Box', '{ list: nonCommunicatingBoxes(first: 2) { nodes { __typename id serialNumber } } }'],
  ['Vehicle', '{ list: vehicles(first: 2) { nodes { __typename id registration } } }'],
  ['Driver', '{ list: drivers(first: 2) { nodes { __typename id lastName } } }'],
])('finds a %s again by its id', async (_type, query) => {
  await using app = await startTestApp();
  const { data } = await app.execute(query);
  for (const listed of data.list.nodes) await roundTrip(app, listed);
});

it('finds a box that is not silent', async () => {
  await using app = await startTestApp();
  const { box } = customerOf(app.sandbox).vehicles.find((vehicle) => vehicle.box.silence === null)!;
  const id = toGlobalId('Box', String(box.id));
  await roundTrip(app, { __typename: 'Box', id, serialNumber: box.serialNumber } as { id: string });
});

it('finds an Entity again by its id', async () => {
  await using app = await startTestApp();
  const { data } = await app.execute('{ entities { __typename id name } }');
  for (const listed of data.entities) await roundTrip(app, listed);
});

it('finds a PrivacyStep again by its id, at the cost of one call', async () => {
  await using app = await startTestApp();
  const { data } = await app.execute(
    '{ vehicles(first: 20) { nodes { steps(date: "2026-06-10") { __typename id date distanceMeters } } } }',
  );
  const steps = data.vehicles.nodes.flatMap(({ steps: own }: { steps: unknown[] }) => own);
  expect(steps.length).toBeGreaterThan(0);
  app.takeCalls();
  await roundTrip(app, steps.at(-1));
  expect(app.takeCalls()).toEqual({ steps: 1 });
});

it.each(['RECURRING', 'EXCEPTIONAL'])('finds a schedule of the kind %s again by its id', async (kind) => {
  await using app = await startTestApp();
  const { data } = await app.execute(`{ drivers(first: 200) { nodes {
    privacySchedules(kinds: [${kind}]) { __typename id driver { oceanId } slots { day start end } }
  } } }`);
  const schedules = data.drivers.nodes.flatMap(({ privacySchedules }: never) => privacySchedules);
  expect(schedules.length).toBeGreaterThan(0);
  await roundTrip(app, schedules[0]);
  await roundTrip(app, schedules.at(-1));
});

it.each([
  ['no id at all', 'garbage'],
  ['nothing', ''],
  ['a type that is not of this graph', Buffer.from('Customer:1').toString('base64url')],
  ['no number', Buffer.from('Vehicle:abc').toString('base64url')],
  ['more than the type has', toGlobalId('Vehicle', '1110000001', '2')],
  ['less than the type has', toGlobalId('PrivacyStep', '1')],
  ['a day that no sheet is of', toGlobalId('PrivacyStep', '1110000001', '2026-02-31', '5')],
  ['padding around a good one', `${toGlobalId('Vehicle', '1110000001')}=`],
])('returns null, without an upstream request, when the id contains %s', async (_what, id) => {
  await using app = await startTestApp();
  const { data, errors } = await app.execute(...find(id));
  expect(errors).toBeUndefined();
  expect(data.node).toBeNull();
  expect(app.takeCalls()).toEqual({});
});

it('returns null where Ocean knows no such object', async () => {
  await using app = await startTestApp();
  const ids = [
    ...(['Box', 'Vehicle', 'Driver', 'Entity'] as const).map((type) => toGlobalId(type, '987654321')),
    toGlobalId('RecurringPrivacySchedule', '987654321'),
    toGlobalId('ExceptionalPrivacySchedule', '987654321'),
    toGlobalId('PrivacyStep', '987654321', '2026-06-10', '5'),
    toGlobalId('PrivacyStep', '1110000001', '2026-06-10', '5'),
  ];
  const { data, errors } = await app.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    variables: { ids },
  });
  expect(errors).toBeUndefined();
  expect(data.nodes).toEqual(ids.map(() => null));
});

it('returns null where a key takes an id of another type', async () => {
  await using app = await startTestApp();
  const id = toGlobalId('Driver', '1510000001');
  const { data, errors } = await app.execute(`{ vehicle(by: { id: "${id}" }) { id } box(by: { id: "${id}" }) { id } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ vehicle: null, box: null });
  expect(app.takeCalls()).toEqual({});
});
