import type { CustomerId } from '../../identity/caller.ts';
import type { Wire } from '../../ocean/wire.ts';
import { openEnum } from '../shared/open-enum.ts';
import { id, int, text } from '../shared/wire-values.ts';
import { LeaseKind } from './lease-contract.enums.ts';
import type { LeaseContract } from './lease-contract.type.ts';

export const leaseKindValues = openEnum('LeaseKind', LeaseKind, {
  INCONNU: LeaseKind.UNSPECIFIED,
});

/**
 * @param inForceAt instant for which the contracts were requested
 * @returns null without the vehicle's id: the contract belongs to no vehicle that could show it
 */
export function toLeaseContract(
  wire: Wire['ContratLocation'],
  customerId: CustomerId,
  inForceAt: Date,
): LeaseContract | null {
  const vehicleId = id(wire.vehicleId);
  if (vehicleId === null) return null;
  const plannedMonths = positive(int(wire.nbMoisPrevus));
  const usedMonths = positive(int(wire.nbMoisUtilisation));
  const lessor = text(wire.loueur);
  return {
    oceanId: id(wire.id),
    vehicleId,
    customerId,
    inForceAt,
    lessor: lessor === '' ? null : lessor,
    kind: leaseKindValues.read(wire.typeLocation),
    kindRaw: text(wire.typeLocation),
    plannedDistanceKm: positive(int(wire.nbKmPrevus)),
    plannedMonths,
    usedMonths,
    remainingMonths: plannedMonths === null || usedMonths === null ? null : plannedMonths - usedMonths,
  };
}

/** Reads -1, which Ocean sends for no value, as null. */
function positive(value: number | null): number | null {
  return value !== null && value < 0 ? null : value;
}
