import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Contract } from './contract.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { signIn } from '../test/client.ts';

const entities = '/restapi/mobility/v1/entities';
const analysis = '/restapi/analyse/preformattedPrivacy';
const daySheet = '/restapi/mobility/v1/ficheJour';

describe('contract validation', () => {
  let contract: Contract;
  beforeAll(async () => {
    contract = await Contract.load();
  });

  test('accepts a valid response, with nulls and unknown enum values', () => {
    const body = { entities: [{ id: 1, nom: null }] };
    expect(contract.checkResponse('GET', entities, 200, JSON.stringify(body))).toBeNull();
    const analyses = [{ mode: 'NEVER_SEEN', synthesisTreeByDriver: null, bean: { any: 1 } }];
    expect(contract.checkResponse('POST', analysis, 200, JSON.stringify(analyses))).toBeNull();
  });

  test('reports the path where a response is invalid', () => {
    const wrongType = JSON.stringify({ entities: [{ id: 'one' }] });
    expect(contract.checkResponse('GET', entities, 200, wrongType)).toContain('/entities/0/id');
    const misspelled = JSON.stringify({ entities: [{ id: 1, name: 'Lyon' }] });
    expect(contract.checkResponse('GET', entities, 200, misspelled)).toContain('name');
    const inPart = JSON.stringify([{ vehicle: { immatriculation: 1 } }]);
    expect(contract.checkResponse('GET', '/restapi/vehicule_engin/vehicles', 200, inPart)).toContain('immatriculation');
    const unknownInParts = JSON.stringify([{ vehicle: { plaque: 'x' } }]);
    expect(contract.checkResponse('GET', '/restapi/vehicule_engin/vehicles', 200, unknownInParts)).toContain('plaque');
  });

  test('rejects undocumented statuses', () => {
    expect(contract.checkResponse('GET', entities, 404, '{"oceanStatus":"notFound","message":"text"}')).toBeNull();
    expect(contract.checkResponse('GET', entities, 404, '[{"oceanStatus":"notFound"}]')).toBeNull();
    expect(contract.checkResponse('GET', entities, 404, '{}')).toContain('oceanStatus');
    expect(contract.checkResponse('GET', entities, 418, '{}')).toContain('418');
  });

  test('rejects invalid requests, and wrong dates with a status of their own', () => {
    const check = (query: object) => contract.checkRequest('GET', daySheet, query, undefined);
    expect(check({ vehId: '1', date: '01/11/2026' })).toBeNull();
    expect(check({ vehId: '1', date: '2026-11-01' })).toMatchObject({ status: 422 });
    expect(check({ date: '01/11/2026' })).toMatchObject({ status: 400 });
    expect(check({ vehId: '1', date: '01/11/2026', vehicule: '1' })).toMatchObject({ status: 400 });
  });
});

describe('the sandbox conforms to the contract', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ validate: true, seed: 3, now: () => new Date(Date.UTC(2026, 10, 18, 10)) });
  });
  afterAll(() => sandbox.stop());

  test.each(['demo', 'demo2', 'agence'])('in every list that %s reads', async (login) => {
    const request = await signIn(sandbox, login);
    const reads = [
      ['GET', '/restapi/noncommunicant/list'],
      ['GET', '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu'],
      ['GET', '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu'],
      ['POST', '/restapi/individus/list'],
      ['GET', '/restapi/vehicule_engin/vehicles'],
      ['GET', entities],
      ['GET', '/restapi/affectations_chauffeurs/historique'],
      ['GET', '/restapi/mobility/v1/vehiclePositions'],
    ] as const;
    for (const [method, path] of reads) {
      const { status, text } = await request(method, path);
      expect([path, status]).toEqual([path, 200]);
      expect(text.length, path).toBeGreaterThan(40);
    }
    expect(sandbox.contractViolations).toEqual([]);
  });

  test('in every vehicle’s day and the lines of its trips', async () => {
    const request = await signIn(sandbox, 'demo');
    for (const { id } of sandbox.fleet.customers[0]!.vehicles.slice(0, 40)) {
      const { json } = await request('GET', daySheet, { vehId: String(id), date: '17/11/2026' });
      for (const row of json.fjRows) {
        const { status } = await request('GET', '/restapi/mobility/v1/trajet', { travelId: String(row.id) });
        expect([200, 404]).toContain(status);
      }
    }
    expect(sandbox.contractViolations).toEqual([]);
  });

  test('in a response with a narrowed list', async () => {
    const request = await signIn(sandbox, 'demo');
    const { registration } = sandbox.fleet.customers[0]!.vehicles[5]!;
    const typed = registration.replaceAll('-', ' ').toLowerCase();
    const one = await request('GET', '/restapi/vehicule_engin/vehicles', { immatriculation: typed });
    expect(one.json).toMatchObject([{ vehicle: { immatriculation: registration } }]);
    const { drivers } = sandbox.fleet.customers[0]!;
    for (const [criteria, is] of [
      ['WITH_USER', (driver: (typeof drivers)[number]) => driver.account !== null],
      ['WITHOUT_USER', (driver: (typeof drivers)[number]) => driver.account === null],
      ['WITH_VEHICLE', (driver: (typeof drivers)[number]) => driver.vehicle !== null],
    ] as const) {
      const { json } = await request('POST', '/restapi/individus/list', { criteria });
      expect(json).toHaveLength(drivers.filter(is).length);
    }
    expect((await request('POST', '/restapi/individus/list', { criteria: 'NONE' })).status).toBe(400);
    expect(sandbox.contractViolations).toEqual([]);
  });

  test('with every digit of ids beyond 2^53', async () => {
    const request = await signIn(sandbox, 'demo2');
    const { text } = await request('POST', '/restapi/individus/list');
    const { drivers } = sandbox.fleet.customers[1]!;
    for (const { id } of drivers) expect(text).toContain(`"individu":{"id":${id},`);
    expect(text).toContain('9007199254740993');
    const response = await request('GET', '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu', {
      individuId: '9007199254740993',
    });
    expect(response.status).toBe(200);
  });

  test('with nulls where Ocean has them', async () => {
    const request = await signIn(sandbox, 'demo');
    const rows: Record<string, Record<string, unknown> | null>[] = (
      await request('GET', '/restapi/noncommunicant/list')
    ).json;
    const status = rows.map((row) => row['ongletPositionVehicleDTO']);
    for (const name of ['address', 'individu', 'energyLevel', 'currentChrono', 'lastUnifiedEvent', 'heure']) {
      const nulls = status.filter((one) => one?.[name] === null).length;
      expect(nulls, name).toBeGreaterThan(0);
      expect(nulls, name).toBeLessThan(rows.length);
    }
    expect(rows.filter((row) => row['qualificationNCVehiculeDTO'] === null).length).toBeGreaterThan(10);
  });
});
