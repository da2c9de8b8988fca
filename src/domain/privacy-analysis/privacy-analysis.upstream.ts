import type { Wire } from '../../ocean/wire.ts';
import { OceanError } from '../../ocean/errors.ts';
import { int64 } from '../../ocean/int64.ts';
import { whenNotFound } from '../read-rows.ts';
import type { Reads } from '../reads.ts';
import { criteriaWords, renderModeWords } from './enums.mapping.ts';
import type { PrivacyAnalysisRequest } from './privacy-analysis-request.ts';

const path = '/restapi/analyse/preformattedPrivacy';

/**
 * Asks for one analysis (endpoint 6). It is a POST that changes nothing.
 *
 * Ocean answers a list; why, no document says (*open*): we take the analysis of the mode that was asked for, else
 * the first.
 *
 * @returns null when Ocean has nothing to analyse: an empty list, or 404
 * @throws OceanError
 */
export async function fetchAnalysis(
  { client, caller }: Pick<Reads, 'client' | 'caller'>,
  request: PrivacyAnalysisRequest,
  signal: AbortSignal,
): Promise<Wire['Analyse'] | null> {
  const body = toBody(request);
  const answer: (Wire['Analyse'] | null)[] = await client
    .call<(Wire['Analyse'] | null)[]>(caller, { method: 'POST', path, body, write: false }, signal)
    .catch(whenNotFound([]));
  if (!Array.isArray(answer)) throw new OceanError({ code: 'BAD_RESPONSE', operation: `POST ${path}` });
  const analyses = answer.filter((item) => typeof item === 'object' && item !== null);
  return analyses.find(({ mode }) => mode === body.renderMode) ?? analyses[0] ?? null;
}

function toBody(request: PrivacyAnalysisRequest): Wire['DemandeAnalyse'] {
  return {
    filter: {
      persons: request.driverIds.map(int64),
      entities: request.entityIds.map(int64),
      groups: request.groupIds.map(int64),
      vehicleIds: request.vehicleIds.map(int64),
    },
    renderMode: renderModeWords[request.mode],
    criteria: criteriaWords[request.criteria],
    // Unlike dates in a query, dates in this body are ISO 8601.
    periode: { debut: request.start.toISOString(), fin: request.end.toISOString() },
  };
}
