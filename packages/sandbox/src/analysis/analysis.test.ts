import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Vehicle } from '../fleet/model.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { signIn } from '../../test/client.ts';

const analysis = '/restapi/analyse/preformattedPrivacy';
const correction = '/restapi/vieprivee/v1/etapeViePriveePosteriori';
const recurring = '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';

let sandbox: Sandbox;
let request: Awaited<ReturnType<typeof signIn>>;

beforeEach(async () => {
  sandbox = await startSandbox({
    validate: true,
    vehicles: 60,
    drivers: 60,
    silentBoxes: 6,
    now: () => new Date(Date.UTC(2026, 10, 18, 10)),
  });
  request = await signIn(sandbox, 'demo');
});
afterEach(async () => {
  expect(sandbox.contractViolations).toEqual([]);
  await sandbox.stop();
});

// Two full weeks of French time with both ends cut by some hours, up to the elapsed part of today.
const days = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18'];
const periode = { debut: '2026-11-02T09:00:00.000Z', fin: Date.UTC(2026, 10, 18, 23) };

interface StepRow {
  id: number;
  type: 'R' | 'T' | 'A';
  distanceMeter: number;
  dureeMs: number;
  posDeb: { etat: string; date: string; heure: string; latitudeY: number | null; fullAddress: object | null };
  posFin: { latitudeY: number | null };
}
const isPrivate = ({ posDeb }: StepRow): boolean => posDeb.etat === 'PRIVACY';
const isProfessional = (step: StepRow): boolean => step.type === 'R' && !isPrivate(step);

type ByUse = Record<'VIE_PRIVEE' | 'PROFESSIONNEL', number>;
interface Total {
  total: { distanceInMeterByPeriodMap: ByUse; durationInSecByPeriodMap: ByUse };
  consoL: number;
  dayDate: string | null;
}
interface Node {
  entityTotalCumul: Total;
  content: { entityTotal: Total; refItems: Record<string, Total> };
  nodes: Record<string, Node>;
}
interface Analysis {
  mode: string;
  synthesisTreeByDriver: Node | null;
  synthesisTreeByVehicle: Node | null;
  htmlTable: string;
}

async function analyse(renderMode: string, filter: object = {}, criteria = 'ALL'): Promise<Analysis> {
  const { json } = await request('POST', analysis, {}, { renderMode, criteria, periode, filter });
  return (json as Analysis[])[0]!;
}

const itemsOf = ({ synthesisTreeByDriver, synthesisTreeByVehicle }: Analysis): Record<string, Total> => {
  const { nodes } = (synthesisTreeByDriver ?? synthesisTreeByVehicle)!;
  return Object.assign({}, ...Object.values(nodes).map((node) => node.content.refItems)) as Record<string, Total>;
};
const totalOf = ({ synthesisTreeByDriver, synthesisTreeByVehicle }: Analysis) =>
  (synthesisTreeByDriver ?? synthesisTreeByVehicle)!.entityTotalCumul.total;

async function sheet(vehicle: Vehicle, day: string): Promise<StepRow[]> {
  const { json } = await request('GET', '/restapi/mobility/v1/ficheJour', {
    vehId: String(vehicle.id),
    date: `${day}/11/2026`,
  });
  return json.fjRows as StepRow[];
}

/** Sums computed independently, straight from the day sheets. */
async function sumOfSteps(vehicles: readonly Vehicle[]) {
  const metres: ByUse = { VIE_PRIVEE: 0, PROFESSIONNEL: 0 };
  const seconds: ByUse = { VIE_PRIVEE: 0, PROFESSIONNEL: 0 };
  for (const vehicle of vehicles) {
    for (const day of days) {
      for (const step of await sheet(vehicle, day)) {
        const { type, distanceMeter, dureeMs, posDeb } = step;
        if (type !== 'R' || (day === '02' && posDeb.heure < '10:00:00')) continue;
        const use = isPrivate(step) ? 'VIE_PRIVEE' : 'PROFESSIONNEL';
        metres[use] += distanceMeter;
        seconds[use] += dureeMs / 1000;
      }
    }
  }
  return { distanceInMeterByPeriodMap: metres, durationInSecByPeriodMap: seconds };
}

