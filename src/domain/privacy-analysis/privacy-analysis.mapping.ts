import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { optional, text, word } from '../wire-values.ts';
import { privacyAnalysisModeWords } from './enums.mapping.ts';
import { toPrivacySynthesis } from './privacy-synthesis.mapping.ts';
import type { PrivacyAnalysis } from './privacy-analysis.type.ts';

export function toPrivacyAnalysis(wire: Wire['Analyse'], scope: Scope): PrivacyAnalysis {
  return {
    mode: privacyAnalysisModeWords.read(wire.mode),
    modeRaw: word(wire.mode),
    byDriver: optional(wire.synthesisTreeByDriver, toPrivacySynthesis, scope),
    byVehicle: optional(wire.synthesisTreeByVehicle, toPrivacySynthesis, scope),
    htmlTable: text(wire.htmlTable),
    bean: wire.bean ?? null,
  };
}
