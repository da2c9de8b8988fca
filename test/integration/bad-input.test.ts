import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.execute('{ vehicles { totalCount } drivers { totalCount } }'); // the rejections below send no further request
  app.takeCalls();
});
afterAll(() => app[Symbol.asyncDispose]());

/** Expects one error that names the argument, echoes no input and sends no upstream request. */
async function expectRejection(query: string, argument: string): Promise<void> {
  const { errors } = await app.execute(query);
  expect(errors).toHaveLength(1);
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(errors![0]!.extensions.faults).toContainEqual({ argument, message: expect.any(String) });
  expect(JSON.stringify(errors)).not.toMatch(/secret|9876|123\.5/);
  expect(app.takeCalls()).toEqual({});
}

const ids = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, index) => String(index + 1)));

it.each([
  ['negative days', '{ silentForMoreThanDays: -9876 }', 'filter.silentForMoreThanDays'],
  ['negative days at most', '{ silentForAtMostDays: -9876 }', 'filter.silentForAtMostDays'],
  ['a latitude beyond the pole', near('latitude: 123.5, longitude: 2, radiusMeters: 5'), 'filter.near.latitude'],
  ['a longitude beyond the globe', near('latitude: 2, longitude: 9876, radiusMeters: 5'), 'filter.near.longitude'],
  ['no radius', near('latitude: 2, longitude: 2, radiusMeters: 0'), 'filter.near.radiusMeters'],
  ['a radius beyond all', near('latitude: 2, longitude: 2, radiusMeters: 98760000'), 'filter.near.radiusMeters'],
  ['too many entities', `{ entityIds: ${ids(201)} }`, 'filter.entityIds'],
  ['too many reasons', `{ reasonIds: ${ids(201)} }`, 'filter.reasonIds'],
  ['too many models', `{ typeCodes: ${ids(201)} }`, 'filter.typeCodes'],
  ['a text without end', `{ text: "${'secret'.repeat(30)}" }`, 'filter.text'],
])('rejects a filter of boxes with %s', async (_what, filter, argument) => {
  await expectRejection(`{ nonCommunicatingBoxes(filter: ${filter}) { totalCount } }`, argument);
});

function near(fields: string): string {
  return `{ near: { ${fields} } }`;
}

it('reports every validation error of an input at once', async () => {
  const { errors } = await app.execute(
    '{ nonCommunicatingBoxes(filter: { silentForMoreThanDays: -1, near: { latitude: 91, longitude: 181, radiusMeters: 5 } }) { totalCount } }',
  );
  expect(errors![0]!.extensions.faults!.map(({ argument }) => argument).sort()).toEqual([
    'filter.near.latitude',
    'filter.near.longitude',
    'filter.silentForMoreThanDays',
  ]);
});

it.each([
  ['vehicles', `{ driverIds: ${ids(201)} }`, 'filter.driverIds'],
  ['vehicles', `{ text: "${'secret'.repeat(30)}" }`, 'filter.text'],
  ['vehicles', near('latitude: 123.5, longitude: 2, radiusMeters: 5'), 'filter.near.latitude'],
  ['drivers', `{ entityIds: ${ids(201)} }`, 'filter.entityIds'],
])('rejects an invalid filter of %s: %#', async (field, filter, argument) => {
  await expectRejection(`{ ${field}(filter: ${filter}) { totalCount } }`, argument);
});

it.each(['box', 'vehicle', 'driver'])('wants exactly one key of a %s', async (field) => {
  const second = { box: 'imei', vehicle: 'vin', driver: 'email' }[field];
  await expectRejection(`{ ${field}(by: {}) { id } }`, 'by');
  await expectRejection(`{ ${field}(by: { oceanId: "9876", ${second}: "secret" }) { id } }`, 'by');
  await expectRejection(`{ ${field}(by: { oceanId: null }) { id } }`, 'by');
  await expectRejection(`{ ${field}(by: { ${second}: "  " }) { id } }`, `by.${second}`);
});

it.each(['1900-01-01', '2999-01-01'])('rejects the steps of the day %s', async (date) => {
  await expectRejection(`{ vehicle(by: { oceanId: "1110000001" }) { steps(date: "${date}") { id } } }`, 'date');
});

it('rejects the 31st of February, as a variable and as a literal', async () => {
  const steps = (date: string) => `vehicle(by: { oceanId: "1110000001" }) { steps(date: ${date}) { id } }`;
  const literal = await app.execute(`{ ${steps('"2026-02-31"')} }`);
  expect(literal).toMatchObject({ errors: [{ message: expect.stringContaining('LocalDate wants a day') }] });
  const variable = await app.execute(`query ($date: LocalDate!) { ${steps('$date')} }`, {
    variables: { date: '2026-02-31' },
  });
  expect(variable).toMatchObject({
    errors: [
      {
        message: expect.stringContaining('LocalDate wants a day'),
        extensions: { code: 'BAD_USER_INPUT', argument: 'date' },
      },
    ],
  });
  expect(JSON.stringify([literal, variable])).not.toContain('2026-02-31');
  expect(app.takeCalls()).toEqual({});
});

const usage = (start: string, end: string): string =>
  `{ driver(by: { oceanId: "1510000001" }) { privacyUsage(input: { period: { start: "${start}", end: "${end}" } }) { cost } } }`;

it.each([
  ['that is reversed', '2026-06-02T00:00:00Z', '2026-06-01T00:00:00Z', 'input.period.end'],
  ['that is empty', '2026-06-01T00:00:00Z', '2026-06-01T00:00:00Z', 'input.period.end'],
  ['longer than a year', '2024-06-01T00:00:00Z', '2026-06-01T00:00:00Z', 'input.period.end'],
  ['of the last century', '1998-06-01T00:00:00Z', '1998-06-02T00:00:00Z', 'input.period.start'],
  ['that has not begun', '2999-06-01T00:00:00Z', '2999-06-02T00:00:00Z', 'input.period.start'],
])('rejects a period of use %s', async (_what, start, end, argument) => {
  await expectRejection(usage(start, end), argument);
});

it('rejects schedules during a reversed period', async () => {
  await expectRejection(
    '{ driver(by: { oceanId: "1510000001" }) { privacySchedules(during: { start: "2026-06-02T00:00:00Z", end: "2026-06-01T00:00:00Z" }) { id } } }',
    'during',
  );
});

it.each([
  ['ids that are none', 'driverIds: ["secret"]', 'input.driverIds'],
  ['an id twice', 'vehicleIds: ["9876", "9876"]', 'input.vehicleIds'],
  ['too many ids', `entityIds: ${ids(1001)}`, 'input.entityIds'],
])('rejects an analysis with %s', async (_what, filter, argument) => {
  const period = 'period: { start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" }';
  await expectRejection(
    `{ privacyAnalysis(input: { mode: BY_DRIVER_WITH_SCHEDULE_SYNTHESIS, ${period}, ${filter} }) { modeRaw } }`,
    argument,
  );
});
