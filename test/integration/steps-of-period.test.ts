import { describe, expect, it } from 'vitest';
import { startApp, startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf, stepsOf } from '../support/expected.ts';
import { type FakeResponses, startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { requestCost } from '../support/work/reported-cost.ts';

interface StepRow {
  readonly oceanId: string;
  readonly isPrivate: boolean | null;
  readonly vehicle: { oceanId: string };
  readonly start: { at: string; latitude: number | null } | null;
}
const stepFields = '{ oceanId isPrivate vehicle { oceanId } start { at latitude } }';
const days = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => `2026-06-${String(first + index).padStart(2, '0')}`);

/** The sandbox's own vehicle in which somebody drives over midnight. */
const nightVehicle = (app: SandboxApp) => customerOf(app.sandbox).vehicles[44]!;
const bigger = { SANDBOX_VEHICLES: '60', SANDBOX_DRIVERS: '60' };

describe('steps of a vehicle over a period', () => {
  it('are those of each day, once, in time order, at one upstream request a day', async () => {
    await using app = await startTestApp({ env: bigger });
    const vehicle = nightVehicle(app);
    const query = `{ vehicle(by: { oceanId: "${String(vehicle.id)}" }) {
      steps(from: "2026-06-01", to: "2026-06-11") ${stepFields}
    } }`;
    const { data, errors } = await app.execute(query);
    expect(errors).toBeUndefined();
    const found = data.vehicle.steps as StepRow[];
    const expected = days(1, 10).flatMap((day) => stepsOf(app.sandbox.fleet, vehicle, day));
    expect(found.map(({ oceanId }) => oceanId)).toEqual(expected.map(({ id }) => String(id)));
    expect(new Set(found.map(({ oceanId }) => oceanId)).size).toBe(found.length);
    expect(app.takeCalls()).toEqual({ vehicles: 1, steps: 10 });
    await app.execute(query);
    expect(app.takeCalls()).toEqual({ steps: 10 }); // never cached
  });

  it('have no private place', async () => {
    await using app = await startTestApp();
    const { data } = await app.execute(
      `{ vehicles(first: 20) { nodes { steps(from: "2026-06-08", to: "2026-06-11") ${stepFields} } } }`,
    );
    const found = (data.vehicles.nodes as { steps: StepRow[] }[]).flatMap(({ steps }) => steps);
    const hidden = found.filter(({ isPrivate }) => isPrivate);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter(({ start }) => (start?.latitude ?? null) !== null)).toEqual([]);
    expect(app.takeCalls()).toEqual({ vehicles: 1, steps: 60 });
  });

  it('are read once where periods and days overlap', async () => {
    await using app = await startTestApp();
    const query = `{ vehicles(first: 2) { nodes {
      a: steps(from: "2026-06-08", to: "2026-06-11") { id }
      b: steps(from: "2026-06-09", to: "2026-06-12") { id }
      c: steps(date: "2026-06-10") { id }
    } } }`;
    const { upstreamCalls, atMost } = await requestCost(app.url, query);
    expect({ upstreamCalls, atMost: atMost.upstreamCalls }).toEqual({ upstreamCalls: 9, atMost: 9 });
    await app.execute(query);
    expect(app.takeCalls()).toEqual({ vehicles: 1, steps: 8 });
  });

  it('have a cost by literals and variables, before they run', async () => {
    await using app = await startTestApp({ env: { MAX_COST_CALLS: '40' } });
    const query = `query ($first: Int, $from: LocalDate!, $to: LocalDate!) {
      vehicles(first: $first) { nodes { steps(from: $from, to: $to) { id } } }
    }`;
    const costOf = async (first: number, to: string) =>
      (await requestCost(app.url, query, { variables: { first, from: '2026-06-01', to } })).upstreamCalls;
    expect(await costOf(1, '2026-06-02')).toBe(1 + 1);
    expect(await costOf(1, '2026-06-11')).toBe(1 + 10);
    expect(await costOf(3, '2026-06-11')).toBe(1 + 30);
    const variables = { first: 4, from: '2026-06-01', to: '2026-06-11' };
    const { errors } = await app.execute(query, { variables });
    expect(errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit: 'upstreamCalls', maximum: 40, value: 41 } },
    ]);
    expect(app.takeCalls()).toEqual({});
  });

  it('end with today, as later days have no sheet', async () => {
    await using app = await startTestApp();
    const { errors } = await app.execute(
      '{ vehicles(first: 1) { nodes { steps(from: "2026-06-10", to: "2026-07-01") { id } } } }',
    );
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ vehicles: 1, steps: 3 });
  });

  it.each([
    ['', 'date: give date, or from and to.'],
    ['(to: "2026-06-10")', 'from: give date, or from and to.'],
    ['(from: "2026-06-10")', 'to: give it together with from.'],
    ['(date: "2026-06-10", to: "2026-06-11")', 'date: leave it out beside from and to.'],
    ['(from: "2026-06-13", to: "2026-06-14")', 'from: must not lie in the future.'],
    ['(from: "1999-12-31", to: "2000-01-02")', 'from: must not lie before 2000-01-01.'],
    ['(from: "2026-06-10", to: "2026-06-10")', 'to: must lie after from: it is the first day that is not requested.'],
    ['(from: "2026-05-01", to: "2026-06-02")', 'to: must lie at most 31 days after from: request a shorter period.'],
  ])('steps%s names the argument', async (args, message) => {
    await using app = await startTestApp();
    const { data, errors } = await app.execute(`{ vehicles(first: 1) { nodes { steps${args} { id } } } }`);
    expect(data.vehicles.nodes).toEqual([{ steps: null }]);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(app.takeCalls()).toEqual({ vehicles: 1 });
  });
});

