import type { OceanRequest } from '../../ocean/client.ts';

/** Whose history is asked for: a vehicle's or a driver's. */
export type AssignmentOwner = { readonly vehicleId: string } | { readonly driverId: string };

/** Endpoint 14. That Ocean gives the whole history when asked for neither vehicle nor driver is *open*. */
export function assignmentsRequest(owner: AssignmentOwner | undefined): OceanRequest {
  const path = '/restapi/affectations_chauffeurs/historique';
  const { vehicleId, driverId } = { vehicleId: undefined, driverId: undefined, ...owner };
  return { method: 'GET', path, query: { idVehicule: vehicleId, idIndividu: driverId } };
}
