import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DocumentLimit, DocumentLimits } from './document-limits.ts';
import { countComparisons } from './comparisons.ts';

/** Fragments within fragments may be as deep as fields, and a little deeper. */
const deepestWay = 1000;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Measures a document before it is validated, in time that grows with its length alone: every fragment is looked at
 * once. Fragments in circles are endlessly deep.
 *
 * @returns the first limit that it breaks; null: none
 */
export function brokenLimit(document: DocumentNode, limits: DocumentLimits): DocumentLimit | null {
  if (document.definitions.length > limits.definitions) return 'definitions';
  const { aliases, directives, listSize } = countNodes(document);
  if (aliases > limits.aliases) return 'aliases';
  if (directives > limits.directives) return 'directives';
  if (listSize > limits.listSize) return 'listSize';
  const fragments = fragmentsOf(document);
  const { depth, selections, roots } = measure(document, fragments);
  if (depth > limits.depth) return 'depth';
  if (selections > limits.selections) return 'selections';
  // What follows unfolds the fragments: that it ends soon is known by now.
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operations.some((operation) => rootFieldsOf(operation, fragments) > limits.rootFields)) return 'rootFields';
  return countComparisons(roots, fragments, limits.comparisons) > limits.comparisons ? 'comparisons' : null;
}

export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const named = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(named.map((fragment) => [fragment.name.value, fragment]));
}

function countNodes(document: DocumentNode) {
  const counts = { aliases: 0, directives: 0, listSize: 0 };
  visit(document, {
    Field: ({ alias }) => {
      if (alias) counts.aliases += 1;
    },
    Directive: () => {
      counts.directives += 1;
    },
    ListValue: ({ values }) => {
      counts.listSize = Math.max(counts.listSize, values.length);
    },
  });
  return counts;
}

interface Size {
  depth: number;
  selections: number;
}

const nothing: Size = { depth: 0, selections: 0 };
const endless: Size = { depth: Infinity, selections: Infinity };

/** The operations, and the fragments that none of them spreads, taken together. */
function measure({ definitions }: DocumentNode, fragments: Fragments): Size & { roots: SelectionSetNode[] } {
  const known = new Map<string, Size>();
  const roots: SelectionSetNode[] = [];
  const total = { ...nothing };
  for (const one of definitions) if (one.kind === Kind.OPERATION_DEFINITION) add(one.selectionSet);
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION && !known.has(one.name.value)) add(one.selectionSet);
  }
  return { ...total, roots };

  function add(selectionSet: SelectionSetNode): void {
    const size = sizeOf(selectionSet, 0);
    roots.push(selectionSet);
    total.depth = Math.max(total.depth, size.depth);
    total.selections += size.selections;
  }

  function sizeOf({ selections }: SelectionSetNode, way: number): Size {
    if (way > deepestWay) return endless;
    const sum = { ...nothing };
    for (const node of selections) {
      const below =
        node.kind === Kind.FRAGMENT_SPREAD
          ? fragmentSize(node.name.value, way + 1)
          : node.selectionSet === undefined
            ? nothing
            : sizeOf(node.selectionSet, way + 1);
      sum.depth = Math.max(sum.depth, below.depth + (node.kind === Kind.FIELD ? 1 : 0));
      sum.selections += below.selections + 1;
    }
    return sum;
  }

  function fragmentSize(name: string, way: number): Size {
    const seen = known.get(name);
    const fragment = fragments.get(name);
    if (seen !== undefined || fragment === undefined) return seen ?? nothing;
    known.set(name, endless); // until it is known: it spreads itself
    const size = sizeOf(fragment.selectionSet, way);
    known.set(name, size);
    return size;
  }
}

/** How many names the answer has at its top. */
function rootFieldsOf({ selectionSet }: OperationDefinitionNode, fragments: Fragments): number {
  const names = new Set<string>();
  const seen = new Set<string>();
  collect(selectionSet);
  return names.size;

  function collect({ selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) names.add((node.alias ?? node.name).value);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment !== undefined) collect(fragment.selectionSet);
      }
    }
  }
}
