import { expect, it } from 'vitest';
import { toLeaseContract } from './lease-contract.mapping.ts';
import { leaseContractsRequest } from './lease-contract.upstream.ts';

const full = {
  id: 9_007_199_254_740_993n,
  vehicleId: 7,
  loueur: 'Locavia',
  typeLocation: 'INCONNU',
  nbKmPrevus: 60_000,
  nbMoisPrevus: 36,
  nbMoisUtilisation: 40,
};

const at = new Date('2026-11-18T11:00:00Z');

it('maps a contract, whose term may be over', () => {
  expect(toLeaseContract(full, '4101', at)).toEqual({
    customerId: '4101',
    inForceAt: at,
    oceanId: '9007199254740993',
    vehicleId: '7',
    lessor: 'Locavia',
    kind: 'UNSPECIFIED',
    kindRaw: 'INCONNU',
    plannedDistanceKm: 60_000,
    plannedMonths: 36,
    usedMonths: 40,
    remainingMonths: -4,
  });
});

it('reads -1 and an empty name as no value, and an unknown kind as UNKNOWN', () => {
  const odd = { ...full, loueur: '', typeLocation: 'LONGUE_DUREE', nbKmPrevus: -1, nbMoisUtilisation: null };
  expect(toLeaseContract(odd, null, at)).toMatchObject({
    lessor: null,
    kind: 'UNKNOWN',
    kindRaw: 'LONGUE_DUREE',
    plannedDistanceKm: null,
    usedMonths: null,
    remainingMonths: null,
  });
  expect(toLeaseContract({ ...full, vehicleId: null }, null, at)).toBeNull();
});

it('requests the contracts of an instant, of vehicles or of all', () => {
  const activeAt = new Date('2026-11-18T10:00:00Z');
  const date = '18/11/2026 10:00:00 +0000';
  expect(leaseContractsRequest(activeAt, ['7', '8']).query).toEqual({ date, vehicleIds: ['7', '8'] });
  expect(leaseContractsRequest(activeAt).query).toEqual({ date, vehicleIds: undefined });
});
