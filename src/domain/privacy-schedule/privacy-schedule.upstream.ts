import type { Wire } from '../../ocean/wire.ts';
import type { Reads } from '../reads.ts';

/**
 * Endpoint 2.
 *
 * @param driverId undefined: the rows of every driver that the caller may see. That Ocean reads a missing `individuId`
 * so is *open*.
 */
export async function fetchRecurringSchedules(
  { client, caller }: Reads,
  driverId: string | undefined,
  signal: AbortSignal,
): Promise<readonly Wire['HoraireIndividu'][]> {
  const path = '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
  return client.call(caller, { method: 'GET', path, query: { individuId: driverId } }, signal);
}

/**
 * Endpoint 7. Neither date is sent: what is asked for a time is cut out of all exceptions, so that one answer serves
 * every time asked for.
 *
 * @param driverId undefined: the rows of every driver that the caller may see (*open*, as for endpoint 2)
 */
export async function fetchExceptionalSchedules(
  { client, caller }: Reads,
  driverId: string | undefined,
  signal: AbortSignal,
): Promise<readonly Wire['HoraireExceptionnel'][]> {
  const path = '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu';
  return client.call(caller, { method: 'GET', path, query: { individuId: driverId } }, signal);
}
