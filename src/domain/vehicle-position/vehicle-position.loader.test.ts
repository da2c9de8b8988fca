import { describe, expect, it } from 'vitest';
import { testReads } from '../../../test/support/domain/reads.ts';
import { PositionLoader } from './vehicle-position.loader.ts';

const rows = {
  vehicles: [
    {
      id: '9007199254740993',
      description: 'D',
      entityName: 'E',
      etatImmobilisation: 'LOCKED',
      genre: 'CTTE',
      geolocalise: true,
      immat: 'AA-123-BB',
      marque: 'Renault',
      modele: 'Kangoo',
      nomImage: 'van.png',
      position: { latitudeY: 45.5, longitudeX: '2.5' },
    },
    { id: '2', position: null },
    { id: null },
  ],
};

describe('last positions', () => {
  it('are one upstream request for all vehicles, not cached for the next request, found by the id, which is a text', async () => {
    const { reads, calls } = testReads(() => rows);
    const loader = new PositionLoader(reads());
    const [first, second, none] = await Promise.all(
      ['9007199254740993', '2', '3'].map(async (id) => loader.canonical(id)),
    );
    expect(first).toMatchObject({
      oceanId: '9007199254740993',
      description: 'D',
      entityName: 'E',
      immobilisation: 'LOCKED',
      immobilisationRaw: 'LOCKED',
      genre: 'CTTE',
      isGeolocated: true,
      registration: 'AA-123-BB',
      make: 'Renault',
      model: 'Kangoo',
      imageName: 'van.png',
      position: { visibility: 'SHOWN', latitude: 45.5, longitude: 2.5 },
    });
    expect(second).toMatchObject({ oceanId: '2', position: null });
    expect(none).toBeNull();
    await new PositionLoader(reads()).canonical('2');
    expect(calls, 'not cached: a position may have become private').toEqual(['vehiclePositions?', 'vehiclePositions?']);
  });

  it('are not read from a response of another shape', async () => {
    const { reads } = testReads(() => 'OK');
    await expect(new PositionLoader(reads()).canonical('2')).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });
});
