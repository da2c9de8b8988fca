import { formatQueryDate } from '../../ocean/dates.ts';
import type { OceanRequest } from '../../ocean/client.ts';

/**
 * Endpoint 20: lease contracts of vehicles that are active at an instant. The format of `date` is *open*: that of other
 * dates in queries. Ocean responds with 404 or 204 for none.
 *
 * @param vehicleIds undefined: every vehicle that the caller may see (*open*)
 */
export function leaseContractsRequest(activeAt: Date, vehicleIds?: readonly string[]): OceanRequest {
  return {
    method: 'GET',
    path: '/restapi/contrat_location/contrats',
    query: { date: formatQueryDate(activeAt), vehicleIds },
  };
}
