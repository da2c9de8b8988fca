import type { ASTNode } from 'graphql';
import { ExceededLimit } from '../limits/exceeded-limit.ts';
import { keysOf, type Path } from './path.ts';
import type { Run } from './run.ts';

/** The error of the first object that exceeds the limit on fields: one for all objects, as there may be very many. */
export function exceeded(run: Run, nodes: readonly ASTNode[], path: Path | undefined): ExceededLimit {
  const { maxFields: maximum, fields: value } = run;
  return (run.exceeded ??= new ExceededLimit(
    { limit: 'fields', maximum, value },
    { nodes, path: path === undefined ? [] : keysOf(path) },
  ));
}
