import { describe, expect, it } from 'vitest';
import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { testReads } from '../../../test/support/domain/reads.ts';
import { DriverAssignmentLoader } from './driver-assignment.loader.ts';
import { toDriverAssignment } from './driver-assignment.mapping.ts';

const row = (id: number, idVehicule: number, idIndividu: number, dateDebut: string | null) => ({
  chauffeurVehicule: { id, idVehicule, idIndividu, dateDebut, dateFin: null, isVehiculeFonction: false },
});
const history: Partial<ReturnType<typeof row>>[] = [
  row(1, 10, 100, '2026-01-01T00:00:00Z'),
  row(2, 10, 101, '2026-06-01T00:00:00Z'),
  row(3, 10, 102, null),
  row(4, 11, 100, '2026-03-01T00:00:00Z'),
  {},
];

function ocean({ query = {} }: OceanRequest): unknown {
  const { idVehicule, idIndividu } = query;
  return history.filter(
    (item) =>
      (idVehicule === undefined || String(item.chauffeurVehicule?.idVehicule) === idVehicule) &&
      (idIndividu === undefined || String(item.chauffeurVehicule?.idIndividu) === idIndividu),
  );
}

const ids = (rows: readonly { oceanId: string | null }[]) => rows.map(({ oceanId }) => oceanId);

describe('assignments', () => {
  it('of one vehicle or driver are one call for it, newest first', async () => {
    const { reads, calls } = testReads(ocean);
    const loader = new DriverAssignmentLoader(reads());
    expect(ids(await loader.byVehicle('10'))).toEqual(['2', '1', '3']);
    expect(ids(await loader.byDriver('100'))).toEqual(['4', '1']);
    expect(calls).toEqual(['historique?idVehicule=10', 'historique?idIndividu=100']);
  });

  it('of several are one upstream request for the full history, cached for the next', async () => {
    const { reads, calls } = testReads(ocean);
    const loader = new DriverAssignmentLoader(reads());
    const found = await Promise.all(['11', '12', '10'].map(async (id) => loader.byVehicle(id)));
    expect(found.map(ids)).toEqual([['4'], [], ['2', '1', '3']]);
    expect(ids(await new DriverAssignmentLoader(reads()).byDriver('102'))).toEqual(['3']);
    expect(calls).toEqual(['historique?']);
  });

  it('are none where Ocean finds none', async () => {
    const { reads } = testReads(() => {
      throw new OceanError({ code: 'NOT_FOUND', operation: 'GET /x' });
    });
    expect(await new DriverAssignmentLoader(reads()).byVehicle('10')).toEqual([]);
  });
});

describe('an assignment', () => {
  it('keeps every leaf of its row', () => {
    const assignment = toDriverAssignment(
      {
        vehicule: { id: 10, description: 'D' },
        chauffeur: { id: 100, nomInd: 'N' },
        chauffeurVehicule: {
          id: 1,
          idVehicule: 11,
          idIndividu: 101,
          dateDebut: '2026-04-22T16:01:00.201Z',
          dateFin: '2026-04-23T16:01:00.202Z',
          isVehiculeFonction: true,
        },
      },
      '7',
    );
    expect(assignment).toMatchObject({
      oceanId: '1',
      vehicle: { oceanId: '10', description: 'D', customerId: '7' },
      vehicleId: '11',
      driver: { oceanId: '100', lastName: 'N' },
      driverId: '101',
      period: { start: new Date('2026-04-22T16:01:00.201Z'), end: new Date('2026-04-23T16:01:00.202Z') },
      isCompanyCar: true,
    });
  });

  it('links to the vehicle and driver that only its numbers name', () => {
    expect(toDriverAssignment(row(1, 10, 100, null), null)).toMatchObject({
      vehicle: { oceanId: '10' },
      driver: { oceanId: '100' },
    });
    expect(toDriverAssignment({ chauffeurVehicule: { id: 1 } }, null)).toBeNull();
  });
});
