import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { startApp, startTestApp } from '../support/app.ts';
import { stepId } from '../support/mutations/fleet.ts';
import { customerOf, stepsOf } from '../support/expected.ts';
import { setStepPrivacy } from '../support/mutations/documents.ts';
import { startWatchedApp } from '../support/mutations/ocean.ts';
import { startFakeOcean, type FakeResponse, type FakeResponses } from '../support/ocean/fake-ocean.ts';

/** Matches every value that no response may contain once it is private. */
const secrets = /48\.111|2\.222|Rue Cach/;
const position = (more: object = {}) => ({
  date: '10/06/2026',
  heure: '08:00:00',
  latitudeY: 48.111,
  longitudeX: 2.222,
  cap: 90,
  etat: 'R',
  gpsCale: true,
  fullAddress: { address: 'Rue Cachée', town: 'Rue Cachée' },
  poi: { name: 'Rue Cachée' },
  ...more,
});
const step = (id: number, more: object = {}) => ({
  id,
  type: 'R',
  distanceMeter: 900,
  dureeMs: 60_000,
  posDeb: position(),
  posFin: position(),
  ...more,
});

const location = 'visibility latitude longitude address town closestPointOfInterest { name }';
const boxesQuery = `{ nonCommunicatingBoxes(first: 100) { nodes { oceanId silence { lastKnownStatus {
  location { ${location} }
  tachograph { currentPosition { visibility latitude longitude } previousPosition { visibility latitude longitude } }
  lastUnifiedEvent { location { ${location} } extendedData { key } }
} } } } }`;
const point = 'visibility latitude longitude headingDegrees address { address town } pointOfInterest { name }';
const stepFields = `id date isPrivate start { at ${point} } end { at ${point} }`;
const steps = (date: string) => `steps(date: "${date}") { ${stepFields} }`;

const address = { latitude: 48.111, longitude: 2.222, address: 'Rue Cachée', town: 'Rue Cachée', gpsCalle: true };
const coordinates = { latitude: 48.111, longitude: 2.222 };

interface Vehicles {
  fitted?: object | null;
  reporting?: object | null;
  ofEvent?: object | null;
  ofTachograph?: object | null;
}

/** A row of the silent boxes that shows the same place three times. */
const boxRow = ({ fitted, reporting, ofEvent, ofTachograph }: Vehicles, status: object = {}, id = 1) => ({
  detailedBoxDTO: { box: { id }, currentVehicule: fitted ?? null },
  ongletPositionVehicleDTO: {
    vehicle: reporting ?? null,
    etatMobile: 'STOPPED',
    gpsCale: true,
    address,
    currentChrono: { vehicule: ofTachograph ?? null, positionCurr: coordinates, positionPrev: coordinates },
    lastUnifiedEvent: {
      vehicleEngin: ofEvent ?? null,
      address,
      extendedDataMap: { '48.111': '2.222' },
    },
    ...status,
  },
});

