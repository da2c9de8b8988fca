import { expect, it } from 'vitest';
import { toPosition } from './position.mapping.ts';

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
    'Europe/Paris',
  );
  expect(position).toMatchObject({
    latitude: 48.85,
    longitude: 2.35,
    dateText: '15/07/2026',
    timeText: '14:00:01',
    headingDegrees: 271,
    state: 'Roulant',
    hasGpsFix: true,
    driver: { personnelNumber: 'M1', lastName: 'Martin', firstName: 'Camille', phone: '0600000001' },
    address: { address: '1 rue A', postalCode: '75001', town: 'Paris', country: 'France' },
    pointOfInterest: { name: 'Depot', typeName: 'Site', colour: '#aabbcc' },
  });
  expect(position.at).toEqual(new Date('2026-07-15T12:00:01Z'));
  expect(position.localDate).toBe('2026-07-15');
  expect(position.localTime).toBe('14:00:01');
});
