import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** Maximum nesting of fragments: higher than that of fields. */
export const maxFragmentNesting = 1000;

interface Size {
  /** Nesting of fields. */
  depth: number;
  /** Fields and spreads, with fragments unfolded at each spread. */
  selections: number;
}

const nothing: Size = { depth: 0, selections: 0 };
const infinite: Size = { depth: Infinity, selections: Infinity };

/**
 * Measures selections in time linear in the document: every fragment is visited once. Circular fragments have infinite
 * size.
 */
export class SelectionSize {
  readonly #fragments: Fragments;
  readonly #sizes = new Map<string, Size>();

  constructor(fragments: Fragments) {
    this.#fragments = fragments;
  }

  of(set: SelectionSetNode): Size {
    return this.#sizeOf(set, 0);
  }

  /** Finds the first field below `depth` others; in a circle without fields, its spread. */
  deepNode(from: SelectionSetNode, depth: number): SelectionNode | undefined {
    let set: SelectionSetNode | undefined = from;
    let left = depth;
    let found: SelectionNode | undefined;
    for (let nesting = 0; set !== undefined && nesting <= maxFragmentNesting; nesting += 1) {
      found = set.selections.find((node) => this.#sizeOfNode(node, 0).depth > left);
      if (found?.kind !== Kind.FRAGMENT_SPREAD) {
        if (found?.kind === Kind.FIELD && left === 0) return found;
        if (found?.kind === Kind.FIELD) left -= 1;
        set = found?.selectionSet;
      } else set = this.#fragments.get(found.name.value)?.selectionSet;
    }
    return found;
  }

  #sizeOf({ selections }: SelectionSetNode, nesting: number): Size {
    if (nesting > maxFragmentNesting) return infinite;
    const sum = { ...nothing };
    for (const node of selections) {
      const size = this.#sizeOfNode(node, nesting + 1);
      sum.depth = Math.max(sum.depth, size.depth);
      sum.selections += size.selections;
    }
    return sum;
  }

  #sizeOfNode(node: SelectionNode, nesting: number): Size {
    const below =
      node.kind === Kind.FRAGMENT_SPREAD
        ? this.#sizeOfFragment(node.name.value, nesting)
        : node.selectionSet === undefined
          ? nothing
          : this.#sizeOf(node.selectionSet, nesting);
    return { depth: below.depth + (node.kind === Kind.FIELD ? 1 : 0), selections: below.selections + 1 };
  }

  #sizeOfFragment(name: string, nesting: number): Size {
    const cached = this.#sizes.get(name);
    const fragment = this.#fragments.get(name);
    if (cached !== undefined || fragment === undefined) return cached ?? nothing;
    this.#sizes.set(name, infinite); // until it is measured: it may spread itself
    const size = this.#sizeOf(fragment.selectionSet, nesting);
    this.#sizes.set(name, size);
    return size;
  }
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const named = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(named.map((fragment) => [fragment.name.value, fragment]));
}

export type OperationPart = OperationDefinitionNode | FragmentDefinitionNode;

/** Returns an operation and the fragments that it spreads, directly or through others; each once. */
export function partsOf(operation: OperationDefinitionNode, fragments: Fragments): OperationPart[] {
  const parts = new Set<OperationPart>([operation]);
  for (const part of parts) {
    visit<ASTNode>(part, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment !== undefined) parts.add(fragment);
      },
    });
  }
  return [...parts];
}
