import { formatQueryDay } from '../../ocean/dates.ts';
import { OceanError } from '../../ocean/errors.ts';
import type { Wire } from '../../ocean/wire.ts';
import type { Reads } from '../reads.ts';

/**
 * Endpoint 13: the steps of a vehicle on a day.
 *
 * @param date 'yyyy-MM-dd', a day of the calendar
 */
export async function fetchDaySheet(
  { client, caller, signal, upstream }: Reads,
  vehicleId: string,
  date: string,
): Promise<readonly Wire['Etape'][]> {
  const path = '/restapi/mobility/v1/ficheJour';
  const query = { vehId: vehicleId, date: formatQueryDay(date) };
  upstream.take();
  const sheet = await client.call<Wire['FicheJour'] | null>(caller, { method: 'GET', path, query }, signal);
  return rowsOf(sheet?.fjRows, path);
}

/** Endpoint 16: the line of a trip. That a trip's number is its step's is *open*. */
export async function fetchTripLine(
  { client, caller, signal, upstream }: Reads,
  stepId: string,
): Promise<readonly Wire['PositionTrajet'][]> {
  const path = '/restapi/mobility/v1/trajet';
  const query = { travelId: stepId };
  upstream.take();
  const trip = await client.call<Wire['Trajet'] | null>(caller, { method: 'GET', path, query }, signal);
  return trip?.positions === null ? [] : rowsOf(trip?.positions, path);
}

/** A response without its list is not an empty list: less than Ocean holds must not look like nothing. */
function rowsOf<Row>(rows: readonly Row[] | null | undefined, path: string): readonly Row[] {
  if (!Array.isArray(rows)) throw new OceanError({ code: 'BAD_RESPONSE', operation: `GET ${path}` });
  return rows as readonly Row[];
}
