import { type ASTNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { DocumentLimits } from '../../graphql/errors.ts';
import { type Fragments, maxFragmentNesting, type OperationPart } from './selection-size.ts';

interface Comparisons {
  /** Infinity: not counted, as a part unfolds to too many fields. */
  readonly pairs: number;
  /** Node at which the count exceeded its maximum. */
  readonly node: ASTNode | undefined;
}

/**
 * Counts the pairs that GraphQL's rule OverlappingFieldsCanBeMerged compares: every two fields of one response name, then
 * the fields below them, and every two spreads of one selection set. A thousand fields of one name are half a million
 * pairs. Counting stops above the maximum.
 */
export function countComparisons(
  roots: readonly OperationPart[],
  fragments: Fragments,
  maximum: Pick<DocumentLimits, 'comparisons' | 'selections'>,
): Comparisons {
  // An operation that does not run may unfold to more selections than one that does.
  const maxVisited = 10 * maximum.selections;
  let pairs = 0;
  let visited = 0;
  let node: ASTNode | undefined;
  for (const root of roots) {
    node = root;
    compare([root.selectionSet], 0);
    if (pairs > maximum.comparisons) return { pairs, node };
  }
  return { pairs, node: undefined };

  function compare(sets: readonly SelectionSetNode[], nesting: number): void {
    const fields = new Map<string, FieldNode[]>();
    let spreads = 0;

    const collect = ({ selections }: SelectionSetNode, way: number): void => {
      visited += selections.length;
      if (visited > maxVisited || way > maxFragmentNesting) {
        pairs = Infinity;
        return;
      }
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const others = fields.get(name);
          if (others === undefined) fields.set(name, [selection]);
          else others.push(selection);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, way + 1);
        else {
          spreads += 1;
          const fragment = fragments.get(selection.name.value);
          if (fragment !== undefined && pairs !== Infinity) collect(fragment.selectionSet, way + 1);
        }
      }
    };
    for (const set of sets) collect(set, nesting);

    pairs += pairsOf(spreads);
    for (const nodes of fields.values()) {
      if (pairs > maximum.comparisons) return;
      pairs += pairsOf(nodes.length);
      node = nodes[0];
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (pairs <= maximum.comparisons && below.length > 0) compare(below, nesting + 1);
    }
  }
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
