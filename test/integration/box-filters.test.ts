import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Vehicle } from '../../packages/sandbox/src/fleet/model.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf, daysSilent, silentVehicles } from '../support/expected.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp({ env: { SANDBOX_VEHICLES: '200', SANDBOX_SILENT_BOXES: '120' } });
});
afterAll(() => app[Symbol.asyncDispose]());

interface BoxResponse {
  oceanId: string;
  type: { code: string };
  silence: {
    qualification: { reason: { oceanId: string } } | null;
    lastKnownStatus: { location: { latitude: number | null; longitude: number | null } | null };
  };
}

async function boxes(filter: string): Promise<BoxResponse[]> {
  const { data, errors } = await app.execute(`{ nonCommunicatingBoxes(first: 200, filter: ${filter}) { nodes {
    oceanId type { code }
    silence { qualification { reason { oceanId } } lastKnownStatus { location { latitude longitude } } }
  } } }`);
  expect(errors).toBeUndefined();
  return data.nonCommunicatingBoxes.nodes;
}

const idsOf = (responses: readonly BoxResponse[]): string[] => responses.map(({ oceanId }) => oceanId).sort();

it.each<[string, string, (vehicle: Vehicle) => boolean]>([
  ['silent for more than 30 days', '{ silentForMoreThanDays: 30 }', (vehicle) => (daysSilent(vehicle) ?? -1) > 30],
  ['silent for at most 7 days', '{ silentForAtMostDays: 7 }', (vehicle) => (daysSilent(vehicle) ?? 99) <= 7],
  ['never heard', '{ hasNeverCommunicated: true }', ({ box }) => box.silence?.lastCommunicatedAt === null],
  ['heard once', '{ hasNeverCommunicated: false }', ({ box }) => box.silence?.lastCommunicatedAt !== null],
  ['qualified', '{ isQualified: true }', ({ box }) => box.silence?.isQualified === true],
  [
    'not qualified and long silent',
    '{ isQualified: false, silentForMoreThanDays: 20 }',
    (vehicle) => vehicle.box.silence?.isQualified === false && (daysSilent(vehicle) ?? -1) > 20,
  ],
  ['of an entity', '{ entityIds: ["310001"] }', ({ entity }) => entity.id === 310_001n],
  ['fitted', '{ hasVehicle: true }', () => true],
  ['a serial number, in part', '{ text: "oc1-000001" }', ({ box }) => box.serialNumber.startsWith('OC1000001')],
])('finds the boxes that are %s', async (_name, filter, passes) => {
  const expected = silentVehicles(customerOf(app.sandbox)).filter(passes);
  expect(expected.length).toBeGreaterThan(0);
  expect(idsOf(await boxes(filter))).toEqual(expected.map(({ box }) => String(box.id)).sort());
});

it.each<[string, (vehicle: Vehicle) => string]>([
  ['IMEI', ({ box }) => box.imei],
  ['registration without hyphens', ({ registration }) => registration.replaceAll('-', '').toLowerCase()],
  ['fleet number and registration', ({ fleetNumber, registration }) => `${fleetNumber} ${registration}`],
])('finds one box by its %s', async (_name, textOf) => {
  const vehicle = silentVehicles(customerOf(app.sandbox))[8]!;
  expect(idsOf(await boxes(`{ text: "${textOf(vehicle)}" }`))).toEqual([String(vehicle.box.id)]);
});

it('finds the boxes of a model and of a reason', async () => {
  const all = await boxes('{}');
  const { code } = all[0]!.type;
  expect(idsOf(await boxes(`{ typeCodes: ["${code}"] }`))).toEqual(idsOf(all.filter(({ type }) => type.code === code)));
  const reasonOf = ({ silence }: BoxResponse) => silence.qualification?.reason.oceanId;
  const reason = all.map(reasonOf).find((id) => id !== undefined)!;
  const ofReason = all.filter((box) => reasonOf(box) === reason);
  expect(idsOf(await boxes(`{ reasonIds: ["${reason}"] }`))).toEqual(idsOf(ofReason));
  expect(ofReason.length).toBeLessThan(all.length);
});

it('finds the boxes near a point', async () => {
  const all = await boxes('{}');
  const placeOf = ({ silence }: BoxResponse) => silence.lastKnownStatus.location;
  const centre = placeOf(all.find((box) => typeof placeOf(box)?.latitude === 'number')!)!;
  const near = all.filter((box) => {
    const place = placeOf(box);
    if (typeof place?.latitude !== 'number' || typeof place.longitude !== 'number') return false;
    const north = (place.latitude - centre.latitude!) * 111_195;
    const east = (place.longitude - centre.longitude!) * 111_195 * Math.cos((centre.latitude! * Math.PI) / 180);
    return Math.hypot(north, east) < 60_000;
  });
  const found = await boxes(
    `{ near: { latitude: ${centre.latitude}, longitude: ${centre.longitude}, radiusMeters: 60000 } }`,
  );
  expect(near.length).toBeGreaterThan(1);
  expect(near.length).toBeLessThan(all.length);
  expect(idsOf(found)).toEqual(idsOf(near));
});

it('finds none for a filter that none passes', async () => {
  expect(await boxes('{ entityIds: [] }')).toEqual([]);
  expect(await boxes('{ hasVehicle: false }')).toEqual([]);
});
