import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseBody } from '../../json.ts';
import type { FaultInput, FaultOf } from '../fault.ts';
import { boxes, drivers, entities, readHours, type Stage, startStage, vehicles } from '../../../test/fault-stage.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests assert the shape of what came over HTTP
type Row = any;

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterEach(() => stage.sandbox.faults.clear());
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  expect(stage.sandbox.contractViolations).toEqual([]);
});

type Change = Omit<Extract<FaultInput, { kind: 'rows' }>, 'kind'>;

async function read(operation: string, query = {}, body?: unknown): Promise<Row> {
  const response = await stage.request(operation, { query, ...(body !== undefined && { body }) });
  expect([response.status, response.error]).toEqual([200, null]);
  return parseBody(response.body.toString());
}

/** Rows before and after a change. */
async function change(operation: string, fault: Change, rowsIn = (response: Row) => response) {
  stage.sandbox.faults.clear();
  const right = rowsIn(await read(operation));
  stage.sandbox.faults.add({ fault: { kind: 'rows', ...fault } });
  return { right, wrong: rowsIn(await read(operation)) };
}

const texts = (rows: Row[]): string[] =>
  rows.map((row) => JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)));

describe('rows', () => {
  test('can be doubled', async () => {
    const { right, wrong } = await change(boxes, { change: 'doubled' });
    expect(wrong.length).toBeGreaterThan(right.length);
    expect(texts(wrong.slice(0, right.length))).toEqual(texts(right));
    expect(new Set(texts(wrong)).size).toBe(right.length);
  });

  test('can be missing', async () => {
    const { right, wrong } = await change(boxes, { change: 'missing', rowShare: 0.5 });
    expect(wrong.length).toBeLessThan(right.length);
    expect(texts(right)).toEqual(expect.arrayContaining(texts(wrong)));
  });

  test('can all be missing, and at least one is', async () => {
    expect((await change(boxes, { change: 'missing', rowShare: 1 })).wrong).toEqual([]);
    const { right, wrong } = await change(boxes, { change: 'missing', rowShare: 0 });
    expect(wrong).toHaveLength(right.length - 1);
  });

  test('of a response that is a map or an object are its values', async () => {
    const events = 'GET /restapi/evenement/lastEvent';
    const { customers } = stage.sandbox.fleet;
    const query = { customerId: String(customers[0]!.id), codeEvenements: 'ARRET' };
    const right = await read(events, query);
    stage.sandbox.faults.add({ fault: { kind: 'rows', change: 'unknown-enum', field: 'typeEvenement' } });
    const wrong = await read(events, query);
    expect(Object.keys(wrong)).toEqual(Object.keys(right));
    for (const event of Object.values<Row>(wrong)) expect(event.typeEvenement).toBe('JAMAIS_VU');
    stage.sandbox.faults.clear();
    stage.sandbox.faults.add({ fault: { kind: 'rows', change: 'missing' } });
    expect(await read(events, query)).toEqual(right);
  });

  test('can be reordered', async () => {
    const { right, wrong } = await change(boxes, { change: 'reordered' });
    expect(texts(wrong)).not.toEqual(texts(right));
    expect(texts(wrong).toSorted()).toEqual(texts(right).toSorted());
  });

  test('can be null', async () => {
    const { right, wrong } = await change(boxes, { change: 'null', rowShare: 0.5 });
    expect(wrong).toHaveLength(right.length);
    expect(wrong).toContain(null);
    expect(texts(right)).toEqual(expect.arrayContaining(texts(wrong.filter((row: Row) => row !== null))));
  });

  test('of a list within an object change too', async () => {
    const { right, wrong } = await change(entities, { change: 'missing' }, ({ entities: rows }) => rows);
    expect(wrong).toHaveLength(right.length - 1);
    const positions = 'GET /restapi/mobility/v1/vehiclePositions';
    const two = await change(positions, { change: 'doubled', rowShare: 1 }, ({ vehicles: rows }) => rows);
    expect(two.wrong).toHaveLength(two.right.length * 2);
  });

  test('stay as they are in an empty list', async () => {
    stage.sandbox.faults.add({ fault: { kind: 'rows', change: 'null' } });
    expect(await read(vehicles, { immatriculation: 'unknown' })).toEqual([]);
  });

  test('can have several faults', async () => {
    stage.sandbox.faults.add({ fault: { kind: 'rows', change: 'missing', rowShare: 1 } });
    stage.sandbox.faults.add({ fault: { kind: 'rows', change: 'doubled', rowShare: 1 } });
    expect(await read(boxes)).toEqual([]);
    expect(stage.sandbox.calls.recent.at(-1)?.faults).toEqual(['rows missing', 'rows doubled']);
  });

  test('stay as they are in the response to a write', async () => {
    stage.sandbox.faults.add({ fault: { kind: 'rows', change: 'null' } });
    expect((await stage.write(5)).body.toString()).toContain('"innerMap"');
    expect(stage.sandbox.calls.recent.at(-1)?.faults).toEqual([]);
  });
});

