import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsScanned } from '../../src/observability/counters.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { startFakeOcean, type FakeOcean } from '../support/ocean/fake-ocean.ts';

const headers = { 'x-auth-token': 'a-token' };

/** Vehicles 1 to 6 of two entities; 2 and 5 are deleted. 6 carries no mark. */
const vehicles = [1, 2, 3, 4, 5, 6].map((id) => ({
  vehicle: {
    id,
    immatriculation: `V${id}`,
    marque: id === 5 ? 'Citroën' : 'Renault',
    ...(id < 6 && { suppressionLogique: id === 2 || id === 5 }),
  },
  boitier: { id: 100 + id, numeroSerieBoi: `S${id}` },
  chauffeur: id === 3 ? { id: 23 } : null,
  entite: { id: id <= 3 ? 31 : 32, nom: 'Agence' },
}));

const named = (id: number, suppressionLogique: boolean) => ({ vehicleFieldsDTO: { id, suppressionLogique } });
/** Driver 22 is deleted; 23 and 24 are in use, and their rows name deleted vehicles. */
const drivers = [
  { individu: { id: 21, nomInd: 'A', suppressionLogique: false }, ...named(1, false) },
  { individu: { id: 22, nomInd: 'B', suppressionLogique: true }, ...named(2, true) },
  { individu: { id: 23, nomInd: 'C', suppressionLogique: false }, ...named(2, true) },
  { individu: { id: 24, nomInd: 'D', suppressionLogique: false }, ...named(5, true) },
];

let ocean: FakeOcean;
let app: TestApp;
beforeAll(async () => {
  ocean = await startFakeOcean({ vehicles: () => ({ body: vehicles }), drivers: () => ({ body: drivers }) });
  app = await startApp({ env: { OCEAN_URL: ocean.url } });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await ocean[Symbol.asyncDispose]();
});

async function send(query: string) {
  const { data, errors } = await app.execute(query, { headers });
  expect(errors).toBeUndefined();
  return data;
}

const idsOf = (nodes: readonly { oceanId: string }[]): string => nodes.map(({ oceanId }) => oceanId).join(' ');

it.each([
  ['', '1 3 4 6'],
  ['(filter: null)', '1 3 4 6'],
  ['(filter: {})', '1 3 4 6'],
  ['(filter: { deleted: null, isDeleted: null })', '1 3 4 6'],
  ['(filter: { deleted: EXCLUDE })', '1 3 4 6'],
  ['(filter: { deleted: INCLUDE })', '1 2 3 4 5 6'],
  ['(filter: { deleted: ONLY })', '2 5'],
  ['(filter: { isDeleted: false })', '1 3 4 6'],
  ['(filter: { isDeleted: true })', '2 5'],
  ['(filter: { isDeleted: true, deleted: EXCLUDE })', ''],
  ['(filter: { entityIds: ["31"] })', '1 3'],
  ['(filter: { entityIds: ["31"], deleted: INCLUDE })', '1 2 3'],
  ['(filter: { text: "V2" })', ''],
  ['(filter: { text: "V2", deleted: ONLY })', '2'],
])('lists and counts vehicles alike: %s', async (args, ids) => {
  const fields = 'totalCount nodes { oceanId } summary { byEntity { count } byMake { key count } }';
  const { vehicles: list } = await send(`{ vehicles${args} { ${fields} } }`);
  const expected = ids === '' ? [] : ids.split(' ');
  expect(idsOf(list.nodes)).toBe(ids);
  expect(list.totalCount).toBe(expected.length);
  const counted = (groups: readonly { count: number }[]) => groups.reduce((sum, { count }) => sum + count, 0);
  expect([counted(list.summary.byEntity), counted(list.summary.byMake)]).toEqual([expected.length, expected.length]);
  expect(list.summary.byMake.some(({ key }: { key: string }) => key === 'Citroën')).toBe(expected.includes('5'));
});

it('pages through rows in use only', async () => {
  const first = await send('{ vehicles(first: 2) { nodes { oceanId } pageInfo { endCursor hasNextPage } } }');
  expect(first.vehicles).toMatchObject({
    nodes: [{ oceanId: '1' }, { oceanId: '3' }],
    pageInfo: { hasNextPage: true },
  });
  const { endCursor } = first.vehicles.pageInfo;
  const second = await send(
    `{ vehicles(first: 2, after: "${endCursor}") { nodes { oceanId } pageInfo { hasNextPage } } }`,
  );
  expect(second.vehicles).toEqual({ nodes: [{ oceanId: '4' }, { oceanId: '6' }], pageInfo: { hasNextPage: false } });
});

it.each([
  ['', '21 23 24'],
  ['(filter: { deleted: INCLUDE })', '21 22 23 24'],
  ['(filter: { deleted: ONLY })', '22'],
  ['(filter: { isDeleted: true })', '22'],
])('lists and counts drivers alike: %s', async (args, ids) => {
  const { drivers: list } = await send(
    `{ drivers${args} { totalCount nodes { oceanId } summary { withVehicleCount } } }`,
  );
  expect(idsOf(list.nodes)).toBe(ids);
  expect(list).toMatchObject({
    totalCount: list.nodes.length,
    summary: { withVehicleCount: list.nodes.length },
  });
});

it('finds a deleted row by id', async () => {
  const { byOceanId, driver } = await send(`{
    byOceanId: vehicle(by: { oceanId: "2" }) { id isDeleted }
    driver(by: { oceanId: "22" }) { isDeleted }
  }`);
  expect([byOceanId.isDeleted, driver.isDeleted]).toEqual([true, true]);
  const { node } = await send(`{ node(id: "${byOceanId.id}") { ... on Vehicle { oceanId isDeleted } } }`);
  expect(node).toEqual({ oceanId: '2', isDeleted: true });
});

it('links a driver to the vehicle in use, and to a deleted one where there is no other', async () => {
  const fields = 'nodes { oceanId vehicle { oceanId isDeleted } }';
  const { drivers: list } = await send(`{ drivers(filter: { deleted: INCLUDE }) { ${fields} } }`);
  expect(list.nodes).toEqual([
    { oceanId: '21', vehicle: { oceanId: '1', isDeleted: false } },
    { oceanId: '22', vehicle: { oceanId: '2', isDeleted: true } },
    { oceanId: '23', vehicle: { oceanId: '3', isDeleted: false } }, // its row names 2, which is deleted
    { oceanId: '24', vehicle: { oceanId: '5', isDeleted: true } },
  ]);
});

it('requests no other list to omit deleted rows, and vehicles only where a deleted one is named', async () => {
  await using other = await startApp({ env: { OCEAN_URL: ocean.url } });
  ocean.takeCalls();
  await other.execute('{ drivers(filter: { text: "A" }) { totalCount nodes { vehicle { oceanId } } } }', { headers });
  expect(ocean.takeCalls()).toEqual({ drivers: 1 });
  await other.execute('{ drivers(filter: { text: "D" }) { nodes { vehicle { oceanId } } } }', { headers });
  expect(ocean.takeCalls()).toEqual({ vehicles: 1 });
});

it('looks at the rows of the page only, once the list and its indexes are there', async () => {
  const query = '{ vehicles(first: 2) { nodes { oceanId } totalCount summary { byMake { count } } } }';
  await send(query);
  const before = new Map(rowsScanned.entries());
  await send(query.replace('oceanId', 'oceanId registration'));
  const scanned = rowsScanned.entries().map(([what, count]) => [what, count - (before.get(what) ?? 0)] as const);
  expect(Object.fromEntries(scanned.filter(([, count]) => count > 0))).toEqual({ page: 2 });
});
