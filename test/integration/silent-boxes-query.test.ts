import { expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf, daysSilent, silentVehicles, slotTexts, weeklySlots } from '../support/expected.ts';

const query = `query ($first: Int) {
  nonCommunicatingBoxes(first: $first) {
    totalCount
    nodes {
      serialNumber silence { days }
      vehicle { registration driver { lastName privacySchedules(kinds: [RECURRING]) { oceanId slots { day start end } } } }
    }
  }
}`;

const full = `{ nonCommunicatingBoxes(first: 3) { totalCount nodes { serialNumber silence { days }
  vehicle { registration driver { lastName privacySchedules { slots { day start end } } } } } } }`;

it('costs one call an endpoint cold, one more to compare private hours once an identity, and none warm', async () => {
  await using app = await startTestApp();
  const cold = await app.execute(query, { variables: { first: 20 } });
  expect(app.takeCalls()).toEqual({ boxes: 1, vehicles: 1, recurring: 2 });
  expect(await app.execute(query, { variables: { first: 20 } })).toEqual(cold);
  expect(app.takeCalls()).toEqual({});
});

it('costs at most one call an endpoint word for word as the first example', async () => {
  await using app = await startTestApp({ env: { SANDBOX_VEHICLES: '400', SANDBOX_SILENT_BOXES: '120' } });
  const { errors, data } = await app.execute(full);
  expect(errors).toBeUndefined();
  expect(data.nonCommunicatingBoxes).toMatchObject({ totalCount: 90, nodes: { length: 3 } });
  for (const [endpoint, count] of Object.entries(app.takeCalls())) expect([endpoint, count]).toEqual([endpoint, 1]);
});

it('gives each silent box its vehicle, driver and schedules, the longest silent first', async () => {
  await using app = await startTestApp();
  const { data, errors } = await app.execute(query, { variables: { first: 200 } });
  expect(errors).toBeUndefined();
  const { totalCount, nodes } = data.nonCommunicatingBoxes;
  const expected = expectedBoxes(app);
  expect(totalCount).toBe(expected.length);
  expect(nodes.map(shown)).toEqual(expected);
});

interface BoxResponse {
  serialNumber: string;
  silence: { days: number | null };
  vehicle: {
    registration: string;
    driver: { lastName: string; privacySchedules: Parameters<typeof slotTexts>[0] } | null;
  };
}

function shown({ serialNumber, silence, vehicle: { registration, driver } }: BoxResponse) {
  return [
    serialNumber,
    silence.days,
    registration,
    driver?.lastName ?? null,
    driver && slotTexts(driver.privacySchedules),
  ];
}

function expectedBoxes({ sandbox }: SandboxApp) {
  return silentVehicles(customerOf(sandbox))
    .sort((a, b) => (daysSilent(b) ?? -1) - (daysSilent(a) ?? -1) || Number(a.box.id - b.box.id))
    .map(({ box, registration, driver, ...vehicle }) => [
      box.serialNumber,
      daysSilent({ box, registration, driver, ...vehicle }),
      registration,
      driver?.lastName ?? null,
      driver && weeklySlots(sandbox.fleet, driver),
    ]);
}
