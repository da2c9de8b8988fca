import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const query = `query ($filter: BoxFilter, $first: Int, $by: VehicleKey = { oceanId: "1" }, $date: LocalDate = "2026-06-10", $orderBy: BoxOrder, $input: PrivacyUsageInput = { period: { start: "2026-06-01T00:00:00Z", end: "2026-06-02T00:00:00Z" } }) {
  nonCommunicatingBoxes(filter: $filter, first: $first, orderBy: $orderBy) { totalCount }
  vehicle(by: $by) { steps(date: $date) { id } privacyUsage(input: $input) { cost } }
}`;

it.each<[string, Record<string, unknown>, string, string]>([
  ['a text for a number', { first: 'secret' }, 'first', 'Int'],
  ['a fraction', { first: 98.76 }, 'first', 'Int'],
  ['a number beyond 32 bits', { first: 98_769_876_987 }, 'first', 'Int'],
  [
    'a text deep down',
    { filter: { near: { latitude: 'secret', longitude: 1, radiusMeters: 1 } } },
    'filter.near.latitude',
    'Float',
  ],
  ['an object for a text', { by: { vin: { secret: 9876 } } }, 'by.vin', 'String'],
  ['a number for a text', { by: { vin: 9876 } }, 'by.vin', 'String'],
  ['an object for an id', { by: { oceanId: { secret: 1 } } }, 'by.oceanId', 'ID'],
  ['an entry of a list', { filter: { entityIds: ['1', { secret: 1 }] } }, 'filter.entityIds.1', 'ID'],
  ['a word that no enum has', { orderBy: { field: 'SECRET' } }, 'orderBy.field', 'BoxOrderField'],
  ['a number for an enum', { orderBy: { field: 9876 } }, 'orderBy.field', 'BoxOrderField'],
  ['a text for a boolean', { filter: { isQualified: 'secret' } }, 'filter.isQualified', 'Boolean'],
  ['a text for an object', { filter: 'secret' }, 'filter', 'BoxFilter'],
  ['a field that the input lacks', { filter: { 'secret 9876': true } }, 'filter', 'BoxFilter'],
  ['a field that is missing', { filter: { near: { latitude: 1, longitude: 1 } } }, 'filter.near', 'radiusMeters'],
  ['no day', { date: 'secret' }, 'date', 'LocalDate'],
  [
    'no instant',
    { input: { period: { start: 'secret', end: '2026-06-02T00:00:00Z' } } },
    'input.period.start',
    'DateTime',
  ],
])(
  'reports in one error where a variable contains %s, and the expected type',
  async (_what, variables, argument, wanted) => {
    const { status, errors, data } = await app.execute(query, { variables });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    const [error] = errors!;
    expect(error!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(error!.message).toContain(`$${argument.split('.')[0]}`);
    expect(error!.message).toContain(wanted);
    expect(JSON.stringify(errors)).not.toMatch(/secret|98\.?76/i);
    expect(app.takeCalls()).toEqual({});
  },
);

it.each([
  ['a text for a number', '{ vehicles(first: "secret") { totalCount } }'],
  ['no day', '{ vehicle(by: { oceanId: "1" }) { steps(date: "secret") { id } } }'],
  ['no instant', '{ driver(by: { oceanId: "1" }) { privacySchedules(during: { start: "secret" }) { id } } }'],
  ['a word that no enum has', '{ vehicles(orderBy: { field: SECRET }) { totalCount } }'],
  ['a list for a text', '{ vehicle(by: { vin: ["secret"] }) { id } }'],
])('echoes no literal: %s', async (_what, document) => {
  const { status, errors } = await app.execute(document);
  expect(status).toBe(400);
  expect(errors).toHaveLength(1);
  expect(errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(JSON.stringify(errors)).not.toMatch(/secret/i);
});

it('reports each of several wrong variables, up to fifty', async () => {
  const two = await app.execute(query, { variables: { first: 'secret', date: 'secret' } });
  expect(two.errors!.map(({ extensions }) => extensions.argument)).toEqual(['first', 'date']);
  const entityIds = Array.from({ length: 5000 }, () => ({ secret: 1 }));
  const many = await app.execute(query, { variables: { filter: { entityIds } } });
  expect(many.errors!.length).toBeLessThanOrEqual(51);
  expect(JSON.stringify(many.errors)).not.toContain('secret');
});
