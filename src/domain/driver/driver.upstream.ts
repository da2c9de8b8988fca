import type { Wire } from '../../ocean/wire.ts';
import { type ListSource, whenNotFound } from '../lists/list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { toListedDriver } from './driver-row.mapping.ts';
import type { Driver } from './driver.type.ts';
import type { OceanRequest } from '../../ocean/client.ts';

/**
 * Endpoint 10: all drivers that the user may see. It is *open* whether a `criteria` adds rows or filters them. A missing
 * driver costs more than a vehicle looked up elsewhere, so none is sent unless configured.
 */
export const driverList: ListSource<Wire['Conducteur'], Driver> = {
  name: 'drivers',
  request: ({ interpretation }) => ({
    method: 'POST',
    path: '/restapi/individus/list',
    query: { criteria: interpretation.driversCriteria ?? undefined },
    write: false,
  }),
  map: toListedDriver,
  namedBy: ['vehicles', 'assignments', 'silent-boxes', 'schedules.recurring', 'schedules.exceptional'],
};

/** Owner of a requested history: a vehicle or a driver. */
export type AssignmentOwner = { readonly vehicleId: string } | { readonly driverId: string };

/** Endpoint 14. That Ocean returns the full history without vehicle and driver is *open*. */
export function assignmentsRequest(owner: AssignmentOwner | undefined): OceanRequest {
  const path = '/restapi/affectations_chauffeurs/historique';
  const { vehicleId, driverId } = { vehicleId: undefined, driverId: undefined, ...owner };
  return { method: 'GET', path, query: { idVehicule: vehicleId, idIndividu: driverId } };
}

/** Endpoint 18: one assignment. Ocean responds with 404 or 204 for none. */
export function assignmentRequest(assignmentId: string): OceanRequest {
  return { method: 'GET', path: '/restapi/affectations_chauffeurs/get', query: { idAffectation: assignmentId } };
}

/** Requests one assignment; null: Ocean has none with this id. */
export async function fetchAssignment(
  { client, caller, signal, budget }: UpstreamReads,
  assignmentId: string,
): Promise<Wire['Affectation'] | null> {
  budget.take();
  const sent = client.call<Wire['Affectation'] | null | undefined>(caller, assignmentRequest(assignmentId), signal);
  return (await sent.catch(whenNotFound(null))) ?? null;
}
