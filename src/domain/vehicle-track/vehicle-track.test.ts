import { describe, expect, it } from 'vitest';
import { testReading } from '../../../test/support/domain/readings.ts';
import { trackRequest } from './vehicle-track.upstream.ts';
import { toTrackedPosition, toVehicleTrack } from './vehicle-track.mapping.ts';

const full = {
  timestamp: Date.UTC(2026, 10, 17, 7),
  date: '17/11/2026 07:00:00 +0000',
  latitudeY: 48.85,
  longitudeX: 2.35,
  approximationMeter: 12,
  cap: 271,
  vitesseKmh: 47,
  distanceDepuisPosPrecMeter: 130,
  consommationThermiqueL: 0.4,
  etat: 'TRAVELING',
  address: { address: '1 rue A', postalCode: '75001', town: 'Paris', country: 'France' },
  adresseDeReference: 'Dépôt',
  typePoi: 'Agence',
  chauffeur: 'Privat Camille',
  matriculeChauffeur: 'M1',
  initialesChauffeur: 'CP',
};

const vehicle = {
  oceanId: '7',
  registration: 'AA-001-AA',
  description: null,
  motorisationEnergy: null,
  motorisationEnergyRaw: null,
};

const drive = {
  accuracyMeters: 12,
  headingDegrees: 271,
  speedKmh: 47,
  distanceFromPreviousMeters: 130,
  fuelLitres: 0.4,
  address: full.address,
  referenceAddress: 'Dépôt',
  pointOfInterestType: 'Agence',
};

describe('a recorded position', () => {
  it('has every value of the row', () => {
    expect(toTrackedPosition(full, vehicle, null, testReading())).toEqual({
      vehicle,
      ...drive,
      fuelRaw: null,
      recordedAt: new Date('2026-11-17T07:00:00Z'),
      dateText: full.date,
      visibility: 'SHOWN',
      latitude: 48.85,
      longitude: 2.35,
      state: 'TRAVELING',
      stateKind: 'TRAVELING',
      driver: { customerId: null, name: 'Privat Camille', personnelNumber: 'M1', initials: 'CP' },
    });
  });

  it.each([{ etat: 'PRIVACY' }, { etat: 'Vie privée' }, { typePoi: 'Lieu privé' }, { isPrivate: true }])(
    'shows no place and no drive with %j, whatever Ocean sent',
    (mark) => {
      const position = toTrackedPosition({ ...full, ...mark }, vehicle, null, testReading());
      expect(position).toMatchObject({ visibility: 'HIDDEN_PRIVATE', latitude: null, longitude: null });
      for (const name of [...Object.keys(drive), 'fuelRaw']) expect(position).toHaveProperty(name, null);
      expect(position.recordedAt).toEqual(new Date('2026-11-17T07:00:00Z'));
    },
  );

  it('reads seconds, placeholders and empty texts', () => {
    const odd = {
      ...full,
      timestamp: full.timestamp / 1000,
      latitudeY: 85,
      longitudeX: 0,
      approximationMeter: -1,
      consommationThermiqueL: {},
      adresseDeReference: '',
      chauffeur: '',
      matriculeChauffeur: '',
      initialesChauffeur: '',
    };
    expect(toTrackedPosition(odd, vehicle, null, testReading())).toMatchObject({
      recordedAt: new Date('2026-11-17T07:00:00Z'),
      visibility: 'NO_FIX',
      latitude: null,
      accuracyMeters: null,
      fuelLitres: null,
      fuelRaw: null,
      referenceAddress: null,
      driver: null,
    });
    const unread = toTrackedPosition({ ...full, consommationThermiqueL: { total: 9n } }, vehicle, null, testReading());
    expect(unread).toMatchObject({ fuelLitres: null, fuelRaw: { total: '9' } });
  });
});

describe('a track', () => {
  const vehicle = { idVehicule: 7, immatriculation: 'AA-001-AA' };

  it('distinguishes a vehicle without positions from positions that cannot be read', () => {
    expect(toVehicleTrack({ vehicle, positions: [] }, null, testReading())?.positions).toEqual([]);
    expect(toVehicleTrack({ vehicle, positions: null }, null, testReading())?.positions).toEqual([]);
    expect(toVehicleTrack({ vehicle, positions: 'none' as never }, null, testReading())?.positions).toBeNull();
  });

  it('needs an id or a plate', () => {
    expect(toVehicleTrack({ vehicle: { idVehicule: null, immatriculation: '' } }, null, testReading())).toBeNull();
    expect(toVehicleTrack({ positions: [full] }, null, testReading())).toBeNull();
    expect(toVehicleTrack({ vehicle: { idVehicule: 7 } }, null, testReading())).toMatchObject({ vehicleId: '7' });
  });
});

describe('the request of positions', () => {
  const period = { from: new Date('2026-11-16T23:00:00Z'), to: new Date('2026-11-17T23:00:00Z') };

  it('names every plate, the period and private positions', () => {
    const request = trackRequest({ registrations: ['AA-001-AA', 'BB-002-BB'], ...period, includePrivate: false });
    expect(request.query).toEqual({
      immatriculation: ['AA-001-AA', 'BB-002-BB'],
      startDate: '2026-11-16T23:00:00.000+00:00',
      endDate: '2026-11-17T23:00:00.000+00:00',
      withPrivacy: 'false',
    });
  });

  it('is never about every vehicle', () => {
    expect(() => trackRequest({ registrations: [], ...period, includePrivate: false })).toThrow(RangeError);
  });
});
