import type { OceanRequest } from '../../ocean/client.ts';
import { formatQueryDate } from '../../ocean/dates.ts';
import type { SetExceptionalPrivacyScheduleInput } from './set-exceptional.type.ts';

/**
 * Endpoint 8.
 *
 * @param extensionId of the exception to change; undefined: a new one
 */
export function toSetExceptionalRequest(
  driverId: string,
  extensionId: string | undefined,
  { period, description }: SetExceptionalPrivacyScheduleInput,
): OceanRequest {
  return {
    method: 'POST',
    path: '/restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu',
    query: {
      individuId: driverId,
      dateDebut: formatQueryDate(period.start),
      dateFin: formatQueryDate(period.end),
      description: description ?? undefined,
      extensionIdToUpdate: extensionId,
    },
  };
}
