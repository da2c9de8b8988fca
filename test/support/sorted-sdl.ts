import { parse, print, visit, type ASTNode } from 'graphql';

/** An SDL with everything in the order of names: type-graphql prints in the order that modules were loaded in. */
export function sortedSdl(sdl: string): string {
  return print(visit(parse(sdl), { leave: sortLists }));
}

function sortLists(node: ASTNode): ASTNode {
  const entries = Object.entries(node).map(([key, value]: [string, unknown]): [string, unknown] => [
    key,
    Array.isArray(value) ? [...(value as ASTNode[])].sort((a, b) => compare(textOf(a), textOf(b))) : value,
  ]);
  return Object.fromEntries(entries) as unknown as ASTNode;
}

const textOf = (node: ASTNode): string => ('name' in node ? node.name.value : print(node));

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
