import type { ASTNode, ExecutionResult } from 'graphql';
import { ExceededLimit, limitError } from '../graphql/limit-error.ts';
import { keysOf, type Path } from './errors.ts';
import type { Execution } from './execution.ts';

/** The error of the first object that exceeds the limit on fields: one for all objects, as there may be very many. */
export function exceeded(run: Execution, nodes: readonly ASTNode[], path: Path | undefined): ExceededLimit {
  const { maxFields: maximum, fields: value } = run;
  return (run.exceeded ??= new ExceededLimit(
    { limit: 'fields', maximum, value },
    { nodes, path: path === undefined ? [] : keysOf(path) },
  ));
}

/** A result of graphql-js, as plans give it: where the operation exceeds a limit, that error and no data. */
export function withinLimits({ data, errors, ...rest }: ExecutionResult, maxFields: number): ExecutionResult {
  const stopped = limitError(errors);
  if (stopped !== null) return { errors: [stopped], data: null };
  const fields = Number.isFinite(maxFields) ? countFields(data) : 0;
  if (fields <= maxFields) return { ...rest, ...(errors && { errors }), ...(data !== undefined && { data }) };
  const limit = new ExceededLimit({ limit: 'fields', maximum: maxFields, value: fields });
  return { errors: [limit], data: null };
}

/** Fields of all objects of a result. Values of a scalar that are objects count too, which plans see as one value. */
function countFields(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const items: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return items.reduce((sum: number, item) => sum + countFields(item), Array.isArray(value) ? 0 : items.length);
}
