import { UsageKind } from '../../../domain/privacy-analysis/privacy-analysis.enums.ts';
import { usageKindOf } from '../../../domain/privacy-analysis/usage-kinds.mapping.ts';
import { isRecord } from '../../../json.ts';
import { contract } from '../../../ocean/contract/contract.generated.ts';
import { at, type Evidence } from '../evidence.ts';
import type { PersonalWords } from '../personal-words.ts';
import { type Conclusion, differs, holds, noData, type Reading } from './reading.ts';

const requestedMode = 'BY_VEHICLE_WITH_HORAIRE_SYNTHESIS';

export const analysisReadings: readonly Reading[] = [
  { adr: 5, reading: 'Are nodes of the analysis subtrees by entity id, and its items sums?', conclude: maps },
  { adr: 6, reading: 'Are the keys of the period maps kinds of use?', conclude: usageKeys },
  {
    adr: 22,
    reading: 'Is the analysis of the requested mode in the list?',
    conclude: (evidence, words) => {
      const rows = evidence.rows('analysis');
      if (rows.length === 0) return noData('There is no analysis.');
      const modes = rows.map((row) => words.safe(at(row, 'mode')));
      const own = rows.filter((row) => String(at(row, 'mode')).toUpperCase() === requestedMode).length;
      return own === 1 || (own === 0 && rows.length === 1)
        ? holds('One analysis is of the requested mode.', { analyses: rows.length, modes })
        : differs('No analysis, or several, are of the requested mode: such requests are errors.', {
            analyses: rows.length,
            modes,
          });
    },
  },
  {
    adr: 73,
    reading: 'Has each entity of an analysis with lines a sum of its own?',
    conclude: (evidence) => {
      const contents = trees(evidence)
        .map((tree) => at(tree, 'content'))
        .filter(isRecord);
      const withLines = contents.filter((content) => Object.keys(asMap(at(content, 'refItems'))).length > 0);
      if (withLines.length === 0) return noData('The analysis has no lines.');
      const facts = {
        entities: withLines.length,
        withSum: withLines.filter((content) => isRecord(at(content, 'entityTotal'))).length,
      };
      return facts.withSum === facts.entities
        ? holds('Each entity has its sum.', facts)
        : differs('An entity has lines without a sum: its use is an error.', facts);
    },
  },
];

/** All subtrees of the analyses. */
function trees(evidence: Evidence): Record<string, unknown>[] {
  const below = (tree: unknown): Record<string, unknown>[] =>
    isRecord(tree) ? [tree, ...Object.values(asMap(at(tree, 'nodes'))).flatMap(below)] : [];
  return evidence
    .rows('analysis')
    .flatMap((row) => [at(row, 'synthesisTreeByVehicle'), at(row, 'synthesisTreeByDriver')].flatMap(below));
}

function asMap(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function hasPropertyOf(schema: string, value: unknown): boolean {
  const properties = contract.schemas[schema] ?? {};
  return isRecord(value) && Object.keys(value).some((name) => Object.hasOwn(properties, name));
}

function maps(evidence: Evidence): Conclusion {
  const all = trees(evidence);
  const nodes = all.flatMap((tree) => Object.entries(asMap(at(tree, 'nodes'))));
  const items = all.flatMap((tree) => Object.values(asMap(at(tree, 'content', 'refItems'))));
  const facts = {
    nodes: nodes.length,
    nodesKeyedById: nodes.filter(([key]) => /^\d+$/.test(key)).length,
    nodesOfTreeShape: nodes.filter(([, node]) => hasPropertyOf('ArbreSynthese', node)).length,
    items: items.length,
    itemsOfSumShape: items.filter((item) => hasPropertyOf('Synthese', item)).length,
  };
  if (nodes.length + items.length === 0) return noData('The maps of the analysis are empty.', facts);
  const fits =
    facts.nodesOfTreeShape === facts.nodes &&
    facts.nodesKeyedById === facts.nodes &&
    facts.itemsOfSumShape === facts.items;
  return fits
    ? holds('Nodes are subtrees by id, and items are sums.', facts)
    : differs('Some values have another shape: they are returned as JSON beside the entries.', facts);
}

function usageKeys(evidence: Evidence, words: PersonalWords): Conclusion {
  const totals = trees(evidence).flatMap((tree) => [
    at(tree, 'entityTotalCumul', 'total'),
    at(tree, 'content', 'entityTotal', 'total'),
    ...Object.values(asMap(at(tree, 'content', 'refItems'))).map((item) => at(item, 'total')),
  ]);
  const keys = new Set(
    totals.flatMap((total) => Object.values(asMap(total)).flatMap((map) => (isRecord(map) ? Object.keys(map) : []))),
  );
  if (keys.size === 0) return noData('The analysis sums nothing.');
  const facts = { keys: [...keys].map((key) => words.safe(key)).toSorted() };
  const unknown = [...keys].filter((key) => usageKindOf(key) === UsageKind.UNKNOWN);
  return unknown.length === 0
    ? holds('Every key is a known kind of use.', facts)
    : differs('A key is unknown: private and professional figures beside it are errors.', facts);
}
