import { describe, expect, it } from 'vitest';
import { fromGlobalId } from '../../graphql/global-id.ts';
import { testReading } from '../../../test/support/domain/readings.ts';
import { toPrivacyStep } from './privacy-step.mapping.ts';

const sheet = { vehicleId: '12', date: '2026-11-21', customerId: '7', reading: testReading() };

it('maps every leaf of a step, and an id that finds it again', () => {
  const step = toPrivacyStep(
    {
      id: 9007199254740993n,
      type: 'R',
      anomalyType: 'NONE',
      distanceMeter: 12345,
      dureeMs: 678,
      posDeb: { latitudeY: 1.5, longitudeX: 3.5, date: '21/11/2026', heure: '08:00:00' },
      posFin: { latitudeY: 2.5, longitudeX: 4.5 },
    },
    sheet,
  );
  expect(step).toMatchObject({
    oceanId: '9007199254740993',
    vehicle: { oceanId: '12', customerId: '7' },
    date: '2026-11-21',
    kind: 'TRIP',
    kindRaw: 'R',
    isPrivate: false,
    anomaly: 'NONE',
    anomalyRaw: 'NONE',
    distanceMeters: 12345,
    duration: 678,
    start: { typeName: 'StepPoint', latitude: 1.5 },
    end: { latitude: 2.5 },
  });
  expect(step?.start?.at).toEqual(new Date('2026-11-21T07:00:00Z'));
  expect(fromGlobalId(step?.id ?? '')).toEqual({
    type: 'PrivacyStep',
    key: ['12', '2026-11-21', '9007199254740993'],
  });
});

const shown = { latitudeY: 48.85, longitudeX: 2.35, fullAddress: { town: 'Paris' }, poi: { nom: 'Depot' } };

it.each([
  ['P', 'PRIVATE_TRIP', true],
  ['privacy', 'PRIVATE_TRIP', true],
  ['TRAJET_PRIVE', 'PRIVATE_TRIP', true],
  ['D', 'START', null],
  ['T', 'WAITING', null],
  ['R', 'TRIP', false],
  ['r', 'TRIP', false],
  ['A', 'STOP', null],
  ['X', 'UNKNOWN', null],
  [null, null, null],
])('reads the type %s as %s, private: %s', (type, kind, isPrivate) => {
  const step = toPrivacyStep({ id: 1, type, posDeb: shown, posFin: shown }, sheet);
  expect(step).toMatchObject({ kind, kindRaw: type, isPrivate });
});

describe('a trip is not called professional', () => {
  it.each([
    ['whose places are not given', {}],
    ['of which one place is not given', { posDeb: shown, posFin: { latitudeY: null, longitudeX: null } }],
    ['whose box had no fix', { posDeb: { latitudeY: 0, longitudeX: 0 }, posFin: { latitudeY: 85, longitudeX: 0 } }],
    ['with a state that is not known', { posDeb: { ...shown, etat: 'Z' }, posFin: shown }],
    ['with a state that is no text', { posDeb: shown, posFin: { ...shown, etat: {} as string } }],
  ])('%s', (_what, points) => {
    expect(toPrivacyStep({ id: 1, type: 'R', ...points }, sheet)).toMatchObject({ kind: 'TRIP', isPrivate: null });
  });
});

describe('a step is private', () => {
  it.each([
    ['by its type', { type: 'P', posDeb: shown, posFin: shown }],
    ['by the state where it began', { type: 'T', posDeb: { ...shown, etat: 'PRIVACY' }, posFin: shown }],
    ['by the state where it ended', { type: 'T', posDeb: shown, posFin: { ...shown, etat: 'PRIVACY' } }],
    ['by a mobile state in the row', { type: 'R', etatMobile: 'PRIVACY', posDeb: shown, posFin: shown }],
    ['by a mobile state in a position', { type: 'R', posDeb: shown, posFin: { ...shown, etatMobile: 'PRIVACY' } }],
    ['by a place that is hidden though a fix is claimed', { type: 'R', posDeb: shown, posFin: { gpsCale: true } }],
    ['by a flag', { type: 'R', privacy: true, posDeb: shown, posFin: shown }],
  ])('%s, and shows no place', (_sign, wire) => {
    const step = toPrivacyStep({ id: 1, distanceMeter: 5000, ...wire }, sheet);
    const hidden = {
      visibility: 'HIDDEN_PRIVATE',
      latitude: null,
      longitude: null,
      headingDegrees: null,
      address: null,
      pointOfInterest: null,
    };
    expect(step).toMatchObject({ kind: 'PRIVATE_TRIP', isPrivate: true, start: hidden, end: hidden });
  });
});

it('keeps the kind of a private step that stood', () => {
  const kinds = ['D', 'T', 'A'].map(
    (type) => toPrivacyStep({ id: 1, type, distanceMeter: 0, posDeb: { ...shown, etat: 'PRIVACY' } }, sheet)?.kind,
  );
  expect(kinds).toEqual(['START', 'WAITING', 'STOP']);
});

it('takes what types mean from the configuration, and private wins', () => {
  const env = { OCEAN_STEP_TYPES: 'T=TRIP,S=STOP,VP=TRIP', OCEAN_PRIVATE_STEP_TYPES: 'VP,Q' };
  const configured = { ...sheet, reading: testReading(env) };
  const read = (type: string) => toPrivacyStep({ id: 1, type, posDeb: shown, posFin: shown }, configured);
  const found = ['T', 'S', 'VP', 'q', 'R', 'P'].map((type) => [read(type)?.kind, read(type)?.isPrivate]);
  expect(found).toEqual([
    ['TRIP', false],
    ['STOP', null],
    ['PRIVATE_TRIP', true],
    ['PRIVATE_TRIP', true],
    ['TRIP', false],
    ['UNKNOWN', null],
  ]);
});

describe('the day of a step', () => {
  const dayOf = (wire: object) => toPrivacyStep({ id: 1, type: 'R', ...wire }, sheet)?.date;
  it.each([
    ['that of its start', { posDeb: { date: '20/11/2026', heure: '23:50:00' } }, '2026-11-20'],
    ['that of its start, without a time', { posDeb: { date: '20/11/2026' } }, '2026-11-20'],
    ['on the clocks of the zone', { posDeb: { date: '20/11/2026 23:30:00 +0000' } }, '2026-11-21'],
    [
      'worked out from the end when the start is not known',
      { posDeb: null, posFin: { date: '21/11/2026', heure: '00:10:00' }, dureeMs: 1_200_000 },
      '2026-11-20',
    ],
    ['that of the sheet when nothing is known', {}, '2026-11-21'],
    ['that of the sheet when the start lies after it', { posDeb: { date: '22/11/2026' } }, '2026-11-21'],
    ['that of the sheet when the start is absurd', { posDeb: { date: '01/01/1970' } }, '2026-11-21'],
  ])('is %s', (_what, wire, day) => {
    expect(dayOf(wire)).toBe(day);
  });
});

it('is no step without its number', () => {
  expect(toPrivacyStep({ id: null, type: 'T' }, sheet)).toBeNull();
});
