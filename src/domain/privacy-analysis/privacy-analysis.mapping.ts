import type { Wire } from '../../ocean/wire.ts';
import { jsonEntries, plainJson } from '../shared/entries.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { optional, text } from '../shared/wire-values.ts';
import type {
  PrivacyAnalysis,
  PrivacyContent,
  PrivacySynthesis,
  PrivacySynthesisNode,
} from './privacy-analysis.type.ts';
import { toPrivacyTotal, totalEntries } from './privacy-total.mapping.ts';
import { hasSome, isNoMap, isNothing, openEntries, unreadable } from './usage-sums.ts';
import type { OceanError } from '../../ocean/ocean-error.ts';
import { privacyAnalysisModeOf } from './usage-kinds.mapping.ts';
import type { PrivacyAnalysisRequest } from './privacy-analysis.input.ts';
import { PrivacyAnalysisMode } from './privacy-analysis.enums.ts';

function toPrivacyContent(wire: Wire['ContenuSynthese'], customerId: CustomerId): PrivacyContent {
  return {
    entity: optional(wire.entity, toEntity, customerId),
    total: optional(wire.entityTotal, toPrivacyTotal, customerId),
    totalsByFlag: totalEntries(wire.entityTotalByFlag, customerId),
    items: totalEntries(wire.refItems, customerId),
    motorisations: jsonEntries(wire.typeMotorisationEnergyeMap),
    driversByPeriod: jsonEntries(wire.chauffeursByIdDriverAndPeriodeBean?.map),
  };
}

/** @param path keys that lead here from the root; none for the root itself */
function toPrivacySynthesis(
  wire: Wire['ArbreSynthese'],
  customerId: CustomerId,
  path: readonly string[] = [],
): PrivacySynthesis {
  const children = (openEntries(wire.nodes) ?? []).map(([key, node]) => toNode(node, customerId, [...path, key]));
  return {
    entity: optional(wire.entity, toEntity, customerId),
    cumulativeTotal: optional(wire.entityTotalCumul, toPrivacyTotal, customerId),
    cumulativeTotalsByFlag: totalEntries(wire.entityTotalByFlagCumul, customerId),
    content: optional(wire.content, toPrivacyContent, customerId),
    children,
    hasUnreadableLines:
      [wire.nodes, wire.content, wire.content?.refItems].some(isNoMap) ||
      children.some(({ otherValue }) => !isNothing(otherValue)),
    descendants: children.flatMap((node) => [node, ...(node.synthesis?.descendants ?? [])]),
  };
}

function toNode(wire: unknown, customerId: CustomerId, path: string[]): PrivacySynthesisNode {
  const synthesis = isTree(wire) ? toPrivacySynthesis(wire, customerId, path) : null;
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

/** @param request Ocean's response does not repeat the period */
export function toPrivacyAnalysis(
  wire: Wire['Analyse'],
  request: PrivacyAnalysisRequest,
  customerId: CustomerId,
): PrivacyAnalysis {
  return {
    mode: privacyAnalysisModeOf(wire.mode) ?? PrivacyAnalysisMode[request.mode],
    modeRaw: text(wire.mode),
    period: { start: request.start, end: request.end },
    byDriver: toTree(wire.synthesisTreeByDriver, customerId),
    byVehicle: toTree(wire.synthesisTreeByVehicle, customerId),
    htmlTable: text(wire.htmlTable),
    bean: plainJson(wire.bean),
  };
}

/** Reads anything else than a tree as an error, since its lines are unknown. */
function toTree(
  tree: Wire['ArbreSynthese'] | null | undefined,
  customerId: CustomerId,
): PrivacySynthesis | OceanError | null {
  return isNoMap(tree) ? unreadable() : optional(tree, (one) => toPrivacySynthesis(one, customerId));
}
