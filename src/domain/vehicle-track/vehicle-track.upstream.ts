import { formatQueryIsoDate } from '../../ocean/dates.ts';
import type { OceanRequest } from '../../ocean/client.ts';

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
