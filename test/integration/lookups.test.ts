import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { entityKeys } from '../../src/schema/entity-references.ts';
import { buildGraph } from '../../src/schema/schema.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const vehicle = () => customerOf(app.sandbox).vehicles[3]!;

describe('an id is compared as an id', () => {
  it.each<[string, (id: string) => string]>([
    ['-2001', (id) => `-${id}`],
    ['20-01', (id) => `${id.slice(0, 2)}-${id.slice(2)}`],
    ['20 01', (id) => `${id.slice(0, 2)} ${id.slice(2)}`],
    ['a blank before it', (id) => ` ${id}`],
    ['an en dash', (id) => `\u2013${id}`],
    ['full-width digits', (id) => id.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ])('so that %s matches no object', async (_what, spell) => {
    const { id, box, driver } = customerOf(app.sandbox).vehicles.find((one) => one.driver && one.box.silence)!;
    const [own, boxId, driverId] = [id, box.id, driver!.id].map((one) => spell(String(one)));
    const { data, errors } = await app.execute(
      'query ($v: ID!, $b: ID!, $d: ID!) { vehicle(by: { oceanId: $v }) { id } box(by: { oceanId: $b }) { id } driver(by: { oceanId: $d }) { id } }',
      { variables: { v: own, b: boxId, d: driverId } },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ vehicle: null, box: null, driver: null });
    const ids = [toGlobalId('Vehicle', own!), toGlobalId('Box', boxId!), toGlobalId('Driver', driverId!)];
    expect(
      (await app.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { variables: { ids } })).data,
    ).toEqual({
      nodes: [null, null, null],
    });
  });

  it.each(['-2001', '20-01', 'x'])('and %s in a filter is an error', async (id) => {
    for (const filter of [{ entityIds: ['1', id] }, { driverIds: ['1', id] }]) {
      const { errors } = await app.execute('query ($f: VehicleFilter) { vehicles(filter: $f) { totalCount } }', {
        variables: { f: filter },
      });
      expect(errors![0]!.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: `filter.${Object.keys(filter)[0]}`,
      });
      expect(errors![0]!.message).toContain('entry 2');
    }
  });
});

describe('a text is compared however Unicode spells it', () => {
  it.each<[string, (plate: string) => string]>([
    ['an en dash', (plate) => plate.replaceAll('-', '\u2013')],
    ['a dash that does not break', (plate) => plate.replaceAll('-', '\u2011')],
    ['a minus', (plate) => plate.replaceAll('-', '\u2212')],
    ['a blank that does not break', (plate) => plate.replaceAll('-', '\u00a0')],
    ['a narrow blank', (plate) => plate.replaceAll('-', '\u202f')],
    ['a soft hyphen', (plate) => plate.replaceAll('-', '\u00ad')],
    [
      'full-width letters',
      (plate) => plate.replaceAll(/[A-Z0-9]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0)),
    ],
  ])('a plate with %s', async (_what, spell) => {
    const { registration } = vehicle();
    expect(registration).toContain('-');
    const { data } = await app.execute(
      'query ($plate: String!) { vehicle(by: { registration: $plate }) { registration } vehicles(filter: { text: $plate }) { nodes { registration } } }',
      { variables: { plate: spell(registration) } },
    );
    expect(data.vehicle).toEqual({ registration });
    expect(data.vehicles.nodes).toEqual([{ registration }]);
  });

  it('a name with its accents apart or together', async () => {
    const { lastName } = customerOf(app.sandbox).drivers.find((driver) => /[À-ÿ]/.test(driver.lastName))!;
    const query = 'query ($text: String!) { drivers(filter: { text: $text }, first: 200) { nodes { lastName } } }';
    const found = async (text: string) => (await app.execute(query, { variables: { text } })).data.drivers.nodes;
    expect((await found(lastName.normalize('NFD'))).length).toBeGreaterThan(0);
    expect(await found(lastName.normalize('NFD'))).toEqual(await found(lastName.normalize('NFC')));
  });

  it('an address with a hyphen is another than one without', async () => {
    const { email } = customerOf(app.sandbox).drivers.find((driver) => driver.email)!;
    const send = async (address: string) =>
      (await app.execute('query ($e: String!) { driver(by: { email: $e }) { email } }', { variables: { e: address } }))
        .data;
    expect(await send(email!.toUpperCase())).toEqual({ driver: { email } });
    expect(await send(`${email![0]}-${email!.slice(1)}`)).toEqual({ driver: null });
  });
});