const privateVehicles = (): Vehicle[] =>
  sandbox.fleet.customers[0]!.vehicles.filter((one) => one.privacyEnabled && one.geolocated && !one.box.silence);

describe('the analysis', () => {
  test('equals the sum of the day sheets to the metre and second, per vehicle and in total', async () => {
    const { vehicles } = sandbox.fleet.customers[0]!;
    const response = await analyse('BY_VEHICLE_WITHOUT_HORAIRE_SYNTHESIS');
    const items = itemsOf(response);
    expect(Object.keys(items)).toHaveLength(vehicles.length);
    for (const vehicle of vehicles.slice(0, 12)) {
      expect(items[String(vehicle.id)]?.total).toMatchObject(await sumOfSteps([vehicle]));
    }
    expect(totalOf(response)).toMatchObject(await sumOfSteps(vehicles));
    expect(totalOf(response).distanceInMeterByPeriodMap.VIE_PRIVEE).toBeGreaterThan(10_000);
  });

  test('sums the trips of each driver’s vehicle', async () => {
    const items = itemsOf(await analyse('BY_DRIVER_WITH_HORAIRE_SYNTHESIS'));
    for (const { driver, ...vehicle } of privateVehicles().slice(0, 5)) {
      expect(items[String(driver!.id)]?.total).toMatchObject(await sumOfSteps([{ ...vehicle, driver }]));
    }
  });

  test('has the same total in every mode of a kind, line by line and day by day', async () => {
    for (const kind of ['BY_DRIVER', 'BY_VEHICLE']) {
      const responses = await Promise.all(
        ['WITHOUT_HORAIRE_SYNTHESIS', 'WITHOUT_HORAIRE_DETAIL', 'WITH_HORAIRE_SYNTHESIS', 'WITH_HORAIRE_DETAIL'].map(
          (mode) => analyse(`${kind}_${mode}`),
        ),
      );
      for (const response of responses) {
        expect(totalOf(response)).toMatchObject(totalOf(responses[0]!));
        const lines = Object.values(itemsOf(response));
        const privately = lines.reduce((sum, { total }) => sum + total.distanceInMeterByPeriodMap.VIE_PRIVEE, 0);
        expect(privately).toBe(totalOf(response).distanceInMeterByPeriodMap.VIE_PRIVEE);
        expect(response.htmlTable.match(/<tr>/g)).toHaveLength(lines.length + 1);
      }
      for (const [key, { dayDate }] of Object.entries(itemsOf(responses[1]!))) expect(key).toMatch(`_${dayDate}`);
    }
    const functional = await analyse('BY_DRIVER_VEHICLE_FUNCTION_WITH_HORAIRE_SYNTHESIS');
    const expected = sandbox.fleet.customers[0]!.vehicles.filter((one) => one.isFunctionVehicle);
    expect(Object.keys(itemsOf(functional))).toHaveLength(expected.length);
  });

  test('is limited to the drivers, vehicles, entities and groups of the filter', async () => {
    const [one, two] = privateVehicles() as [Vehicle, Vehicle];
    const keys = async (mode: string, filter: object) => Object.keys(itemsOf(await analyse(mode, filter)));
    const byVehicle = 'BY_VEHICLE_WITHOUT_HORAIRE_SYNTHESIS';
    const ids = (list: readonly { id: bigint }[]) => list.map(({ id }) => String(id)).sort();
    expect(await keys(byVehicle, { vehicleIds: [Number(one.id), Number(two.id)] })).toEqual(ids([one, two]));
    expect(await keys('BY_DRIVER_WITHOUT_HORAIRE_SYNTHESIS', { persons: [Number(one.driver!.id)] })).toEqual(
      ids([one.driver!]),
    );
    const { vehicles, groups } = sandbox.fleet.customers[0]!;
    const ofEntity = vehicles.filter(({ entity }) => entity === one.entity);
    expect((await keys(byVehicle, { entities: [Number(one.entity.id)] })).sort()).toEqual(ids(ofEntity));
    const ofGroup = vehicles.filter(({ group }) => group === groups[0]);
    expect((await keys(byVehicle, { groups: [Number(groups[0]!.id)] })).sort()).toEqual(ids(ofGroup));
    expect(await keys(byVehicle, { vehicleIds: [42] })).toEqual([]);
  });

  test('takes ids beyond 2^53 with every digit', async () => {
    const other = await signIn(sandbox, 'demo2');
    const { id } = sandbox.fleet.customers[1]!.drivers.find((one) => one.vehicle && one.index % 2 === 1)!;
    const body = {
      renderMode: 'BY_DRIVER_WITHOUT_HORAIRE_SYNTHESIS',
      periode,
      filter: { persons: [JSON.rawJSON(String(id))] },
    };
    const { json } = await other('POST', analysis, {}, body);
    expect(Object.keys(itemsOf(json[0] as Analysis))).toEqual([String(id)]);
  });

  test('separates vehicles with positions from those without', async () => {
    const { vehicles } = sandbox.fleet.customers[0]!;
    for (const [criteria, is] of [
      ['GEOLOCATION', true],
      ['WIHOUT_GEOLOCATION', false],
    ] as const) {
      const response = await analyse('BY_VEHICLE_WITHOUT_HORAIRE_SYNTHESIS', {}, criteria);
      expect(Object.keys(itemsOf(response))).toHaveLength(vehicles.filter((one) => one.geolocated === is).length);
    }
  });

  test.each([
    ['no renderMode', { periode }],
    ['an unknown renderMode', { periode, renderMode: 'BY_COLOUR' }],
    ['no period', { renderMode: 'BY_DRIVER_WITHOUT_HORAIRE_SYNTHESIS' }],
    [
      'a period that ends before it begins',
      { renderMode: 'BY_DRIVER_WITHOUT_HORAIRE_SYNTHESIS', periode: { debut: 2000, fin: 1000 } },
    ],
    ['an invalid date', { renderMode: 'BY_DRIVER_WITHOUT_HORAIRE_SYNTHESIS', periode: { debut: 'hier', fin: 1000 } }],
  ])('rejects %s', async (_name, body) => {
    expect((await request('POST', analysis, {}, body)).status).toBe(400);
  });
});

