import type { OceanRequest } from '../../ocean/client.ts';

/**
 * Endpoint 2.
 *
 * @param driverId undefined: the rows of every driver that the caller may see. This meaning of a missing `individuId` is
 * *open*.
 */
export function recurringSchedulesRequest(driverId: string | undefined): OceanRequest {
  const path = '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
  return { method: 'GET', path, query: { individuId: driverId } };
}

/**
 * Endpoint 7. Neither date is sent: a requested time is filtered from all exceptions, so that one response serves every
 * time.
 *
 * @param driverId undefined: the rows of every driver that the caller may see (*open*, as for endpoint 2)
 */
export function exceptionalSchedulesRequest(driverId: string | undefined): OceanRequest {
  const path = '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu';
  return { method: 'GET', path, query: { individuId: driverId } };
}