const point = (day: string, time: string) => ({
  date: day,
  heure: time,
  latitudeY: 48.8,
  longitudeX: 2.3,
  gpsCale: true,
});
const row = (id: number, day: string, from: string, to: string) => ({
  id,
  type: 'R',
  distanceMeter: 900,
  posDeb: point(day, from),
  posFin: point(day, to),
});
const link = (id: number, idVehicule: number, idIndividu: number, dateDebut: unknown, dateFin: unknown) => ({
  chauffeurVehicule: { id, idVehicule, idIndividu, dateDebut, dateFin },
});

/** Two drivers, 1 and 2, who share the vehicles 7 and 8. All times are in Paris, two hours ahead of UTC. */
const history = [
  link(71, 7, 1, '2026-05-01T00:00:00Z', '2026-06-10T10:00:00Z'), // until noon
  link(72, 7, 2, '2026-06-10T10:00:00Z', null),
  link(81, 8, 2, '2026-05-01T00:00:00Z', '2026-06-10T10:00:00Z'),
  link(82, 8, 1, '2026-06-10T10:00:00Z', null),
];
const noon = '10/06/2026';
const sheetsOf: Record<string, unknown[]> = {
  [`7 ${noon}`]: [
    row(1, noon, '08:00:00', '09:00:00'),
    row(2, noon, '11:50:00', '12:10:00'), // over the change of driver
    row(3, noon, '13:00:00', '14:00:00'),
  ],
  [`8 ${noon}`]: [row(4, noon, '10:00:00', '11:00:00'), row(5, noon, '12:00:00', '12:30:00')],
};

