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
  { client, caller, signal }: Reads,
  vehicleId: string,
  date: string,
): Promise<readonly Wire['Etape'][]> {
  const path = '/restapi/mobility/v1/ficheJour';
  const query = { vehId: vehicleId, date: formatQueryDay(date) };
  const sheet = await client.call<Wire['FicheJour'] | null>(caller, { method: 'GET', path, query }, signal);
  return rowsOf(sheet?.fjRows, sheet, path);
}

/** Endpoint 16: the line of a trip. That a trip's number is its step's is *open*. */
export async function fetchTripLine(
  { client, caller, signal }: Reads,
  stepId: string,
): Promise<readonly Wire['PositionTrajet'][]> {
  const path = '/restapi/mobility/v1/trajet';
  const query = { travelId: stepId };
  const trip = await client.call<Wire['Trajet'] | null>(caller, { method: 'GET', path, query }, signal);
  return rowsOf(trip?.positions, trip, path);
}

function rowsOf<Row>(rows: readonly Row[] | null | undefined, answer: unknown, path: string): readonly Row[] {
  const isUsable = typeof answer === 'object' && answer !== null && Array.isArray(rows ?? []);
  if (!isUsable) throw new OceanError({ code: 'BAD_RESPONSE', operation: `GET ${path}` });
  return rows ?? [];
}
