import type { ListView } from '../../list-index/list-view.ts';
import type { Box } from '../box/box.type.ts';
import { silentBoxList } from '../box/box.upstream.ts';
import { viewOfCached } from '../lists/list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { formatQueryDay } from '../../ocean/dates.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import type { Wire } from '../../ocean/wire.ts';
import type { OceanRequest } from '../../ocean/client.ts';
import { StepPrivacy } from './set-step-privacy.type.ts';

/**
 * Reads the customer's operator code, which Ocean sends only with silent boxes, from that list when it is cached: the code
 * is optional, so fetching it would cost more than it is worth.
 *
 * @returns undefined when none is cached, or the rows disagree
 */
export function cachedOperatorCode({ snapshots, caller }: UpstreamReads): string | undefined {
  const cached = snapshots.peek(caller, silentBoxList.name);
  if (cached === null) return undefined;
  const { rows } = viewOfCached(cached.data) as ListView<Box>;
  const [code, ...others] = new Set(rows.flatMap(({ customer }) => customer?.operatorCode ?? []));
  return others.length === 0 ? code : undefined;
}

/**
 * Endpoint 13: the steps of a vehicle on a day.
 *
 * @param date 'yyyy-MM-dd', a day of the calendar
 */
export async function fetchDaySheet(
  { client, caller, signal, budget }: UpstreamReads,
  vehicleId: string,
  date: string,
): Promise<readonly Wire['Etape'][]> {
  const path = '/restapi/mobility/v1/ficheJour';
  const query = { vehId: vehicleId, date: formatQueryDay(date) };
  budget.take();
  const sheet = await client.call<Wire['FicheJour'] | null>(caller, { method: 'GET', path, query }, signal);
  return rowsOf(sheet?.fjRows, path);
}

/** Endpoint 16: the line of a trip. Using the step's id as the trip's id is *open*. */
export async function fetchTripLine(
  { client, caller, signal, budget }: UpstreamReads,
  stepId: string,
): Promise<readonly Wire['PositionTrajet'][]> {
  const path = '/restapi/mobility/v1/trajet';
  const query = { travelId: stepId };
  budget.take();
  const trip = await client.call<Wire['Trajet'] | null>(caller, { method: 'GET', path, query }, signal);
  return trip?.positions === null ? [] : rowsOf(trip?.positions, path);
}

/** Rejects a response without its list: steps that Ocean has must not look absent. */
function rowsOf<Row>(rows: readonly Row[] | null | undefined, path: string): readonly Row[] {
  if (!Array.isArray(rows)) throw new OceanError({ code: 'BAD_RESPONSE', operation: `GET ${path}` });
  return rows as readonly Row[];
}

/** Endpoint 5. The one write that names no customer: the step's id and the operator code identify it. */
export function toSetStepPrivacyRequest(
  stepId: string,
  onboardNumber: string,
  operatorCode: string | undefined,
  privacy: StepPrivacy,
): OceanRequest {
  return {
    method: 'POST',
    path: '/restapi/vieprivee/v1/etapeViePriveePosteriori',
    query: {
      idEtape: stepId,
      numeroEmbarque: onboardNumber,
      codeExploitant: operatorCode,
      privacy: String(privacy === StepPrivacy.PRIVATE),
    },
    namesCustomer: false,
  };
}
