import type { NodeType } from '../../graphql/global-id.ts';
import { toOceanId } from '../node/ocean-id.ts';
import { PrivacyAnalysisCriteria, type PrivacyAnalysisRenderMode } from './privacy-analysis.enums.ts';
import type { PrivacyAnalysisInput } from './privacy-analysis.input.ts';

/** What an analysis is asked for, with ids as Ocean's numbers. An empty list of ids means all. */
export interface PrivacyAnalysisRequest {
  readonly mode: PrivacyAnalysisRenderMode;
  readonly criteria: PrivacyAnalysisCriteria;
  readonly start: Date;
  readonly end: Date;
  readonly driverIds: readonly string[];
  readonly entityIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly vehicleIds: readonly string[];
}

/** @param input validated */
export function toRequest(input: PrivacyAnalysisInput): PrivacyAnalysisRequest {
  return {
    mode: input.mode,
    criteria: input.criteria ?? PrivacyAnalysisCriteria.ALL,
    start: input.period.start,
    end: input.period.end,
    driverIds: numbers(input.driverIds, 'Driver'),
    entityIds: numbers(input.entityIds, 'Entity'),
    groupIds: numbers(input.groupIds, null),
    vehicleIds: numbers(input.vehicleIds, 'Vehicle'),
  };
}

/** Sorted, so that equal requests are equal in whatever order they name their ids. */
function numbers(ids: readonly string[] | null | undefined, type: NodeType | null): string[] {
  return (ids ?? []).flatMap((id) => toOceanId(id, type) ?? []).sort();
}
