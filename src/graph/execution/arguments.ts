import { getArgumentValues, Kind, visit, type FieldNode } from 'graphql';
import type { FieldPlan, Run } from './run.ts';

/** The arguments of a field, in one run. */
export type ReadArguments = (run: Run) => Record<string, unknown>;

const none: Record<string, unknown> = Object.freeze({});

/**
 * How a field's arguments are read: once, when the document holds their values, and otherwise once a run, not once a
 * row. Resolvers share them: those that outlive a run are frozen.
 */
export function argumentReader({ definition, nodes: [node], index }: FieldPlan): ReadArguments {
  if (definition.args.length === 0 || node === undefined) return () => none;
  if (holdsVariables(node)) return (run) => (run.args[index] ??= getArgumentValues(definition, node, run.variables));
  let constant: Record<string, unknown> | undefined;
  return () => (constant ??= freeze(getArgumentValues(definition, node)));
}

function holdsVariables({ arguments: given = [] }: FieldNode): boolean {
  let holds = false;
  for (const argument of given) {
    visit(argument, {
      [Kind.VARIABLE]: () => {
        holds = true;
      },
    });
  }
  return holds;
}

function freeze<T extends object>(value: T): T {
  for (const item of Object.values(value) as unknown[]) {
    if (typeof item === 'object' && item !== null) freeze(item);
  }
  return Object.freeze(value);
}
