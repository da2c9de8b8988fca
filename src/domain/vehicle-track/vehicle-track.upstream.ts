import { formatQueryIsoDate } from '../../ocean/dates.ts';
import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import type { Wire } from '../../ocean/wire.ts';
import { whenNotFound } from '../lists/list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';

/** Requested positions: of these plates, from `from` on and before `to`. */
export interface TrackQuery {
  readonly registrations: readonly string[];
  readonly from: Date;
  readonly to: Date;
  /** True: private positions are requested too. Their places stay hidden. */
  readonly includePrivate: boolean;
}

/**
 * Endpoint 17: positions of several vehicles over a period, which may not begin more than two months ago.
 *
 * `withPrivacy` is always sent, as Ocean includes private positions by default. A request without a plate would return
 * every vehicle, so it is a programming error.
 *
 * @throws RangeError without a plate, or for an invalid date
 */
export function trackRequest({ registrations, from, to, includePrivate }: TrackQuery): OceanRequest {
  if (registrations.length === 0) throw new RangeError('positions of no vehicle');
  return {
    method: 'GET',
    path: '/restapi/positions/search',
    query: {
      immatriculation: registrations,
      startDate: formatQueryIsoDate(from),
      endDate: formatQueryIsoDate(to),
      withPrivacy: String(includePrivate),
    },
  };
}

/**
 * Requests positions. Empty when Ocean finds none.
 *
 * @throws OceanError for a response without its list: positions that Ocean has must not look absent
 */
export async function fetchTracks(
  { client, caller, signal, budget }: UpstreamReads,
  query: TrackQuery,
): Promise<readonly (Wire['PositionsVehicule'] | null)[]> {
  budget.take();
  const request = trackRequest(query);
  const none = { positionsVehicles: [] };
  const sent = client.call<Wire['ListePositionsVehicules'] | null | undefined>(caller, request, signal);
  const { positionsVehicles: rows } = (await sent.catch(whenNotFound(none))) ?? none;
  if (!Array.isArray(rows)) throw new OceanError({ code: 'BAD_RESPONSE', operation: `GET ${request.path}` });
  return rows;
}
