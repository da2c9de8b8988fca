import type { Wire } from '../../ocean/wire.ts';
import { plainJson } from '../entries.mapping.ts';
import type { Scope } from '../scope.ts';
import { optional, text } from '../wire-values.ts';
import { privacyAnalysisModeWords } from './enums.mapping.ts';
import type { PrivacyAnalysisRequest } from './privacy-analysis-request.ts';
import { PrivacyAnalysisMode } from './privacy-analysis.enums.ts';
import type { PrivacyAnalysis } from './privacy-analysis.type.ts';
import { toPrivacySynthesis } from './privacy-synthesis.mapping.ts';

/** @param request what was asked: Ocean's answer does not repeat the period */
export function toPrivacyAnalysis(
  wire: Wire['Analyse'],
  request: PrivacyAnalysisRequest,
  scope: Scope,
): PrivacyAnalysis {
  return {
    mode: privacyAnalysisModeWords.read(wire.mode) ?? PrivacyAnalysisMode[request.mode],
    modeRaw: text(wire.mode),
    period: { start: request.start, end: request.end },
    byDriver: optional(wire.synthesisTreeByDriver, (tree) => toPrivacySynthesis(tree, scope)),
    byVehicle: optional(wire.synthesisTreeByVehicle, (tree) => toPrivacySynthesis(tree, scope)),
    htmlTable: text(wire.htmlTable),
    bean: plainJson(wire.bean),
  };
}
