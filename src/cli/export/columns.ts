import { GraphQLError, Kind, type OperationDefinitionNode, parse, print, type SelectionSetNode } from 'graphql';
import { UsageError } from '../usage-error.ts';

/** Path of a value in a row, by response names. */
type Path = readonly string[];

/** Fields of the exported rows. */
export interface Columns {
  /** Selection set of a row, in braces. */
  readonly selection: string;
  /** Paths of the columns, in order. */
  readonly paths: readonly Path[];
}

/**
 * Reads the fields of `--fields`.
 *
 * @param text names separated by commas, with dots for nested ones; or a GraphQL selection set in braces
 * @throws UsageError
 */
export function readColumns(text: string): Columns {
  if (text.trimStart().startsWith('{')) return columnsOfSelection(text);
  const names = text.split(',').map((name) => name.trim());
  const bad = names.find((name) => !/^[_A-Za-z]\w*(\.[_A-Za-z]\w*)*$/.test(name));
  if (bad !== undefined)
    throw new UsageError('--fields must be names such as id,lastName,entity.name, or { a selection }');
  const paths = names.map((name) => name.split('.'));
  return { selection: selectionOf(paths), paths };
}

/** Writes paths as one selection set; equal beginnings are selected once. */
function selectionOf(paths: readonly Path[]): string {
  const groups = Map.groupBy(paths, ([name]) => name);
  const fields = [...groups].map(([name = '', group]) => {
    const below = group.map(([, ...rest]) => rest).filter((rest) => rest.length > 0);
    return below.length > 0 ? `${name} ${selectionOf(below)}` : name;
  });
  return `{ ${fields.join(' ')} }`;
}

function columnsOfSelection(text: string): Columns {
  try {
    const [definition] = parse(text).definitions;
    const { selectionSet } = definition as OperationDefinitionNode;
    return { selection: print(selectionSet), paths: distinct(pathsOf(selectionSet, [])) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new UsageError(`--fields is no GraphQL selection: ${error.message}`);
  }
}

function pathsOf({ selections }: SelectionSetNode, above: Path): Path[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) throw new UsageError('--fields must use inline fragments only');
    if (node.kind === Kind.INLINE_FRAGMENT) return pathsOf(node.selectionSet, above);
    const path = [...above, (node.alias ?? node.name).value];
    return node.selectionSet ? pathsOf(node.selectionSet, path) : [path];
  });
}

/** Inline fragments of several types may select one field. */
function distinct(paths: readonly Path[]): Path[] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}

/** Returns the value at a path. Of lists on the way, the values of all their items. */
export function valueAt(row: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined || row === null || row === undefined) return row;
  if (Array.isArray(row)) return row.map((item: unknown) => valueAt(item, [name, ...rest]));
  return valueAt((row as Record<string, unknown>)[name], rest);
}