describe('a change of what is private', () => {
  async function professionalTrip(): Promise<{ vehicle: Vehicle; step: StepRow }> {
    for (const vehicle of privateVehicles()) {
      const step = (await sheet(vehicle, '17')).find(isProfessional);
      if (step) return { vehicle, step };
    }
    throw new Error('no professional trip');
  }
  const correct = (vehicle: Vehicle, step: StepRow, privacy: boolean, more = {}) =>
    request('POST', correction, {
      idEtape: String(step.id),
      numeroEmbarque: String(vehicle.onboardNumber),
      codeExploitant: vehicle.customer.operatorCode,
      privacy: String(privacy),
      ...more,
    });
  const totals = async () => totalOf(await analyse('BY_VEHICLE_WITHOUT_HORAIRE_SYNTHESIS'));

  test('of one step moves the sums by exactly that step, hides where it went, and can be taken back', async () => {
    const { vehicle, step } = await professionalTrip();
    const line = { travelId: String(step.id) };
    expect((await request('GET', '/restapi/mobility/v1/trajet', line)).status).toBe(200);
    const before = await totals();

    expect(await correct(vehicle, step, true)).toMatchObject({ status: 200, json: [{ boolean: true }] });
    const after = await totals();
    const { VIE_PRIVEE, PROFESSIONNEL } = before.distanceInMeterByPeriodMap;
    expect(after.distanceInMeterByPeriodMap).toEqual({
      VIE_PRIVEE: VIE_PRIVEE + step.distanceMeter,
      PROFESSIONNEL: PROFESSIONNEL - step.distanceMeter,
    });
    expect(after.durationInSecByPeriodMap.VIE_PRIVEE).toBe(
      before.durationInSecByPeriodMap.VIE_PRIVEE + step.dureeMs / 1000,
    );
    const hidden = (await sheet(vehicle, '17')).find(({ id }) => id === step.id)!;
    const { date, heure } = step.posDeb;
    expect(hidden).toMatchObject({ type: 'R', distanceMeter: step.distanceMeter, dureeMs: step.dureeMs });
    expect(hidden.posDeb).toMatchObject({ etat: 'PRIVACY', date, heure, latitudeY: null, fullAddress: null });
    expect(hidden.posFin.latitudeY).toBeNull();
    expect((await request('GET', '/restapi/mobility/v1/trajet', line)).status).toBe(404);

    expect(await correct(vehicle, step, false)).toMatchObject({ status: 200, json: [{ boolean: true }] });
    expect(await totals()).toEqual(before);
    expect((await request('GET', '/restapi/mobility/v1/trajet', line)).status).toBe(200);
  });

  test('of a stop, or of a vehicle without private use, returns false', async () => {
    const { vehicle } = await professionalTrip();
    const stop = (await sheet(vehicle, '17')).find(({ type }) => type === 'A')!;
    expect(await correct(vehicle, stop, true)).toMatchObject({ status: 200, json: [{ boolean: false }] });
    const pool = sandbox.fleet.customers[0]!.vehicles.filter((one) => !one.privacyEnabled && !one.box.silence);
    for (const one of pool) {
      const [trip] = await sheet(one, '17');
      if (trip) expect(await correct(one, trip, true)).toMatchObject({ status: 200, json: [{ boolean: false }] });
    }
  });

  test.each([
    ['an unknown step', 404, { idEtape: '42' }],
    ['the onboard number of another box', 400, { numeroEmbarque: '1' }],
    ['the code of another customer', 400, { codeExploitant: 'EXP999' }],
    ['no privacy parameter', 400, { privacy: 'maybe' }],
  ])('of a step is rejected with %s', async (_name, status, more) => {
    const { vehicle, step } = await professionalTrip();
    expect((await correct(vehicle, step, true, more)).status).toBe(status);
  });

  test("of another customer's step finds none", async () => {
    const { vehicle, step } = await professionalTrip();
    const other = await signIn(sandbox, 'demo2');
    const query = { idEtape: String(step.id), numeroEmbarque: String(vehicle.onboardNumber), privacy: 'true' };
    expect((await other('POST', correction, query)).status).toBe(404);
    const several = await signIn(sandbox, 'multi');
    expect((await several('POST', correction, query)).status).toBe(200);
  });

  test('of the weekly hours moves steps and sums alike', async () => {
    const { vehicle } = await professionalTrip();
    const before = await totals();
    const fullDay = { debutHeure: 0, debutMinute: 0, finHeure: 24, finMinute: 0, typeHoraires: 'VIE_PRIVEE' };
    const map = { MARDI: { VIE_PRIVEE: [{ ...fullDay, idJourSemaine: 'MARDI' }] } };
    const query = { individuId: String(vehicle.driver!.id), dateDebut: '17/11/2026 00:00:00 +0100' };
    await request('POST', recurring, query, { innerMap: { map } });
    expect((await sheet(vehicle, '17')).filter(isProfessional)).toEqual([]);
    const after = await totals();
    expect(after.distanceInMeterByPeriodMap.VIE_PRIVEE).toBeGreaterThan(before.distanceInMeterByPeriodMap.VIE_PRIVEE);
    expect(after).toMatchObject(await sumOfSteps(sandbox.fleet.customers[0]!.vehicles));
  });
});
