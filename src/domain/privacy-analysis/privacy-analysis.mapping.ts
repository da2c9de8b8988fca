import type { Wire } from '../../ocean/wire.ts';
import { jsonEntries, plainJson } from '../shared/entries.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import type { CustomerIdArgument } from '../../identity/customer-id.ts';
import { optional, text } from '../shared/wire-values.ts';
import type {
  PrivacyAnalysis,
  PrivacyContent,
  PrivacySynthesis,
  PrivacySynthesisNode,
} from './privacy-analysis.type.ts';
import { toPrivacyTotal, totalEntries } from './privacy-total.mapping.ts';
import { hasSome, isNoMap, isNothing, openEntries, unreadable } from './usage-sums.ts';
import type { OceanError } from '../../ocean/errors.ts';
import { privacyAnalysisModeOf } from './usage-kinds.mapping.ts';
import type { PrivacyAnalysisRequest } from './privacy-analysis-request.ts';
import { PrivacyAnalysisMode } from './privacy-analysis.enums.ts';

function toPrivacyContent(wire: Wire['ContenuSynthese'], scope: CustomerIdArgument): PrivacyContent {
  return {
    entity: optional(wire.entity, toEntity, scope),
    total: optional(wire.entityTotal, toPrivacyTotal, scope),
    totalsByFlag: totalEntries(wire.entityTotalByFlag, scope),
    items: totalEntries(wire.refItems, scope),
    motorisations: jsonEntries(wire.typeMotorisationEnergyeMap),
    driversByPeriod: jsonEntries(wire.chauffeursByIdDriverAndPeriodeBean?.map),
  };
}

/** @param path keys that lead here from the root; none for the root itself */
function toPrivacySynthesis(
  wire: Wire['ArbreSynthese'],
  scope: CustomerIdArgument,
  path: readonly string[] = [],
): PrivacySynthesis {
  const children = (openEntries(wire.nodes) ?? []).map(([key, node]) => toNode(node, scope, [...path, key]));
  return {
    entity: optional(wire.entity, toEntity, scope),
    cumulativeTotal: optional(wire.entityTotalCumul, toPrivacyTotal, scope),
    cumulativeTotalsByFlag: totalEntries(wire.entityTotalByFlagCumul, scope),
    content: optional(wire.content, toPrivacyContent, scope),
    children,
    hasUnreadableLines:
      [wire.nodes, wire.content, wire.content?.refItems].some(isNoMap) ||
      children.some(({ otherValue }) => !isNothing(otherValue)),
    descendants: children.flatMap((node) => [node, ...(node.synthesis?.descendants ?? [])]),
  };
}

function toNode(wire: unknown, scope: CustomerIdArgument, path: string[]): PrivacySynthesisNode {
  const synthesis = isTree(wire) ? toPrivacySynthesis(wire, scope, path) : null;
  return {
    key: path.at(-1) ?? '',
    parentKey: path.at(-2) ?? null,
    depth: path.length,
    path,
    synthesis,
    otherValue: synthesis === null ? plainJson(wire) : null,
  };
}

function isTree(value: unknown): value is Wire['ArbreSynthese'] {
  return hasSome(value, ['entity', 'entityTotalCumul', 'entityTotalByFlagCumul', 'content', 'nodes']);
}

/** @param request what was asked: Ocean's answer does not repeat the period */
export function toPrivacyAnalysis(
  wire: Wire['Analyse'],
  request: PrivacyAnalysisRequest,
  scope: CustomerIdArgument,
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
function toTree(
  tree: Wire['ArbreSynthese'] | null | undefined,
  scope: CustomerIdArgument,
): PrivacySynthesis | OceanError | null {
  return isNoMap(tree) ? unreadable() : optional(tree, (one) => toPrivacySynthesis(one, scope));
}
