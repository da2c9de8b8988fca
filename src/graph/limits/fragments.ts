import {
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const named = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(named.map((fragment) => [fragment.name.value, fragment]));
}

export type OperationPart = OperationDefinitionNode | FragmentDefinitionNode;

/** An operation, and the fragments that it spreads, directly or through others; each once. */
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
