import type { Vehicle } from '../vehicle/vehicle.type.ts';
import type { LeaseContract } from './lease-contract.type.ts';

/** Fields that the distance is computed from. */
type LeasedVehicle = Pick<Vehicle, 'odometer' | 'adjustedOdometer' | 'firstRegisteredAt'>;
type Term = Pick<LeaseContract, 'inForceAt' | 'usedMonths' | 'remainingMonths' | 'plannedDistanceKm'>;

const monthMillis = (365.25 / 12) * 86_400_000;
/** Months between the first registration and the start of a lease that still counts as the lease of a new vehicle. */
const toleranceMonths = 2;

/**
 * Returns the distance driven under a contract, in kilometres: the reading of the odometer, corrected by a user if it was.
 * Ocean has no reading of the day on which a contract began, so the vehicle must have been new then. The reading must
 * fall within the contract, as a later one includes the distance of the next.
 *
 * @returns null when it is not known
 */
export function drivenDistanceKm(vehicle: LeasedVehicle | null, contract: Term): number | null {
  const reading = vehicle?.adjustedOdometer ?? vehicle?.odometer;
  const registeredAt = vehicle?.firstRegisteredAt;
  const { inForceAt, usedMonths, remainingMonths } = contract;
  if (!reading?.readAt || !registeredAt || usedMonths === null) return null;
  const begin = inForceAt.getTime() - usedMonths * monthMillis;
  const wasNew = Math.abs(begin - registeredAt.getTime()) <= toleranceMonths * monthMillis;
  const plannedEnd = inForceAt.getTime() + Math.max(remainingMonths ?? 0, 0) * monthMillis;
  return wasNew && reading.readAt.getTime() <= plannedEnd ? reading.valueKm : null;
}

/** Returns what is left of the planned distance; null when a part is not known. */
export function remainingDistanceKm(vehicle: LeasedVehicle | null, contract: Term): number | null {
  const driven = drivenDistanceKm(vehicle, contract);
  return driven === null || contract.plannedDistanceKm === null ? null : contract.plannedDistanceKm - driven;
}
