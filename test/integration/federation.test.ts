import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { startTestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { sortedSdl } from '../support/sorted-sdl.ts';

const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename ... on Vehicle { oceanId registration } ... on Driver { lastName } ... on Box { serialNumber } ... on Entity { name }
} }`;

it('gives gateways the committed schema, whatever the order that it is printed in', async () => {
  await using app = await startTestApp();
  const { data } = await app.execute('{ _service { sdl } }');
  const committed = await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
  expect(sortedSdl(data._service.sdl)).toBe(sortedSdl(committed));
});

it('finds 100 vehicles of a gateway in one call', async () => {
  await using app = await startTestApp({ env: { SANDBOX_VEHICLES: '200' } });
  const vehicles = customerOf(app.sandbox).vehicles.slice(0, 100).toReversed();
  const of = vehicles.map(({ id }, index) =>
    index % 2 === 0
      ? { __typename: 'Vehicle', oceanId: String(id) }
      : { __typename: 'Vehicle', id: toGlobalId('Vehicle', String(id)) },
  );
  const { data, errors } = await app.execute(entities, { variables: { of } });
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual(
    vehicles.map(({ id, registration }) => ({ __typename: 'Vehicle', oceanId: String(id), registration })),
  );
  expect(app.takeCalls()).toEqual({ vehicles: 1 });
});

it('finds objects of every key in the requested order, and null for those that do not exist', async () => {
  await using app = await startTestApp();
  const customer = customerOf(app.sandbox);
  const [vehicle, driver, entity] = [customer.vehicles[5]!, customer.drivers[6]!, customer.entities[1]!];
  const of = [
    { __typename: 'Driver', oceanId: String(driver.id) },
    { __typename: 'Vehicle', oceanId: '1' },
    { __typename: 'Entity', id: toGlobalId('Entity', String(entity.id)) },
    { __typename: 'Driver', id: toGlobalId('Vehicle', String(vehicle.id)) },
    { __typename: 'Box', oceanId: String(vehicle.box.id) },
  ];
  const { data } = await app.execute(entities, { variables: { of } });
  expect(data._entities).toEqual([
    { __typename: 'Driver', lastName: driver.lastName },
    null,
    { __typename: 'Entity', name: entity.name },
    null,
    { __typename: 'Box', serialNumber: vehicle.box.serialNumber },
  ]);
});
