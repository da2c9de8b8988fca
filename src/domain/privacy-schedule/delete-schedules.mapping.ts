import type { OceanRequest } from '../../ocean/client.ts';

/** Endpoint 4: rows of one driver. */
export function toDeleteRecurringRequest(driverId: string, scheduleIds: readonly string[]): OceanRequest {
  return {
    method: 'DELETE',
    path: '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu',
    query: { individuId: driverId, horaireIndividuIds: scheduleIds },
  };
}

/** Endpoint 9: exceptions of whomever. */
export function toDeleteExceptionalRequest(extensionIds: readonly string[]): OceanRequest {
  return {
    method: 'DELETE',
    path: '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu',
    query: { horaireExtensionIds: extensionIds },
  };
}
