import type { Wire } from '../../ocean/wire.ts';
import { plainJson } from '../entries.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import type { Scope } from '../scope.ts';
import { optional } from '../wire-values.ts';
import { toPrivacyContent } from './privacy-content.mapping.ts';
import type { PrivacySynthesis, PrivacySynthesisNode } from './privacy-synthesis.type.ts';
import { totalEntries } from './privacy-total-entry.mapping.ts';
import { toPrivacyTotal } from './privacy-total.mapping.ts';
import { hasSome, isNoMap, isNothing, openEntries } from './shapes.ts';

/** @param path keys that lead here from the root; none for the root itself */
export function toPrivacySynthesis(
  wire: Wire['ArbreSynthese'],
  scope: Scope,
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

function toNode(wire: unknown, scope: Scope, path: string[]): PrivacySynthesisNode {
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
