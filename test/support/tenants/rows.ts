import { writeJson } from '../../../src/ocean/json.ts';
import { callOf } from '../leaf/contract-schema.ts';
import { buildPayload } from '../leaf/payload.ts';
import { markOf, numberHole, placeOf, textHole, type Shape, type World } from './marks.ts';

/** Number of vehicles, drivers and boxes each; the first half belongs to the first entity. */
export const fleetSize = 4;
const half = fleetSize / 2;

/** The same numbers in every world. */
export const ids = {
  vehicle: (index: number): bigint => 5001n + BigInt(index),
  driver: (index: number): bigint => 6001n + BigInt(index),
  box: (index: number): bigint => 7001n + BigInt(index),
  entity: (index: number): bigint => (index < half ? 8001n : 8002n),
  recurring: (index: number): bigint => 9001n + BigInt(index),
  exceptional: (index: number): bigint => 9101n + BigInt(index),
  extension: (index: number): bigint => 9201n + BigInt(index),
  step: (index: number): bigint => 9301n + BigInt(index),
  assignment: (index: number): bigint => 9401n + BigInt(index),
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows of any endpoint, whose shape the contract defines
type Row = any;

const indexes: Record<Shape, readonly number[]> = {
  full: [...Array(fleetSize).keys()],
  east: [...Array(half).keys()],
  west: [...Array(half).keys()].map((index) => index + half),
};
const validity = { debut: Date.UTC(2020, 0, 1), fin: Date.UTC(2040, 0, 1) };

/** Full row of the contract, every leaf filled, different for each index. */
function rowOf(endpoint: number, index: number): Row {
  const options = { variant: 3 * index + 1, swapsBooleanNames: false, sampleMaps: 'empty' } as const;
  const { body } = buildPayload(callOf(endpoint).response, options);
  return Array.isArray(body) ? body[0] : body;
}

function vehicleRow(index: number): Row {
  const row = rowOf(11, index);
  row.vehicle.id = ids.vehicle(index);
  row.vehicle.suppressionLogique = false; // lists leave deleted rows out
  row.boitier.id = ids.box(index);
  row.chauffeur.id = ids.driver(index);
  row.entite.id = ids.entity(index);
  return row;
}

function boxRow(index: number): Row {
  const row = rowOf(1, index);
  row.detailedBoxDTO.box.id = ids.box(index);
  row.detailedBoxDTO.currentVehicule.id = ids.vehicle(index);
  row.ongletPositionVehicleDTO.entiteVehicle.id = ids.entity(index);
  return row;
}

function driverRow(index: number): Row {
  const row = rowOf(10, index);
  row.individu.id = ids.driver(index);
  row.individu.suppressionLogique = false;
  row.entite.id = ids.entity(index);
  row.vehicleFieldsDTO.id = ids.vehicle(index);
  return row;
}

function entityRow(index: number): Row {
  return { ...rowOf(12, index).entities[0], id: ids.entity(index) };
}

function assignmentRow(index: number): Row {
  const row = rowOf(14, index);
  row.vehicule.id = row.chauffeurVehicule.idVehicule = ids.vehicle(index);
  row.chauffeur.id = row.chauffeurVehicule.idIndividu = ids.driver(index);
  row.chauffeurVehicule.id = ids.assignment(index);
  return row;
}

function recurringRow(index: number): Row {
  const row = rowOf(2, index);
  row.individu.id = ids.driver(index);
  row.individu.suppressionLogique = false;
  return { ...row, id: ids.recurring(index), ...validity };
}

function exceptionalRow(index: number): Row {
  const row = rowOf(7, index);
  row.individu.id = ids.driver(index);
  row.individu.suppressionLogique = false;
  row.extension.id = ids.extension(index);
  for (const part of row.horairesIndividu) part.individu.id = ids.driver(index);
  return { ...row, id: ids.exceptional(index), ...validity };
}

function positionRow(index: number): Row {
  return { ...rowOf(15, index).vehicles[0], id: ids.vehicle(index) };
}

function trackRow(index: number): Row {
  const row = rowOf(17, index).positionsVehicles[0];
  row.vehicle.idVehicule = ids.vehicle(index);
  return row;
}

function sheet(index: number): Row {
  return { fjRows: [{ ...rowOf(13, index).fjRows[0], id: ids.step(index), type: 'T' }] };
}

type Query = Readonly<Record<string, string | undefined>>;
type OceanRows = (shown: readonly number[], query: Query) => Row;

/** Rows of the owner in the query, or all rows. Undefined: the caller cannot see that owner. */
function owned(
  shown: readonly number[],
  make: (index: number) => Row,
  wanted: string | undefined,
  id: (index: number) => bigint,
) {
  if (wanted === undefined) return shown.map(make);
  const own = shown.filter((index) => String(id(index)) === wanted);
  return own.length === 0 ? undefined : own.map(make);
}

const responses: Readonly<Record<string, OceanRows>> = {
  [callOf(1).operation]: (shown) => shown.map(boxRow),
  [callOf(2).operation]: (shown, { individuId }) => owned(shown, recurringRow, individuId, ids.driver),
  [callOf(6).operation]: () => [rowOf(6, 0)],
  [callOf(7).operation]: (shown, { individuId }) => owned(shown, exceptionalRow, individuId, ids.driver),
  [callOf(10).operation]: (shown) => shown.map(driverRow),
  [callOf(11).operation]: (shown) => shown.map(vehicleRow),
  [callOf(12).operation]: (shown) => ({ entities: shown.filter((index) => index % half === 0).map(entityRow) }),
  [callOf(13).operation]: (shown, { vehId }) => owned(shown, sheet, vehId, ids.vehicle)?.[0],
  [callOf(14).operation]: (shown, { idVehicule, idIndividu }) =>
    idIndividu === undefined
      ? owned(shown, assignmentRow, idVehicule, ids.vehicle)
      : owned(shown, assignmentRow, idIndividu, ids.driver),
  [callOf(15).operation]: (shown) => ({ vehicles: shown.map(positionRow) }),
  [callOf(16).operation]: (shown, { travelId }) => owned(shown, (index) => rowOf(16, index), travelId, ids.step)?.[0],
  [callOf(17).operation]: (shown) => ({ positionsVehicles: shown.map(trackRow) }),
  [callOf(18).operation]: (shown, { idAffectation }) => owned(shown, assignmentRow, idAffectation, ids.assignment)?.[0],
};

const templates = new Map<string, string | null>();

/**
 * Ocean's response to a read in one world: JSON with the world's mark in every text and every place.
 *
 * @param operation such as 'GET /restapi/…'
 * @returns null: it is not found. Undefined: it is no read
 */
export function responseOf(world: World, operation: string, query: Query): string | null | undefined {
  const result = responses[operation];
  if (result === undefined) return undefined;
  const { individuId, vehId, idVehicule, idIndividu, travelId, idAffectation } = query;
  const owners = [individuId, vehId, idVehicule, idIndividu, travelId, idAffectation];
  const key = [world.shape, operation, ...owners].join(' ');
  let template = templates.get(key);
  if (template === undefined) {
    const rows = result(indexes[world.shape], query);
    template = rows === undefined ? null : writeJson(withHoles(rows)).replaceAll(`"${numberHole}"`, numberHole);
    templates.set(key, template);
  }
  return template?.replaceAll(textHole, markOf(world.id)).replaceAll(numberHole, placeOf(world.id)) ?? null;
}

/** Avoids numbers that a double cannot represent: parsing them is much slower, and other tests cover them. */
const firstInexact = 9_007_199_254_740_993n;

/** Adds a placeholder for the mark to every text and key of buildPayload; replaces every coordinate by one. */
function withHoles(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return value.startsWith('text ') ? `${value} ${textHole}` : value;
  if (typeof value === 'bigint') return value < firstInexact ? value : 20_000_000n + value - firstInexact;
  if (typeof value === 'number') return /^(lat|long)/.test(name) ? numberHole : value;
  if (Array.isArray(value)) return value.map((item) => withHoles(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key.startsWith('key ') ? `${key} ${textHole}` : key,
    withHoles(item, key),
  ]);
  return Object.fromEntries(entries) as unknown;
}