describe('within a row', () => {
  test('one drawn object is null', async () => {
    const { right, wrong } = await change(boxes, { change: 'nested-null' });
    expect(texts(wrong).filter((text, index) => text === texts(right)[index])).toEqual([]);
  });

  test('a named object is null at any depth', async () => {
    const { wrong } = await change(boxes, { change: 'nested-null', field: 'detailedBoxDTO' });
    expect(wrong.map(({ detailedBoxDTO }: Row) => detailedBoxDTO)).toEqual(wrong.map(() => null));
  });

  test('enums have unknown values, and nothing else changes', async () => {
    const { right, wrong } = await change(boxes, { change: 'unknown-enum' });
    const categories = (rows: Row[]) => rows.map(({ detailedBoxDTO }) => detailedBoxDTO.currentVehicule?.categorie);
    const expected = categories(right).map((value) => (typeof value === 'string' ? 'JAMAIS_VU' : value));
    expect(expected).toContain('JAMAIS_VU');
    expect(categories(wrong)).toEqual(expected);
    expect(wrong[0].detailedBoxDTO.box).toEqual(right[0].detailedBoxDTO.box);
  });

  test('a named field has another type', async () => {
    const { wrong } = await change(vehicles, { change: 'other-type', field: 'id' });
    expect(wrong.map(({ vehicle }: Row) => typeof vehicle.id)).toEqual(wrong.map(() => 'object'));
  });

  test('some field has another type, but no id', async () => {
    const { right, wrong } = await change(vehicles, { change: 'other-type' });
    expect(texts(wrong).filter((text, index) => text === texts(right)[index])).toEqual([]);
    const idsOf = (rows: Row[]) => texts(rows).map((text) => text.match(/"id":[^,}]*/g)?.length);
    expect(idsOf(wrong).every((count) => count !== undefined)).toBe(true);
  });

  test('of private hours lack their id or driver, share an id, or end before they start', async () => {
    const ids = await change(readHours, { change: 'without-id' });
    expect(ids.right.length).toBeGreaterThan(1);
    expect(ids.wrong.map(({ id }: Row) => id)).toEqual(ids.right.map(() => undefined));
    const same = await change(readHours, { change: 'same-id' });
    expect(new Set(same.wrong.map(({ id }: Row) => id))).toEqual(new Set([1]));
    const drivers = await change(readHours, { change: 'without-driver' });
    expect(drivers.wrong.filter(({ individu }: Row) => individu !== undefined)).toEqual([]);
    const { wrong } = await change(readHours, { change: 'ends-before-start' });
    expect(wrong.every(({ debut, fin }: Row) => fin < debut)).toBe(true);
  });

  test('there are unknown fields', async () => {
    const { wrong } = await change(boxes, { change: 'extra-fields' });
    expect(wrong[0].champInconnu).toEqual({ valeur: 42, liste: ['jamais vu', null] });
    expect(wrong[0].detailedBoxDTO.box.champInconnu).toBeDefined();
  });

  test('ids keep their digits', async () => {
    const { sandbox } = stage;
    const { customers } = sandbox.fleet;
    sandbox.faults.add({ fault: { kind: 'rows', change: 'extra-fields' } });
    const { sendRequest, tokenOf } = await import('../../../test/send-request.ts');
    const response = await sendRequest(sandbox, drivers, { token: await tokenOf(sandbox, 'demo2') });
    const rows = parseBody(response.body.toString()) as Row[];
    expect(rows.map(({ individu }) => individu.id)).toEqual(customers[1]?.drivers.map(({ id }) => id));
  });
});

