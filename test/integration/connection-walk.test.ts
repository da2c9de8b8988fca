import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf, silentVehicles } from '../support/expected.ts';
import { walk, type Walk } from '../support/walk.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

type Sorted = string | number | null;

const boxes = (order: string, value: string) => ['nonCommunicatingBoxes', order, value] as const;
const vehicles = (order: string, value: string) => ['vehicles', order, value] as const;
const drivers = (order: string, value: string) => ['drivers', order, value] as const;

const period = 'period: { start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" }';
const inMay = (order: string): string => `${order}, usage: { ${period} }`;
const usage = (figure: string): string => `privacyUsage(input: { ${period} }) { ${figure} }`;

/** Connection, order, and the field that the order sorts by. */
const orders = [
  boxes('DAYS_SILENT', 'silence { days }'),
  boxes('LAST_COMMUNICATED_AT', 'silence { lastCommunicatedAt }'),
  boxes('INSTALLED_AT', 'silence { installedAt }'),
  boxes('QUALIFIED_AT', 'silence { qualification { qualifiedAt } }'),
  boxes('SERIAL_NUMBER', 'serialNumber'),
  boxes('REGISTRATION', 'vehicle { registration }'),
  boxes('ENTITY', 'silence { lastKnownStatus { vehicleEntity { name } } }'),
  vehicles('REGISTRATION', 'registration'),
  vehicles('MAKE', 'make'),
  vehicles('ENTITY', 'entity { name }'),
  vehicles('DRIVER', 'driver { lastName }'),
  vehicles('ODOMETER', 'odometer { valueKm }'),
  vehicles('FIRST_REGISTERED_AT', 'firstRegisteredAt'),
  drivers('LAST_NAME', 'lastName'),
  drivers('PERSONNEL_NUMBER', 'personnelNumber'),
  drivers('ENTITY', 'entity { name }'),
  drivers('LICENCE_VALID_UNTIL', 'profile { licenceValidUntil }'),
  drivers(inMay('PRIVATE_SHARE'), usage('privateShare')),
  drivers(inMay('PROFESSIONAL_DISTANCE'), usage('professionalDistanceMeters')),
  vehicles(inMay('PRIVATE_DISTANCE'), usage('privateDistanceMeters')),
].flatMap(([field, order, value]) => [[field, order, 'ASC', value] as const, [field, order, 'DESC', value] as const]);

it.each(orders)('walks %s by %s %s both ways over every row once, those without a value last', async (...given) => {
  const [field, order, direction, value] = given;
  const how: Walk = {
    field,
    args: `orderBy: { field: ${order}, direction: ${direction} }`,
    select: `oceanId ${value}`,
    pageSize: 7,
  };
  const forward = await walk(app, how, 'forward');
  expect(forward.map(({ oceanId }: { oceanId: string }) => oceanId).sort()).toEqual(allIds(field));
  const values = forward.map((node: unknown) => innermost(node));
  expect(values).toEqual(values.toSorted((a, b) => compare(a, b, direction)));
  expect(await walk(app, how, 'backward')).toEqual(forward);
});

it('has orders in which rows lack the value', async () => {
  const { data } = await app.execute(
    '{ drivers(first: 200, orderBy: { field: PERSONNEL_NUMBER }) { nodes { personnelNumber } } }',
  );
  const numbers = data.drivers.nodes.map((node: { personnelNumber: string | null }) => node.personnelNumber);
  expect(numbers.at(-1)).toBeNull();
  expect(numbers[0]).not.toBeNull();
});

function allIds(field: string): string[] {
  const customer = customerOf(app.sandbox);
  const ids: Record<string, bigint[]> = {
    nonCommunicatingBoxes: silentVehicles(customer).map(({ box }) => box.id),
    vehicles: customer.vehicles.map(({ id }) => id),
    drivers: customer.drivers.map(({ id }) => id),
  };
  return ids[field]!.map(String).sort();
}

/** The one value that a node has beside its id, however deep. */
function innermost(node: unknown): Sorted {
  if (typeof node !== 'object' || node === null) return node as Sorted;
  const [, value] = Object.entries(node).find(([key]) => key !== 'oceanId')!;
  return innermost(value);
}

function compare(a: Sorted, b: Sorted, direction: 'ASC' | 'DESC'): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' ? a - Number(b) : a.localeCompare(String(b), 'fr', { numeric: true });
  return direction === 'ASC' ? order : -order;
}
