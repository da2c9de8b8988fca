import { formatQueryDate } from '../../ocean/dates.ts';
import type { OceanRequest } from '../../ocean/client.ts';

/** Requested last events: of these vehicles, with one of these codes, within a period without or with its ends. */
export interface LastEventsQuery {
  readonly vehicleIds: readonly string[];
  /** At least one. Ocean's codes are not published, so they come from the configuration. */
  readonly codes: readonly string[];
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/** Maximum number of vehicles of one request. They are in its URL, which servers usually limit to 8 kB. */
export const maxVehicles = 200;

/**
 * Endpoint 19: the last event of each vehicle, a map by vehicle id. A vehicle without one is missing in it.
 *
 * @param customerId mandatory here for every user
 * @throws RangeError without a vehicle, as Ocean would return all; without a code, which Ocean requires
 */
export function lastEventsRequest({ vehicleIds, codes, from, to }: LastEventsQuery, customerId: string): OceanRequest {
  if (vehicleIds.length === 0 || codes.length === 0) throw new RangeError('last events need a vehicle and a code');
  return {
    method: 'GET',
    path: '/restapi/evenement/lastEvent',
    query: {
      customerId,
      vehiculesIds: vehicleIds,
      codeEvenements: codes,
      dateDebut: from && formatQueryDate(from),
      dateFin: to && formatQueryDate(to),
    },
  };
}