async function start(responses: FakeResponses) {
  const ocean = await startFakeOcean({
    vehicles: () => ({ body: [{ vehicle: { id: 77, immatriculation: 'AA-077-AA' } }] }),
    ...responses,
  });
  const app = await startApp({ env: { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' } });
  return {
    ...app,
    ocean,
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
    },
  };
}

const sheets = (byDay: Record<string, unknown[]>): FakeResponse => {
  return ({ url }) => ({ body: { fjRows: byDay[url.searchParams.get('date') ?? ''] ?? [] } });
};

describe('a place that two identities have cached', () => {
  const own = { id: 77 };
  const other = { id: 78 };
  const stepOf77 = toGlobalId('PrivacyStep', '77', '2026-06-10', '5');
  const byId = { id: stepOf77, onboardNumber: '9' };
  const byOceanId = { oceanId: '5', onboardNumber: '9', operatorCode: '1' };

  it.each<[string, Vehicles, object, boolean]>([
    ['of no vehicle', {}, byId, true],
    ['of a box in no vehicle', { reporting: own }, byId, true],
    ['of a box in another vehicle', { fitted: other, reporting: own }, byId, true],
    ['reported by another vehicle', { fitted: own, reporting: other }, byId, true],
    ['reported by no vehicle', { fitted: other }, byId, true],
    ['whose event is of it', { fitted: other, reporting: other, ofEvent: own }, byId, true],
    ['whose event is of no vehicle', { fitted: other, reporting: other, ofEvent: {} }, byId, true],
    ['whose tachograph is of it', { fitted: other, reporting: other, ofTachograph: own }, byId, true],
    ['with its id as text', { fitted: { id: '77' }, reporting: { id: '77' } }, byId, true],
    ['with an id that is none', { fitted: { id: '077' }, reporting: { id: '077' } }, byId, true],
    ['of another vehicle', { fitted: other, reporting: other, ofEvent: other, ofTachograph: other }, byId, false],
    ['of any vehicle, as the change names none', { fitted: other, reporting: other }, byOceanId, true],
    [
      'of any vehicle, as the one named is not checked',
      { fitted: other, reporting: other },
      { ...byOceanId, vehicleId: '77', date: '2026-06-10' },
      true,
    ],
  ])('%s is read again once the step is private: %o', async (_name, vehicles, named, isReadAgain) => {
    let isPrivate = false;
    await using app = await start({
      boxes: () => ({ body: [boxRow(vehicles, isPrivate ? { etatMobile: 'PRIVACY' } : {})] }),
      steps: () => ({ body: { fjRows: [step(5, { type: isPrivate ? 'P' : 'R' })] } }),
      'POST /restapi/vieprivee/v1/etapeViePriveePosteriori': () => {
        isPrivate = true;
        return { body: [{ boolean: true }] };
      },
    });
    const read = () =>
      Promise.all([{}, { 'x-auth-token': 'other' }].map((headers) => app.execute(boxesQuery, { headers })));
    for (const response of await read()) expect(JSON.stringify(response)).toMatch(secrets);
    app.ocean.takeCalls();
    await read();
    expect(app.ocean.takeCalls(), 'both are cached').toEqual({});

    const change = `mutation ($input: SetStepPrivacyInput!) { setStepPrivacy(input: $input) { userErrors { message } } }`;
    const input = { steps: [named], privacy: 'PRIVATE' };
    const { data, errors } = await app.execute(change, { variables: { input } });
    expect(errors).toBeUndefined();
    expect(data.setStepPrivacy.userErrors).toEqual([]);
    app.ocean.takeCalls();
    const [mine, theirs] = await read();
    expect(app.ocean.takeCalls()).toEqual({ boxes: isReadAgain ? 2 : 1 });
    expect(JSON.stringify(mine)).not.toMatch(secrets);
    if (isReadAgain) expect(JSON.stringify(theirs)).not.toMatch(secrets);
  });
});

describe('of two rows with one id', () => {
  it.each([
    ['the private one comes first', true],
    ['the private one comes last', false],
  ])('the private one wins: %s', async (_name, isFirst) => {
    const order = <T>(rows: T[]): T[] => (isFirst ? rows : rows.toReversed());
    const own = { fitted: { id: 77 }, reporting: { id: 77 } };
    await using app = await start({
      boxes: () => ({ body: order([boxRow(own, { etatMobile: 'PRIVACY' }), boxRow(own)]) }),
      positions: () => ({
        body: {
          vehicles: order([
            { id: '77', position: position({ etat: 'PRIVACY' }) },
            { id: '77', position: position() },
          ]),
        },
      }),
      steps: () => ({ body: { fjRows: order([step(5, { posFin: position({ etat: 'PRIVACY' }) }), step(5)]) } }),
    });
    const { data, errors } = await app.execute(
      `{ vehicle(by: { oceanId: "77" }) { position { ${point} } ${steps('2026-06-10')} } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.vehicle.position.visibility).toBe('HIDDEN_PRIVATE');
    expect(data.vehicle.steps).toMatchObject([{ isPrivate: true }]);
    expect(JSON.stringify(data)).not.toMatch(secrets);
    const boxes = await app.execute(boxesQuery);
    expect(boxes.data.nonCommunicatingBoxes.nodes).toHaveLength(1);
    expect(JSON.stringify(boxes)).not.toMatch(secrets);
  });
});

describe('anything that marks a step as private', () => {
  const word = fc
    .tuple(
      fc.stringMatching(/^[A-Z_ é]{0,6}$/),
      fc.constantFrom('PRIVACY', 'Privé', 'vie privée', 'pRiV'),
      fc.stringMatching(/^[a-z_]{0,4}$/),
    )
    .map((parts) => parts.join(''));
  const flagged = fc.constantFrom('privacy', 'viePrivee', 'isPrivate', 'trajetPrive').map((name) => ({ [name]: true }));
  const unseen = fc.constantFrom({ latitudeY: null, longitudeX: null }, { latitudeY: '', longitudeX: null });
  const odd = fc.tuple(fc.constantFrom('etat', 'mode', 'nature'), word).map(([name, value]) => ({ [name]: value }));
  const ofPoint = fc.oneof(flagged, unseen, odd);
  const ofStep = fc.oneof(
    flagged,
    fc.tuple(fc.constantFrom('type', 'anomalyType', 'mode'), word).map(([name, value]) => ({ [name]: value })),
    fc.tuple(fc.constantFrom('posDeb', 'posFin'), ofPoint).map(([name, sign]) => ({ [name]: position(sign) })),
  );
  const ofStatus = fc.oneof(
    flagged,
    fc.tuple(fc.constantFrom('etatMobile', 'mode'), word).map(([name, value]) => ({ [name]: value })),
    fc.constant({ address: { ...address, latitude: null, longitude: null } }),
    flagged.map((flag) => ({ address: { ...address, ...flag } })),
  );
  const sample = <T>(signs: fc.Arbitrary<T>): T[] => fc.sample(signs, { numRuns: 100, seed: 11 });

  it('in a row of a sheet makes the step private, and nothing shows where it led', async () => {
    const rows = sample(ofStep).map((sign, index) => step(index + 1, sign));
    await using app = await start({ steps: () => ({ body: { fjRows: rows } }) });
    const query = `{ vehicle(by: { oceanId: "77" }) { steps(date: "2026-06-10") { ${stepFields} polyline { latitude longitude } } } }`;
    const { data, errors } = await app.execute(query);
    expect(errors).toBeUndefined();
    expect(data.vehicle.steps).toHaveLength(100);
    for (const { id, isPrivate } of data.vehicle.steps) expect({ id, isPrivate }).toEqual({ id, isPrivate: true });
    expect(JSON.stringify(data)).not.toMatch(secrets);
    expect(app.ocean.takeCalls()).toEqual({ vehicles: 1, steps: 1 });
  });

  it('in a last position hides it', async () => {
    const inRow = fc
      .oneof(
        flagged,
        word.map((etatVehicule) => ({ etatVehicule })),
      )
      .map((sign) => ({ position: position(), ...sign }));
    const inPosition = ofPoint.map((sign) => ({ position: position(sign) }));
    const rows = sample(fc.oneof(inRow, inPosition)).map((row, index) => ({ id: String(index + 1), ...row }));
    await using app = await start({
      vehicles: () => ({ body: rows.map(({ id }) => ({ vehicle: { id: Number(id) } })) }),
      positions: () => ({ body: { vehicles: rows } }),
    });
    const { data, errors } = await app.execute(`{ vehicles(first: 100) { nodes { oceanId position { ${point} } } } }`);
    expect(errors).toBeUndefined();
    expect(data.vehicles.nodes).toHaveLength(100);
    for (const { position: shown } of data.vehicles.nodes) expect(shown.visibility).toBe('HIDDEN_PRIVATE');
    expect(JSON.stringify(data)).not.toMatch(secrets);
  });

  it('in the status of a silent box hides its place, its event’s and its tachograph’s', async () => {
    const rows = sample(ofStatus).map((sign, index) => boxRow({}, sign, index + 1));
    await using app = await start({ boxes: () => ({ body: rows }) });
    const { data, errors } = await app.execute(boxesQuery);
    expect(errors).toBeUndefined();
    expect(data.nonCommunicatingBoxes.nodes).toHaveLength(100);
    expect(JSON.stringify(data)).not.toMatch(secrets);
  });
});

describe('the steps of a day', () => {
  const between = (id: number, from: [string, string], to: [string, string], minutes: number, more: object = {}) =>
    step(id, {
      dureeMs: minutes * 60_000,
      posDeb: position({ date: from[0], heure: from[1] }),
      posFin: position({ date: to[0], heure: to[1], ...more }),
    });

  it.each<[string, string, unknown[], [string, string][]]>([
    [
      'take their end from the duration in the hour that autumn repeats',
      '2025-10-26',
      [
        between(3, ['26/10/2025', '02:10:00'], ['26/10/2025', '03:10:00'], 60),
        between(2, ['26/10/2025', '02:30:00'], ['26/10/2025', '02:10:00'], 40),
        between(1, ['26/10/2025', '01:50:00'], ['26/10/2025', '02:30:00'], 40),
      ],
      [
        ['2025-10-25T23:50:00.000Z', '2025-10-26T00:30:00.000Z'],
        ['2025-10-26T00:30:00.000Z', '2025-10-26T01:10:00.000Z'],
        ['2025-10-26T01:10:00.000Z', '2025-10-26T02:10:00.000Z'],
      ],
    ],
    [
      'take their end from the duration in the hour that spring skips',
      '2026-03-29',
      [
        between(2, ['29/03/2026', '03:20:00'], ['29/03/2026', '03:40:00'], 20),
        between(1, ['29/03/2026', '01:50:00'], ['29/03/2026', '03:10:00'], 20),
      ],
      [
        ['2026-03-29T00:50:00.000Z', '2026-03-29T01:10:00.000Z'],
        ['2026-03-29T01:20:00.000Z', '2026-03-29T01:40:00.000Z'],
      ],
    ],
  ])('%s, and are in time order', async (_name, date, rows, expected) => {
    await using app = await start({ steps: () => ({ body: { fjRows: rows } }) });
    const { data, errors } = await app.execute(`{ vehicle(by: { oceanId: "77" }) { ${steps(date)} } }`);
    expect(errors).toBeUndefined();
    const times = data.vehicle.steps.map(({ start: from, end: to }: Record<string, { at: string }>) => [
      from!.at,
      to!.at,
    ]);
    expect(times.map((pair: string[]) => pair.map((at) => new Date(at).toISOString()))).toEqual(expected);
  });

  it('contain a step over midnight twice under one id, private where one of the sheets marks it so', async () => {
    const overMidnight = (more: object = {}) =>
      between(9, ['10/06/2026', '23:40:00'], ['11/06/2026', '00:20:00'], 40, more);
    await using app = await start({
      steps: sheets({ '10/06/2026': [overMidnight()], '11/06/2026': [overMidnight({ etat: 'PRIVACY' })] }),
    });
    const { data, errors } = await app.execute(
      `{ vehicle(by: { oceanId: "77" }) { one: ${steps('2026-06-10')} other: ${steps('2026-06-11')} } }`,
    );
    expect(errors).toBeUndefined();
    const { one, other } = data.vehicle;
    expect(one).toEqual(other);
    expect(one).toMatchObject([{ date: '2026-06-10', isPrivate: true }]);
    expect(JSON.stringify(data)).not.toMatch(secrets);
    expect(app.ocean.takeCalls()).toEqual({ vehicles: 1, steps: 2 });
    const found = await app.execute(`{ node(id: "${one[0].id}") { ... on PrivacyStep { id date } } }`);
    expect(found.data.node).toEqual({ id: one[0].id, date: '2026-06-10' });
    app.ocean.takeCalls();
    const never = toGlobalId('PrivacyStep', '77', '2026-99-99', '9');
    expect(await app.execute(`{ node(id: "${never}") { id } }`)).toMatchObject({ data: { node: null } });
    expect(app.ocean.takeCalls(), 'no calendar has that day').toEqual({});
  });
});

it('a step that was made private is gone where sheets leave private steps out, and comes back by its oceanId', async () => {
  await using app = await startTestApp({ env: { SANDBOX_PRIVATE_STEPS: 'off' } });
  const day = '2026-06-10';
  const vehicle = customerOf(app.sandbox).vehicles.find(
    (one) =>
      one.privacyEnabled && stepsOf(app.sandbox.fleet, one, day).some(({ isTrip, isPrivate }) => isTrip && !isPrivate),
  )!;
  const trip = stepsOf(app.sandbox.fleet, vehicle, day).find(({ isTrip, isPrivate }) => isTrip && !isPrivate)!;
  const id = stepId(trip, day);
  const idsOf = async (): Promise<string[]> => {
    const { data } = await app.execute(
      `{ vehicle(by: { oceanId: "${vehicle.id}" }) { steps(date: "${day}") { id isPrivate } } }`,
    );
    for (const { isPrivate } of data.vehicle.steps) expect(isPrivate).not.toBe(true);
    return data.vehicle.steps.map((listed: { id: string }) => listed.id);
  };
  expect(await idsOf()).toContain(id);
  const hidden = await app.execute(setStepPrivacy, { variables: { input: { steps: [{ id }], privacy: 'PRIVATE' } } });
  expect(hidden.data.result.userErrors).toEqual([]);
  expect(hidden.data.result.results).toMatchObject([{ outcome: 'CHANGED', step: null }]);
  expect(await idsOf()).not.toContain(id);
  const named = {
    oceanId: String(trip.id),
    onboardNumber: String(vehicle.onboardNumber),
    operatorCode: vehicle.customer.operatorCode,
  };
  const shown = await app.execute(setStepPrivacy, {
    variables: { input: { steps: [named], privacy: 'PROFESSIONAL' } },
  });
  expect(shown.data.result.userErrors).toEqual([]);
  expect(shown.data.result.results).toMatchObject([{ outcome: 'CHANGED', confirmed: false }]);
  expect(await idsOf()).toContain(id);
});

it('positions in odd forms are read as the plain ones, and those of boxes without a fix are no places', async () => {
  await using app = await startTestApp();
  const vehicle = customerOf(app.sandbox).vehicles.find(
    (one) => one.geolocated && !one.privacyEnabled && stepsOf(app.sandbox.fleet, one, '2026-06-10').length > 9,
  )!;
  const points = 'at visibility latitude longitude address { town }';
  const query = `{ vehicle(by: { oceanId: "${vehicle.id}" }) {
    steps(date: "2026-06-10") { id isPrivate start { ${points} } end { ${points} } }
  } }`;
  const plain = await app.execute(query);
  app.sandbox.faults.add({ fault: { kind: 'rows', change: 'odd-positions' } });
  const odd = await app.execute(query);
  expect([plain.errors, odd.errors]).toEqual([undefined, undefined]);
  const pointsOf = ({ data }: typeof odd) =>
    data.vehicle.steps.flatMap((one: { start: object; end: object }) => [one.start, one.end]) as {
      visibility: string;
      at: string;
    }[];
  const seen = pointsOf(odd);
  expect(new Set(seen.map(({ visibility }) => visibility))).toEqual(new Set(['SHOWN', 'NO_FIX']));
  const nowhere = { visibility: 'NO_FIX', latitude: null, longitude: null, address: null };
  expect(seen).toEqual(
    pointsOf(plain).map((point, index) =>
      seen[index]?.visibility === 'NO_FIX' ? { ...nowhere, at: point.at } : point,
    ),
  );
});

it.each<[string, number, string, boolean]>([
  ['an empty 200 is none', 200, '', true],
  ['204 is none', 204, '', true],
  ['an empty list is none', 200, '{"fjRows":[]}', true],
  ['no list is an error', 200, '{}', false],
  ['null for the list is an error', 200, '{"fjRows":null}', false],
  ['null for all is an error', 200, 'null', false],
])('a sheet of a day: %s', async (_name, status, body, isNone) => {
  await using app = await startWatchedApp();
  app.stand(async ({ path }, forward) => (path.endsWith('/ficheJour') ? { status, body } : forward()));
  const [vehicle] = customerOf(app.sandbox).vehicles;
  const query = `{ vehicle(by: { oceanId: "${vehicle!.id}" }) { oceanId ${steps('2026-06-10')} } }`;
  const { data, errors = [] } = await app.execute(query);
  expect(data.vehicle).toEqual({ oceanId: String(vehicle!.id), steps: isNone ? [] : null });
  expect(errors.map(({ path }) => path)).toEqual(isNone ? [] : [['vehicle', 'steps']]);
});
