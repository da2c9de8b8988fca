import type { Wire } from '../wire.ts';
import { type Lease, monthsSince } from '../fleet/leases.ts';
import type { Vehicle } from '../fleet/model.ts';
import { wireId } from '../json.ts';

const firstContractId = 88_000_000;

/** One row of endpoint 20. `at` in epoch seconds. */
export function contratLocation(vehicle: Vehicle, lease: Lease, at: number): Wire['ContratLocation'] {
  return {
    id: firstContractId + vehicle.customer.index * 1_000_000 + vehicle.index * 4 + lease.index,
    vehicleId: wireId(vehicle.id),
    loueur: lease.lessor,
    typeLocation: vehicle.index % 13 === 4 ? null : 'INCONNU', // the only published value
    nbKmPrevus: lease.plannedKm,
    nbMoisPrevus: lease.plannedMonths,
    nbMoisUtilisation: monthsSince(lease, at),
  };
}
