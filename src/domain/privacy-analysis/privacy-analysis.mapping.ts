import type { OceanError } from '../../ocean/errors.ts';
import type { Wire } from '../../ocean/wire.ts';
import { plainJson } from '../entries.mapping.ts';
import type { Scope } from '../scope.ts';
import { optional, text } from '../wire-values.ts';
import { privacyAnalysisModeOf } from './enums.mapping.ts';
import type { PrivacyAnalysisRequest } from './privacy-analysis-request.ts';
import { PrivacyAnalysisMode } from './privacy-analysis.enums.ts';
import type { PrivacyAnalysis } from './privacy-analysis.type.ts';
import type { PrivacySynthesis } from './privacy-synthesis.type.ts';
import { toPrivacySynthesis } from './privacy-synthesis.mapping.ts';
import { isNoMap } from './shapes.ts';
import { unreadable } from './sums.ts';

/** @param request what was asked: Ocean's answer does not repeat the period */
export function toPrivacyAnalysis(
  wire: Wire['Analyse'],
  request: PrivacyAnalysisRequest,
  scope: Scope,
): PrivacyAnalysis {
  return {
    mode: privacyAnalysisModeOf(wire.mode) ?? PrivacyAnalysisMode[request.mode],
    modeRaw: text(wire.mode),
    period: { start: request.start, end: request.end },
    byDriver: toTree(wire.synthesisTreeByDriver, scope),
    byVehicle: toTree(wire.synthesisTreeByVehicle, scope),
    htmlTable: text(wire.htmlTable),
    bean: plainJson(wire.bean),
  };
}

/** What is no tree is an error, since its lines are not known. */
function toTree(tree: Wire['ArbreSynthese'] | null | undefined, scope: Scope): PrivacySynthesis | OceanError | null {
  return isNoMap(tree) ? unreadable() : optional(tree, (one) => toPrivacySynthesis(one, scope));
}
