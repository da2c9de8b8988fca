import type { GraphQLResolveInfo } from 'graphql';
import type { Path } from './errors.ts';
import type { FieldPlan, Execution } from './execution.ts';

/** What graphql-js tells. Libraries add to the type what their own servers would put there. */
type ExecutionInfo = Partial<GraphQLResolveInfo> &
  Pick<
    GraphQLResolveInfo,
    | 'fieldName'
    | 'fieldNodes'
    | 'returnType'
    | 'parentType'
    | 'path'
    | 'schema'
    | 'fragments'
    | 'rootValue'
    | 'operation'
    | 'variableValues'
  >;

/** What a resolver is told of its field. */
export function resolveInfo(run: Execution, field: FieldPlan, path: Path): GraphQLResolveInfo {
  return new ResolveInfo(run, field, path) as ExecutionInfo as GraphQLResolveInfo;
}

/** Worked out when asked for: most resolvers ask for nothing. */
class ResolveInfo implements ExecutionInfo {
  readonly path: Path;
  readonly #run: Execution;
  readonly #field: FieldPlan;

  constructor(run: Execution, field: FieldPlan, path: Path) {
    this.#run = run;
    this.#field = field;
    this.path = path;
  }

  get fieldName() {
    return this.#field.definition.name;
  }

  get fieldNodes() {
    return this.#field.nodes;
  }

  get returnType() {
    return this.#field.definition.type;
  }

  get parentType() {
    return this.#field.parentType;
  }

  get schema() {
    return this.#run.schema;
  }

  get fragments() {
    return this.#run.fragments;
  }

  get rootValue() {
    return undefined;
  }

  get operation() {
    return this.#run.operation;
  }

  get variableValues() {
    return this.#run.variables;
  }
}
