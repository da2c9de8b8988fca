import { expect, it } from 'vitest';
import { fromGlobalId } from '../../graph/global-id.ts';
import { toPrivacyStep } from './privacy-step.mapping.ts';

const sheet = { vehicleId: '12', date: '2026-11-21', scope: '7', timeZone: 'Europe/Paris', privateStepTypes: ['P'] };

it('gives every leaf of a step a home, and an id that finds it again', () => {
  const step = toPrivacyStep(
    {
      id: 9007199254740993n,
      type: 'T',
      anomalyType: 'NONE',
      distanceMeter: 12345,
      dureeMs: 678,
      posDeb: { latitudeY: 1.5, date: '21/11/2026', heure: '08:00:00' },
      posFin: { latitudeY: 2.5 },
    },
    sheet,
  );
  expect(step).toMatchObject({
    oceanId: '9007199254740993',
    vehicle: { oceanId: '12', scope: '7' },
    date: '2026-11-21',
    kind: 'TRIP',
    kindRaw: 'T',
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

it.each([
  ['P', 'PRIVATE_TRIP', true],
  ['A', 'STOP', null],
  ['X', 'UNKNOWN', null],
  [null, null, null],
])('reads the word %s as %s, private: %s', (type, kind, isPrivate) => {
  expect(toPrivacyStep({ id: 1, type }, sheet)).toMatchObject({ kind, kindRaw: type, isPrivate });
});

it('never calls a trip professional whose places Ocean hides', () => {
  expect(toPrivacyStep({ id: 1, type: 'T' }, sheet)).toMatchObject({ kind: 'TRIP', isPrivate: null });
});

it('takes the words that mark a private trip from the configuration', () => {
  const configured = { ...sheet, privateStepTypes: ['VP', 'T'] };
  const types = ['VP', 'T', 'P'].map((type) => toPrivacyStep({ id: 1, type }, configured)?.isPrivate);
  expect(types).toEqual([true, true, null]);
});

it('is no step without its number', () => {
  expect(toPrivacyStep({ id: null, type: 'T' }, sheet)).toBeNull();
});
