import type { Wire } from '../../ocean/wire.ts';
import type { Reads } from '../reads.ts';

/** Whose history is asked for; neither: everyone's. */
export interface AssignmentsOf {
  vehicleId?: string;
  driverId?: string;
}

/** Endpoint 14. That Ocean gives the whole history when asked for neither vehicle nor driver is *open*. */
export async function fetchAssignments(
  { client, caller }: Reads,
  { vehicleId, driverId }: AssignmentsOf,
  signal: AbortSignal,
): Promise<readonly Wire['Affectation'][]> {
  const path = '/restapi/affectations_chauffeurs/historique';
  return client.call(caller, { method: 'GET', path, query: { idVehicule: vehicleId, idIndividu: driverId } }, signal);
}