async function startShared(assignments: object[] = history, responses: FakeResponses = {}) {
  const ocean = await startFakeOcean({
    drivers: () => ({ body: [1, 2].map((id) => ({ individu: { id } })) }),
    assignments: ({ url: { searchParams } }) => ({
      body: (assignments as typeof history).filter(
        ({ chauffeurVehicule: own }) =>
          [null, String(own.idVehicule)].includes(searchParams.get('idVehicule')) &&
          [null, String(own.idIndividu)].includes(searchParams.get('idIndividu')),
      ),
    }),
    steps: ({ url: { searchParams } }) => ({
      body: { fjRows: sheetsOf[`${searchParams.get('vehId') ?? ''} ${searchParams.get('date') ?? ''}`] ?? [] },
    }),
    ...responses,
  });
  const app = await startApp({ env: { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' } });
  const stepsOfDriver = async (id: number, from: string, to: string) => {
    const { data, errors } = await app.execute(
      `{ driver(by: { oceanId: "${id}" }) { steps(from: "${from}", to: "${to}") { oceanId vehicle { oceanId } } } }`,
    );
    const steps = (data.driver.steps as (StepRow | null)[] | null)?.map(
      (step) => step && `${step.vehicle.oceanId}/${step.oceanId}`,
    );
    return { steps, codes: errors?.map(({ extensions }) => extensions.code), calls: ocean.takeCalls() };
  };
  return {
    app,
    stepsOfDriver,
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
    },
  };
}

describe('steps of a driver', () => {
  it('lie within the assignments to that driver, over all vehicles', async () => {
    await using stage = await startShared();
    expect(await stage.stepsOfDriver(1, '2026-06-10', '2026-06-11')).toEqual({
      steps: ['7/1', '8/5'],
      calls: { drivers: 1, assignments: 2, steps: 2 },
    });
    expect((await stage.stepsOfDriver(2, '2026-06-10', '2026-06-11')).steps).toEqual(['8/4', '7/3']);
  });

  it('are read of the days of each assignment only', async () => {
    await using stage = await startShared();
    // 9 June: vehicle 7; 10 June: both; 11 and 12 June: vehicle 8.
    const { steps, calls } = await stage.stepsOfDriver(1, '2026-06-09', '2026-06-13');
    expect(steps).toEqual(['7/1', '8/5']);
    expect(calls).toEqual({ drivers: 1, assignments: 2, steps: 5 });
  });

  it('belong to the driver assigned last where an earlier assignment never ended', async () => {
    const neverEnded = history.map((one) =>
      one.chauffeurVehicule.id === 71 ? link(71, 7, 1, '2026-05-01T00:00:00Z', null) : one,
    );
    await using stage = await startShared(neverEnded);
    expect((await stage.stepsOfDriver(1, '2026-06-10', '2026-06-11')).steps).toEqual(['7/1', '8/5']);
  });

  it('are an error where it cannot be read whose they are', async () => {
    const unreadable = [link(71, 7, 1, '2026-05-01T00:00:00Z', 'soon'), ...history.slice(2)];
    await using stage = await startShared(unreadable);
    expect(await stage.stepsOfDriver(1, '2026-06-10', '2026-06-11')).toMatchObject({
      steps: ['8/5', null],
      codes: ['UPSTREAM_BAD_RESPONSE'],
    });
  });

  it('are an error where an assignment names no vehicle, or a vehicle’s history lacks it', async () => {
    const nameless = [
      { chauffeurVehicule: { ...history[0]!.chauffeurVehicule, idVehicule: null } },
      ...history.slice(2),
    ];
    await using first = await startShared(nameless);
    expect(await first.stepsOfDriver(1, '2026-06-10', '2026-06-11')).toMatchObject({
      steps: ['8/5', null],
      codes: ['UPSTREAM_BAD_RESPONSE'],
    });
    await using second = await startShared(history, {
      assignments: ({ url }) => ({ body: url.searchParams.has('idIndividu') ? [history[0]] : [history[1]] }),
    });
    expect(await second.stepsOfDriver(1, '2026-06-10', '2026-06-11')).toMatchObject({
      steps: undefined,
      codes: ['UPSTREAM_BAD_RESPONSE'],
    });
  });

  it('have an error for a day that Ocean does not return, and the others stay', async () => {
    await using stage = await startShared(history, {
      steps: ({ url: { searchParams } }) => {
        if (searchParams.get('date') === '09/06/2026') return { status: 400, body: {} };
        return { body: { fjRows: sheetsOf[`${searchParams.get('vehId') ?? ''} ${noon}`] ?? [] } };
      },
    });
    const { steps, codes } = await stage.stepsOfDriver(1, '2026-06-09', '2026-06-11');
    expect(steps).toEqual(['7/1', '8/5', null]);
    expect(codes).toHaveLength(1);
  });

  it('of several drivers share the history, and stay within their own', async () => {
    await using app = await startTestApp();
    const query = `{ drivers(first: 5) { nodes { oceanId steps(from: "2026-06-10", to: "2026-06-11") ${stepFields}
      assignments { vehicle { oceanId } } } } }`;
    const { atMost } = await requestCost(app.url, query);
    const { data, errors } = await app.execute(query);
    expect(errors).toBeUndefined();
    const drivers = data.drivers.nodes as { steps: StepRow[]; assignments: { vehicle: { oceanId: string } }[] }[];
    expect(drivers.flatMap(({ steps }) => steps).length).toBeGreaterThan(10);
    for (const { steps, assignments } of drivers) {
      const vehicles = assignments.map(({ vehicle }) => vehicle.oceanId);
      expect(steps.filter(({ vehicle }) => !vehicles.includes(vehicle.oceanId))).toEqual([]);
    }
    const { steps = 0, ...others } = app.takeCalls();
    expect(others).toEqual({ drivers: 1, assignments: 1 });
    expect(steps).toBeGreaterThan(0);
    expect(atMost.upstreamCalls).toBe(250); // the number of vehicles is in the rows: the limit is the bound
  });
});
