import type { Wire } from '../../ocean/wire.ts';
import { id } from '../shared/wire-values.ts';

/**
 * Tells which vehicle's places a row of the silent boxes shows: by its number when all that names a vehicle in the row
 * names the same one. UNKNOWN: the row may show the places of any vehicle. NONE: it shows no place.
 */
export function placeOwner({
  detailedBoxDTO,
  ongletPositionVehicleDTO: status,
}: Wire['BoitierNonCommunicant']): string {
  const { address, lastUnifiedEvent, currentChrono } = status ?? {};
  if (![address, lastUnifiedEvent, currentChrono].some(isGiven)) return 'NONE';
  const [fitted, reporting] = [id(detailedBoxDTO?.currentVehicule?.id), id(status?.vehicle?.id)];
  const others = [lastUnifiedEvent?.vehicleEngin, currentChrono?.vehicule].filter(isGiven);
  const isOne = fitted !== null && fitted === reporting && others.every((vehicle) => id(vehicle.id) === fitted);
  return isOne ? fitted : 'UNKNOWN';
}

function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== null && value !== undefined;
}
