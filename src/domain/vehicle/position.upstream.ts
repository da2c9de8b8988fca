import { OceanError } from '../../ocean/errors.ts';
import type { Wire } from '../../ocean/wire.ts';
import type { Reads } from '../reads.ts';

/** Endpoint 15: the last positions of all vehicles that the caller may see. */
export async function fetchVehiclePositions(
  { client, caller }: Reads,
  signal: AbortSignal,
): Promise<readonly Wire['VehiculePosition'][] | null> {
  const path = '/restapi/mobility/v1/vehiclePositions';
  const answer = await client.call<Wire['ListePositions'] | null>(caller, { method: 'GET', path }, signal);
  if (typeof answer !== 'object' || answer === null) {
    throw new OceanError({ code: 'BAD_RESPONSE', operation: `GET ${path}` });
  }
  return answer.vehicles ?? null;
}
