import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { limitError } from '../graphql/errors.ts';
import { CollectedErrors, type Execution, type OperationRequest, type ResultText } from './execution.ts';
import type { WriteObject } from './field-plan.ts';
import { executeByGraphqlJs, toResultText } from './graphql-js.ts';
import { isPromise, JsonText } from './json-text.ts';
import { Pace } from './pace.ts';
import { planOperation } from './plan.ts';

/** Setting EXECUTOR: compiled plans, or graphql-js in their place. */
export type ExecutorName = 'compiled' | 'graphql-js';

/** As many as graphql-js reports for one request. */
const maxVariableErrors = 50;

/** Plans retained for a document: one for each combination of the variables of @skip and @include. */
const maxPlans = 16;

interface Plan {
  /** Null: graphql-js executes it. */
  readonly write: WriteObject | null;
  runs: number;
}

/** A valid document with the plans of its operations. Each plan is made on its first run. */
export class PreparedDocument {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #maxFields: number;
  readonly #executor: ExecutorName;
  readonly #operations: readonly OperationDefinitionNode[];
  readonly #fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<string, never>;
  /** Names of the variables in @skip and @include, which decide which fields are selected. */
  readonly #conditionVariables: readonly string[];
  readonly #plans = new Map<string, Plan>();

  /**
   * @param maxFields maximum number of fields in a result; an operation above it gets an error and no data
   * @param executor graphql-js: it executes every query
   */
  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    maxFields = Infinity,
    executor: ExecutorName = 'compiled',
  ) {
    this.#schema = schema;
    this.#document = document;
    this.#maxFields = maxFields;
    this.#executor = executor;
    this.#operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    for (const one of document.definitions) {
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[one.name.value] = one;
    }
    this.#conditionVariables = conditionVariablesOf(document);
  }

  /** @returns null: `execute` must execute or reject the request */
  run(request: OperationRequest): ResultText | Promise<ResultText> | null {
    const { operationName, variables: rawVariables, rootValue, contextOf, onFields } = request;
    const operation = this.#operation(operationName);
    if (operation === undefined || operation.operation === OperationTypeNode.MUTATION) return null;
    // Without an event, a subscription has nothing to execute.
    if (operation.operation === OperationTypeNode.SUBSCRIPTION && rootValue === undefined) return null;
    const { coerced, errors } = getVariableValues(
      this.#schema,
      operation.variableDefinitions ?? [],
      rawVariables ?? {},
      {
        maxErrors: maxVariableErrors,
      },
    );
    if (coerced === undefined) return { errors };
    if (this.#executor === 'graphql-js') return this.execute(request).then(toResultText);
    const plan = this.#plan(operation, coerced);
    if (!plan.write) return null;
    plan.runs += 1;
    const context = contextOf();
    const run: Execution = {
      schema: this.#schema,
      operation,
      fragments: this.#fragments,
      context,
      rootValue,
      pace: context.pace ?? new Pace(),
      variables: coerced,
      errors: new CollectedErrors(),
      args: [],
      maxFields: this.#maxFields,
      fields: 0,
      exceeded: null,
      isFirst: plan.runs === 1,
      isWithinConstant: false,
    };
    const result = execute(plan.write, run);
    if (onFields === undefined) return result;
    return whenDone(result, () => onFields(run.fields));
  }

  /** Executes an operation by graphql-js, also one that has no plan. */
  execute(request: OperationRequest): Promise<ExecutionResult> {
    return executeByGraphqlJs(this.#schema, this.#document, request, this.#maxFields);
  }

  #operation(name: string | null | undefined): OperationDefinitionNode | undefined {
    if (name !== null && name !== undefined) return this.#operations.find((one) => one.name?.value === name);
    return this.#operations.length === 1 ? this.#operations[0] : undefined;
  }

  #plan(operation: OperationDefinitionNode, variables: Record<string, unknown>): Plan {
    const name = `${operation.name?.value ?? ''} ${this.#conditionVariables.map((variable) => variables[variable]).join()}`;
    const cached = this.#plans.get(name);
    if (cached !== undefined) return cached;
    const isPlannable = this.#conditionVariables.every((variable) => variables[variable] !== null);
    const selections = {
      schema: this.#schema,
      fragments: new Map(Object.entries(this.#fragments)),
      conditions: variables,
    };
    const plan = { write: isPlannable ? planOperation(operation, selections) : null, runs: 0 };
    if (this.#plans.size < maxPlans) this.#plans.set(name, plan);
    return plan;
  }
}

function conditionVariablesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: args = [] }) => {
      if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** Reports a limit error alone and without data: partial data would look complete. */
function withErrors(errors: readonly GraphQLError[], data: JsonText | null): ResultText {
  const limit = limitError(errors);
  return limit === null ? { errors, data } : { errors: [limit], data: null };
}

function execute(write: WriteObject, run: Execution): ResultText | Promise<ResultText> {
  const failed = (error: unknown): ResultText => {
    run.errors.add(error as GraphQLError, undefined);
    return withErrors(run.errors.list, null);
  };
  const done = (text: string | null): ResultText => {
    const data = text === null ? null : new JsonText(text);
    return run.errors.list.length === 0 ? { data } : withErrors(run.errors.list, data);
  };
  try {
    const output = write(run, run.rootValue, undefined);
    return isPromise(output) ? Promise.resolve(output.then(done, failed)) : done(output);
  } catch (error) {
    return failed(error);
  }
}

function whenDone(result: ResultText | Promise<ResultText>, report: () => void): ResultText | Promise<ResultText> {
  if (result instanceof Promise) return result.finally(report);
  report();
  return result;
}
