import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type ListValueNode,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { countComparisons } from './field-comparisons.ts';
import type { DocumentLimit, DocumentLimits } from '../../graphql/errors.ts';
import { type Fragments, fragmentsOf, type OperationPart, partsOf, SelectionSize } from './selection-size.ts';

/** A limit that a document exceeds, and the node at which it does. */
export interface Excess {
  readonly limit: DocumentLimit;
  readonly maximum: number;
  /** Null: infinite. */
  readonly value: number | null;
  readonly node: ASTNode | undefined;
}

/**
 * Checks the parts that are validated whichever operation runs: the number of definitions, and the pairs of fields that
 * validation compares.
 */
export function brokenByDocument(document: DocumentNode, limits: DocumentLimits): Excess | null {
  const { definitions } = document;
  if (definitions.length > limits.definitions) {
    return excess(limits, 'definitions', definitions.length, definitions[limits.definitions]);
  }
  if (limits.comparisons === Infinity) return null;
  const { pairs, node } = countComparisons(rootsOf(document), fragmentsOf(document), limits);
  return excess(limits, 'comparisons', pairs, node);
}

/** Checks an operation with the fragments that it spreads. Other parts of the document do not count. */
export function brokenByOperation(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  limits: DocumentLimits,
): Excess | null {
  const { aliases, directives, maxList } = countNodes(partsOf(operation, fragments));
  const size = new SelectionSize(fragments);
  const { depth, selections } = size.of(operation.selectionSet);
  const deepNode = depth > limits.depth ? size.deepNode(operation.selectionSet, limits.depth) : undefined;
  const rootFields = rootFieldsOf(operation, fragments);
  return (
    excess(limits, 'aliases', aliases.length, aliases[limits.aliases]) ??
    excess(limits, 'directives', directives.length, directives[limits.directives]) ??
    excess(limits, 'listSize', maxList?.values.length ?? 0, maxList) ??
    excess(limits, 'depth', depth, deepNode) ??
    excess(limits, 'selections', selections, operation) ??
    excess(limits, 'rootFields', rootFields.length, rootFields[limits.rootFields])
  );
}

function excess(limits: DocumentLimits, limit: DocumentLimit, value: number, node: ASTNode | undefined): Excess | null {
  const maximum = limits[limit];
  return value > maximum ? { limit, maximum, value: Number.isFinite(value) ? value : null, node } : null;
}

function countNodes(parts: readonly OperationPart[]) {
  const aliases: ASTNode[] = [];
  const directives: ASTNode[] = [];
  let maxList: ListValueNode | undefined;
  for (const part of parts) {
    visit<ASTNode>(part, {
      Field: ({ alias }) => {
        if (alias) aliases.push(alias);
      },
      Directive: (node) => {
        directives.push(node);
      },
      ListValue: (node) => {
        if (node.values.length > (maxList?.values.length ?? -1)) maxList = node;
      },
    });
  }
  return { aliases, directives, maxList };
}

/** Returns the operations, and the fragments that none of them spreads. */
function rootsOf(document: DocumentNode): OperationPart[] {
  const fragments = fragmentsOf(document);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const spread = new Set(operations.flatMap((operation) => partsOf(operation, fragments)));
  return [...operations, ...[...fragments.values()].filter((fragment) => !spread.has(fragment))];
}

/** Returns the first field of each response name at the root. */
function rootFieldsOf(operation: OperationDefinitionNode, fragments: Fragments): FieldNode[] {
  const fields = new Map<string, FieldNode>();
  const seen = new Set<string>();
  collect(operation);
  return [...fields.values()];

  function collect({ selectionSet: { selections } }: Pick<OperationPart, 'selectionSet'>): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        if (!fields.has(name)) fields.set(name, node);
      } else if (node.kind === Kind.INLINE_FRAGMENT) collect(node);
      else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment !== undefined) collect(fragment);
      }
    }
  }
}