describe('ids beyond 2^53', () => {
  const shift = 9_000_000_000_000_000_000n;
  const fault: FaultOf<'rows'> = { kind: 'rows', change: 'big-ids' };
  const first = () => stage.sandbox.fleet.customers[0]!;
  const big = (things: readonly { id: bigint }[]) => things.map(({ id }) => id + shift);

  test('are the same for a vehicle, its box and its driver in every list', async () => {
    stage.sandbox.faults.add({ fault });
    const own = first().vehicles;
    const listed = await read(vehicles);
    expect(listed.map(({ vehicle }: Row) => vehicle.id)).toEqual(big(own));
    const silent = own.filter(({ box }) => box.silence);
    const rows = await read(boxes);
    expect(rows.map(({ detailedBoxDTO }: Row) => detailedBoxDTO.box.id)).toEqual(big(silent.map(({ box }) => box)));
    expect(rows.map(({ detailedBoxDTO }: Row) => detailedBoxDTO.currentVehicule.id)).toEqual(big(silent));
    const { vehicles: positions } = await read('GET /restapi/mobility/v1/vehiclePositions');
    const placed = positions.map(({ id }: Row) => id);
    expect(placed.length).toBeGreaterThan(0);
    expect(big(own).map(String)).toEqual(expect.arrayContaining(placed));
    const people = await read(drivers);
    expect(people.map(({ individu }: Row) => individu.id)).toEqual(big(first().drivers));
    expect(Number.isSafeInteger(Number(big(own)[0]))).toBe(false);
  });

  test('are accepted in a query', async () => {
    stage.sandbox.faults.add({ fault });
    const [vehicle] = first().vehicles;
    const history = 'GET /restapi/affectations_chauffeurs/historique';
    const byLarge = await read(history, { idVehicule: String(vehicle!.id + shift) });
    expect(byLarge).toEqual(await read(history, { idVehicule: String(vehicle!.id) }));
    expect(byLarge.map(({ vehicule }: Row) => vehicule.id)).toEqual(byLarge.map(() => vehicle!.id + shift));
  });

  test('are accepted in a body, and are the keys of the response', async () => {
    stage.sandbox.faults.add({ fault });
    const id = first().vehicles[0]!.id + shift;
    const period = { debut: Date.now() - 864_000_000, fin: Date.now() };
    const body = `{"renderMode":"BY_VEHICLE_WITHOUT_HORAIRE_SYNTHESIS","criteria":"ALL","filter":{"vehicleIds":[${id}]},"periode":${JSON.stringify(period)}}`;
    const response = await fetch(`${stage.sandbox.url}/restapi/analyse/preformattedPrivacy`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-auth-token': stage.token },
      body,
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`"${id}":`);
  });

  test('leave other numbers alone', async () => {
    const { right, wrong } = await change(boxes, fault);
    const small = (rows: Row[]) => texts(rows).map((text) => text.replaceAll(/"?9\d{18}n?"?/g, '#'));
    const known = new Set(
      first()
        .vehicles.flatMap(({ id, box }) => [`${id}`, `${box.id}`])
        .concat(first().drivers.map(({ id }) => `${id}`)),
    );
    expect(small(wrong)).toEqual(
      texts(right).map((text) => text.replaceAll(/\d{10}/g, (digits) => (known.has(digits) ? '#' : digits))),
    );
  });
});