describe('near', () => {
  const query = 'query ($near: NearInput!) { vehicles(filter: { near: $near }) { totalCount } }';
  const findNear = (near: object) => app.execute(query, { variables: { near } });

  it.each([5e-7, -5e-7, 0, -0, 90, -90])('takes a latitude of %f', async (latitude) => {
    const { errors, data } = await findNear({ latitude, longitude: 5e-7, radiusMeters: 0.5 });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ vehicles: { totalCount: 0 } });
  });

  it.each([
    [{ latitude: 90.0001 }, 'latitude'],
    [{ longitude: -180.5 }, 'longitude'],
    [{ radiusMeters: 0 }, 'radiusMeters'],
    [{ radiusMeters: 2_000_001 }, 'radiusMeters'],
  ])('rejects %j', async (wrong, name) => {
    const { errors } = await findNear({ latitude: 1, longitude: 1, radiusMeters: 1, ...wrong });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `filter.near.${name}` });
  });
});

describe('a filter by ids', () => {
  it('takes the global id and the oceanId alike, and no id of another type', async () => {
    const { entities } = customerOf(app.sandbox);
    const entity = String(entities[0]!.id);
    const lists: [string, string][] = [
      ['vehicles', 'VehicleFilter'],
      ['drivers', 'DriverFilter'],
      ['nonCommunicatingBoxes', 'BoxFilter'],
    ];
    for (const [list, type] of lists) {
      const count = (id: string) =>
        app.execute(`query ($f: ${type}) { list: ${list}(filter: $f) { totalCount } }`, {
          variables: { f: { entityIds: [id] } },
        });
      const byOceanId = await count(entity);
      expect(byOceanId.data.list.totalCount).toBeGreaterThan(0);
      expect((await count(toGlobalId('Entity', entity))).data).toEqual(byOceanId.data);
      const wrong = await count(toGlobalId('Driver', entity));
      expect(wrong.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.entityIds' });
    }
  });
});

describe('objects by their ids, one list failing,', () => {
  it('are null with an error at their index, and the others are there', async () => {
    await using own = await startTestApp();
    const { vehicles, drivers } = customerOf(own.sandbox);
    rejectRequests(own, 'drivers', 403);
    const objects = [
      ['Vehicle', vehicles[0]!.id],
      ['Driver', drivers[0]!.id],
      ['Vehicle', vehicles[1]!.id],
    ] as const;
    const ids = objects.map(([type, id]) => toGlobalId(type, String(id)));
    const of = objects.map(([type, id]) => ({ __typename: type, oceanId: String(id) }));
    const { data, errors } = await own.execute(
      'query ($ids: [ID!]!, $of: [_Any!]!) { nodes(ids: $ids) { id } _entities(representations: $of) { ... on Vehicle { id } } }',
      { variables: { ids, of } },
    );
    const there = [{ id: ids[0] }, null, { id: ids[2] }];
    expect(data).toEqual({ nodes: there, _entities: there });
    expect(errors!.map(({ path, extensions }) => [path, extensions.code]).sort()).toEqual([
      [['_entities', 1], 'FORBIDDEN'],
      [['nodes', 1], 'FORBIDDEN'],
    ]);
  });

  it('get a clear error where their type or key cannot find them', async () => {
    const of = [
      { __typename: 'RecurringPrivacySchedule', id: toGlobalId('RecurringPrivacySchedule', '1') },
      { __typename: 'PrivacyStep', oceanId: '5' },
      { __typename: 'Vehicle' },
      { __typename: 'Vehicle', oceanId: String(vehicle().id) },
      { __typename: 'PageInfo' },
      { oceanId: '1' },
      'Vehicle',
    ];
    const { data, errors } = await app.execute(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Vehicle { oceanId } } }',
      { variables: { of } },
    );
    expect(data._entities).toEqual([null, null, null, { oceanId: String(vehicle().id) }, null, null, null]);
    expect(errors!.map(({ path, extensions: { code, argument } }) => [path![1], code, argument])).toEqual(
      [0, 1, 2, 4, 5, 6].map((index) => [index, 'BAD_USER_INPUT', 'representations']),
    );
    expect(errors!.map(({ message }) => message)).toEqual([
      expect.stringContaining('no other type has a key'),
      'representations: PrivacyStep is found by its id: send it.',
      'representations: Vehicle is found by its id or oceanId: send one.',
      ...Array.from({ length: 3 }, () => expect.stringContaining('no other type has a key')),
    ]);
  });

  it('are those that the SDL gives keys', () => {
    const keys = [...buildGraph().sdl.matchAll(/^type (\w+) [^{]*@key[^{]*/gm)].map(([head, type]) => [
      type,
      [...head.matchAll(/@key\(fields: "(\w+)"\)/g)].map(([, key]) => key),
    ]);
    expect(Object.fromEntries(keys)).toEqual(entityKeys);
  });
});
