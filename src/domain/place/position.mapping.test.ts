import { describe, expect, it } from 'vitest';
import { toPosition } from './position.mapping.ts';
import { testReading } from '../../../test/support/domain/readings.ts';

const row = { customerId: null, isPrivate: false };

it('gives every leaf of a position a home', () => {
  const position = toPosition(
    {
      latitudeY: 48.85,
      longitudeX: 2.35,
      date: '15/07/2026',
      heure: '14:00:01',
      cap: 271,
      etat: 'Roulant',
      gpsCale: true,
      driver: { matricule: 'M1', nom: 'Martin', prenom: 'Camille', tel: '0600000001' },
      fullAddress: { address: '1 rue A', postalCode: '75001', town: 'Paris', country: 'France' },
      poi: { nom: 'Depot', nomType: 'Site', couleurHTML: '#aabbcc' },
    },
    testReading(),
    row,
  );
  expect(position).toMatchObject({
    latitude: 48.85,
    longitude: 2.35,
    dateText: '15/07/2026',
    timeText: '14:00:01',
    headingDegrees: 271,
    visibility: 'SHOWN',
    state: 'Roulant',
    stateKind: 'UNKNOWN',
    hasGpsFix: true,
    driver: { personnelNumber: 'M1', lastName: 'Martin', firstName: 'Camille', phone: '0600000001' },
    address: { address: '1 rue A', postalCode: '75001', town: 'Paris', country: 'France' },
    pointOfInterest: { name: 'Depot', typeName: 'Site', colour: '#aabbcc' },
  });
  expect(position.at).toEqual(new Date('2026-07-15T12:00:01Z'));
  expect(position.localDate).toBe('2026-07-15');
  expect(position.localTime).toBe('14:00:01');
});

const full = {
  latitudeY: 48.85,
  longitudeX: 2.35,
  date: '15/07/2026',
  heure: '14:00:01',
  cap: 271,
  gpsCale: true,
  fullAddress: { address: '1 rue A', town: 'Paris' },
  poi: { nom: 'Depot' },
};

describe('the state of a position', () => {
  it.each([
    ['D', 'START'],
    ['T', 'WAITING'],
    ['r', 'TRAVELING'],
    ['A', 'STOPPED'],
    ['stopped', 'STOPPED'],
    ['ENGINE_UP', 'START'],
    ['PRIVACY', 'PRIVATE'],
    ['Vie privée', 'PRIVATE'],
    ['Z', 'UNKNOWN'],
    ['', null],
    [null, null],
  ])('%s is %s', (etat, stateKind) => {
    expect(toPosition({ ...full, etat }, testReading(), row)).toMatchObject({ state: etat, stateKind });
  });

  it('is read by configuration, over what is published', () => {
    const reading = testReading({ OCEAN_POSITION_STATES: 'M=TRAVELING, X = PRIVATE' });
    const kinds = ['M', 'x', 'A'].map((etat) => toPosition({ ...full, etat }, reading, row).stateKind);
    expect(kinds).toEqual(['TRAVELING', 'PRIVATE', 'STOPPED']);
  });
});

it.each([
  ['its state marks privacy', { ...full, etat: 'privacy' }],
  ['another of its values does', { ...full, etatMobile: 'PRIVACY' }],
  ['a flag does', { ...full, isPrivacy: true }],
  ['it claims a fix and gives no coordinates', { ...full, latitudeY: null, longitudeX: null }],
])('hides everything of where it was when %s', (_reason, wire) => {
  const position = toPosition(wire, testReading(), row);
  expect(position).toMatchObject({
    visibility: 'HIDDEN_PRIVATE',
    latitude: null,
    longitude: null,
    headingDegrees: null,
    address: null,
    pointOfInterest: null,
    localTime: '14:00:01',
  });
});
