import { describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { promisesOf } from '../support/work/promises.ts';

/*
 * Data that is in memory costs no promise. These are all promises of a warm request, those of the HTTP server included:
 * a promise for each row, or for one of its fields, fails here on every machine alike.
 */

const promisesOfRequest = 4;

const boxes = (first: number): string =>
  `{ nonCommunicatingBoxes(first: ${first}) { nodes { serialNumber imei type { code } vehicle { registration } silence { days } } } }`;
const hours = (first: number): string =>
  `{ drivers(first: ${first}) { nodes { lastName privacySchedules(kinds: [RECURRING]) { slots { day start end } } } } }`;

function startFleet(): Promise<SandboxApp> {
  const env = {
    SANDBOX_CUSTOMERS: '1',
    SANDBOX_VEHICLES: '1000',
    SANDBOX_SILENT_BOXES: '1000',
    SANDBOX_DRIVERS: '500',
    MAX_PAGE_SIZE: '1000',
    RATE_LIMIT_PER_MINUTE: '0',
    ANSWERS_MAX_BYTES: '0', // no response cache: each request is executed
  };
  return startTestApp({ env, slice: { isUsedUp: () => false } }); // a slow machine must not add yields
}

describe('a warm request creates as many promises as one of a single row:', () => {
  it.each([
    ['a page of 20', boxes(20)],
    ['1,000 boxes with five fields', boxes(1000)],
    ['500 drivers with their hours', hours(500)],
    ['500 drivers with both kinds of hours, now and at their age', everyHour],
    ['links from boxes to vehicles and drivers', links],
    ['lists of entities', lists],
    [
      '1,000 boxes, silent or not',
      '{ boxes(first: 1000) { nodes { serialNumber isCommunicating vehicle { registration } } } }',
    ],
    ['100 objects by their ids', nodes],
    ['100 references of a gateway', references],
  ])('%s', async (_name, operation) => {
    await using app = await startFleet();
    const query = typeof operation === 'string' ? operation : await operation(app);
    expect(await promisesOf(app.url, query)).toBe(promisesOfRequest);
  });
});

function everyHour(): string {
  return `{ drivers(first: 500) { nodes {
    asOf isStale
    privacySchedules(during: { start: "2026-01-01T00:00:00Z" }) { __typename asOf slots { day } }
    privacySchedulesFreshness { asOf isStale }
    vehicle { registration }
  } } }`;
}

function links(): string {
  return '{ nonCommunicatingBoxes(first: 500) { nodes { vehicle { registration driver { lastName privacySchedules { oceanId } } } } } }';
}

function lists(): string {
  return '{ entities { vehicles(first: 20) { totalCount nodes { registration } } drivers(filter: { hasVehicle: true }) { nodes { lastName } } nonCommunicatingBoxes { summary { byType { count } } } } }';
}

async function nodes(app: SandboxApp): Promise<string> {
  const ids = (await vehiclesOf(app)).map(({ id }) => JSON.stringify(id));
  return `{ nodes(ids: [${ids.join()}]) { id ... on Vehicle { registration } } }`;
}

async function references(app: SandboxApp): Promise<string> {
  const all = (await vehiclesOf(app)).map(({ oceanId }) => `{ __typename: "Vehicle", oceanId: "${oceanId}" }`);
  return `{ _entities(representations: [${all.join()}]) { ... on Vehicle { registration box { serialNumber } } } }`;
}

async function vehiclesOf(app: SandboxApp): Promise<{ id: string; oceanId: string }[]> {
  const { data } = await app.execute('{ vehicles(first: 100) { nodes { id oceanId } } }');
  return data.vehicles.nodes as { id: string; oceanId: string }[];
}
