import { isDeepStrictEqual } from 'node:util';
import type { Wire } from '../../ocean/wire.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { int64 } from '../../identity/int64.ts';
import { whenNotFound } from '../lists/list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { criteriaValues, privacyAnalysisModeOf, renderModeValues } from './usage-kinds.mapping.ts';
import { hasSome } from './usage-sums.ts';
import { PrivacyAnalysisMode } from './privacy-analysis.enums.ts';
import type { PrivacyAnalysisRequest } from './privacy-analysis.input.ts';

const path = '/restapi/analyse/preformattedPrivacy';

/**
 * Requests one analysis (endpoint 6). It is a POST that changes nothing.
 *
 * Ocean responds with a list, undocumented (*open*): we use the analysis of the requested mode, or the only one without a
 * known mode.
 *
 * @returns null when Ocean has nothing to analyse: an empty list, or 404
 * @throws OceanError BAD_RESPONSE where there is no such analysis, or several that differ: a part would be too small
 */
export async function fetchAnalysis(
  { client, caller, budget }: Pick<UpstreamReads, 'client' | 'caller' | 'budget'>,
  request: PrivacyAnalysisRequest,
  signal: AbortSignal,
): Promise<Wire['Analyse'] | null> {
  const body = toBody(request);
  budget.take();
  const response: (Wire['Analyse'] | null)[] = await client
    .call<(Wire['Analyse'] | null)[]>(caller, { method: 'POST', path, body, write: false }, signal)
    .catch(whenNotFound([]));
  if (Array.isArray(response) && response.length === 0) return null;
  const analyses = Array.isArray(response) ? response.filter((item) => hasSome(item, properties)) : [];
  const ofMode = analyses.filter(({ mode }) => privacyAnalysisModeOf(mode) === PrivacyAnalysisMode[request.mode]);
  const ofNone = analyses.filter(({ mode }) =>
    [null, PrivacyAnalysisMode.UNKNOWN].includes(privacyAnalysisModeOf(mode)),
  );
  const [analysis, ...others] = ofMode.length > 0 ? ofMode : ofNone;
  const isClear = others.every((other) => isDeepStrictEqual(other, analysis));
  if (analysis === undefined || !isClear) throw new OceanError({ code: 'BAD_RESPONSE', operation: `POST ${path}` });
  return analysis;
}

/** Properties of an analysis: it has at least one of them. */
const properties = ['mode', 'synthesisTreeByDriver', 'synthesisTreeByVehicle', 'htmlTable', 'bean'];

function toBody(request: PrivacyAnalysisRequest): Wire['DemandeAnalyse'] {
  return {
    filter: {
      persons: request.driverIds.map(int64),
      entities: request.entityIds.map(int64),
      groups: request.groupIds.map(int64),
      vehicleIds: request.vehicleIds.map(int64),
    },
    renderMode: renderModeValues[request.mode],
    criteria: criteriaValues[request.criteria],
    // Unlike dates in a query, dates in this body are ISO 8601.
    periode: { debut: request.start.toISOString(), fin: request.end.toISOString() },
  };
}
