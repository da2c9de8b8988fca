import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * How many pairs GraphQL's rule that overlapping fields can be merged looks at, at most: it compares every two fields
 * of one name in the answer, then what is below every two of them, and every two spreads that stand side by side. A
 * thousand fields of one name are half a million pairs.
 *
 * The caller has made sure that no fragment spreads itself, and that they unfold to few enough fields.
 *
 * @param most it counts no further
 */
export function countComparisons(
  roots: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  most: number,
): number {
  let pairs = 0;
  for (const root of roots) compare([root]);
  return pairs;

  function compare(sets: readonly SelectionSetNode[]): void {
    const fields = new Map<string, { count: number; below: SelectionSetNode[] }>();
    let spreads = 0;

    const collect = ({ selections }: SelectionSetNode): void => {
      for (const node of selections) {
        if (node.kind === Kind.FIELD) {
          const name = (node.alias ?? node.name).value;
          const field = fields.get(name) ?? { count: 0, below: [] };
          field.count += 1;
          if (node.selectionSet !== undefined) field.below.push(node.selectionSet);
          fields.set(name, field);
        } else if (node.kind === Kind.INLINE_FRAGMENT) {
          collect(node.selectionSet);
        } else {
          spreads += 1;
          const fragment = fragments.get(node.name.value);
          if (fragment !== undefined) collect(fragment.selectionSet);
        }
      }
    };
    for (const set of sets) collect(set);

    pairs += pairsOf(spreads);
    for (const { count } of fields.values()) pairs += pairsOf(count);
    for (const { below } of fields.values()) if (pairs <= most) compare(below);
  }
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
