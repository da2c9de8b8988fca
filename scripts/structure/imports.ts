import { posix } from 'node:path';
import ts from 'typescript';
import { layerOf, layersBelow } from './layers.ts';

/** Source text by path, relative to the root of the repository. */
export type Sources = ReadonlyMap<string, string>;

/** One import of one file by another. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Only types: nothing of it is left at run time. */
  readonly isTypeOnly: boolean;
}

/** Resolves the relative imports and re-exports between the files of a tree. */
export function importsOf(sources: Sources): Import[] {
  return [...sources].flatMap(([from, text]) => {
    const { statements } = ts.createSourceFile(from, text, ts.ScriptTarget.Latest);
    return statements.flatMap((statement) => {
      const to = targetOf(statement, from);
      return to !== undefined && sources.has(to) ? [{ from, to, isTypeOnly: isTypeOnly(statement) }] : [];
    });
  });
}

/** Lists the imports that point to a layer above, or from a leaf to any layer. */
export function upwardImports(imports: readonly Import[]): Import[] {
  return imports.filter(({ from, to }) => {
    const [source, target] = [layerOf(from), layerOf(to)];
    if (source === undefined || target === undefined || source === target) return false;
    return !layersBelow(source).includes(target);
  });
}

/**
 * Lists the imports against the stream: of two folders that import each other, those in the rarer direction. Unlike
 * `upwardImports` it needs no layers, so that it compares trees with other folders.
 */
export function mutualImports(imports: readonly Import[]): Import[] {
  const byFolders = Map.groupBy(imports, ({ from, to }) => `${folderOf(from)} → ${folderOf(to)}`);
  return [...byFolders.values()].flatMap((group) => {
    const [{ from, to }] = group as [Import, ...Import[]];
    const [source, target] = [folderOf(from), folderOf(to)];
    const back = byFolders.get(`${target} → ${source}`)?.length ?? 0;
    const isRarer = group.length < back || (group.length === back && source < target);
    return source !== target && isRarer ? group : [];
  });
}

/** The folder directly under `src`, or the file itself. */
function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

/** Groups the files that import each other in a circle (Tarjan's strongly connected components), each sorted. */
export function circlesOf(imports: readonly Pick<Import, 'from' | 'to'>[]): string[][] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];

  function visit(file: string): number {
    const index = order.size;
    order.set(file, index);
    path.push(file);
    let low = index;
    for (const { to } of targets.get(file) ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (path.includes(to)) low = Math.min(low, order.get(to) ?? index);
    }
    lowest.set(file, low);
    if (low === index) {
      const circle = path.splice(path.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  }

  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** GraphQL's own types name each other: a vehicle has a box, and a box its vehicle. Only these may form a circle. */
export function isGraphTypeCircle(circle: readonly string[]): boolean {
  return circle.every((file) => file.endsWith('.type.ts'));
}

function targetOf(statement: ts.Statement, from: string): string | undefined {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return undefined;
  const specifier = statement.moduleSpecifier;
  if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier.text);
}

function isTypeOnly(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  if (!ts.isImportDeclaration(statement)) return false;
  const clause = statement.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}
