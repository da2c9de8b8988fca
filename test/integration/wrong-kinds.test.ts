import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseJson } from '../../src/ocean/json.ts';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { droppedRows } from '../../src/observability/counters.ts';
import { setLeafStage, type LeafStage } from '../support/leaf/stage.ts';

const vehicles = 'GET /restapi/vehicule_engin/vehicles';

let stage: LeafStage;
beforeAll(async () => (stage = await setLeafStage()));
afterAll(() => stage[Symbol.asyncDispose]());

const vehicleFields = 'oceanId registration make costPerKm fiscalHorsepower isGeolocated firstRegisteredAt';
const queryVehicles = async (rows: unknown): Promise<unknown> =>
  (
    (await stage.executeData(`{ vehicles { nodes { ${vehicleFields} } } }`, { [vehicles]: rows })) as {
      vehicles: unknown;
    }
  ).vehicles;

it('reads what has the right kind, whatever stands beside it', async () => {
  const row = `{"id":1,"immatriculation":{"toString":1,"__proto__":{"id":2}},"marque":["A"],"prk":"0.42",
    "nombreCvFiscaux":"7","geolocalise":"true","date1ereMec":"+010000-01-01T00:00:00Z"}`;
  const other = '{"id":2,"immatriculation":"AB-123-CD","prk":1e400,"nombreCvFiscaux":4000000000,"geolocalise":[]}';
  const rows = parseJson(`[null,"text",7,[],{"vehicle":[]},{"vehicle":${row}},{"vehicle":${other}}]`);
  expect(await queryVehicles(rows)).toEqual({
    nodes: [
      {
        oceanId: '2',
        registration: 'AB-123-CD',
        make: null,
        costPerKm: null,
        fiscalHorsepower: null,
        isGeolocated: null,
        firstRegisteredAt: null,
      },
      {
        oceanId: '1',
        registration: null,
        make: null,
        costPerKm: 0.42,
        fiscalHorsepower: 7,
        isGeolocated: true,
        firstRegisteredAt: null,
      },
    ],
  });
});

it('has one spelling of an id: a row with another is dropped and counted', async () => {
  const ids = ['2000', '02000', '+2000', ' 2000', '2000.0', '-2000', true, 2000.5, ['2000']];
  const before = droppedRows.get('vehicles');
  const rows = ids.map((id) => ({ vehicle: { id } }));
  expect(await queryVehicles(rows)).toMatchObject({ nodes: [{ oceanId: '2000' }] });
  expect(droppedRows.get('vehicles')).toBe(before + ids.length - 1);
});

it('finds nothing under another spelling of an id', async () => {
  const find = (key: string): string => `vehicle(by: { ${key} }) { oceanId }`;
  const data = await stage.executeData(
    `{ right: ${find('oceanId: "2000"')} zeros: ${find('oceanId: "02000"')} plus: ${find('oceanId: "+2000"')}
       global: ${find(`id: "${toGlobalId('Vehicle', '02000')}"`)} node(id: "${toGlobalId('Vehicle', '02000')}") { id } }`,
    { [vehicles]: [{ vehicle: { id: 2000 } }] },
  );
  expect(data).toEqual({ right: { oceanId: '2000' }, zeros: null, plus: null, global: null, node: null });
});

it.each([
  [12, 12],
  ['12', 12],
  [0, 0],
  [-1, null],
  [1.5, null],
  [3_000_000_000, null],
  [{ toString: 1 }, null],
  [[12], null],
  [null, null],
])('reads %j as %j days until a password expires', async (days, expected) => {
  const login = { token: 'token', passwordExpirationRemainingDays: days, additionalAccountData: [days] };
  const data = await stage.executeData(
    `mutation { login(input: { login: "a", password: "b" }) {
      token passwordExpirationRemainingDays additionalAccountData { key } userErrors { code }
    } }`,
    { 'POST /restapi/auth/authenticate2': login },
  );
  expect(data).toEqual({
    login: {
      token: 'token',
      passwordExpirationRemainingDays: expected,
      additionalAccountData: [],
      userErrors: [],
    },
  });
});
