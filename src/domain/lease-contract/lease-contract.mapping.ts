import type { CustomerId } from '../../identity/caller.ts';
import type { Wire } from '../../ocean/wire.ts';
import { openEnum } from '../shared/open-enum.ts';
import { filledText, id, int, notNegative, text } from '../shared/wire-values.ts';
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
  const plannedMonths = notNegative(int(wire.nbMoisPrevus));
  const usedMonths = notNegative(int(wire.nbMoisUtilisation));
  return {
    oceanId: id(wire.id),
    vehicleId,
    customerId,
    inForceAt,
    lessor: filledText(wire.loueur),
    kind: leaseKindValues.read(wire.typeLocation),
    kindRaw: text(wire.typeLocation),
    plannedDistanceKm: notNegative(int(wire.nbKmPrevus)),
    plannedMonths,
    usedMonths,
    remainingMonths: plannedMonths === null || usedMonths === null ? null : plannedMonths - usedMonths,
  };
}
