import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { limitError } from '../graphql/limit-error.ts';
import { CollectedErrors } from './errors.ts';
import { isPromise, JsonText } from './json-text.ts';
import { Pace } from './pace.ts';
import { planOperation } from './plan.ts';
import type { Execution } from './execution.ts';
import type { WriteObject } from './write-object.ts';

/** What is asked of a document. */
export interface OperationRequest {
  readonly operationName: string | null | undefined;
  /** As the client sent them. */
  readonly variables: Record<string, unknown> | null | undefined;
  /** Made only when something is run. */
  readonly contextOf: () => Paced;
}

/** A context that may say when a long execution goes on after a pause. */
interface Paced {
  readonly pace?: Pace | undefined;
}

/** An answer whose data is written already. No data: a variable cannot be read, and nothing was run. */
export interface ResultText {
  readonly data?: JsonText | null;
  readonly errors?: readonly GraphQLError[];
}

/** As many as graphql-js tells of one request. */
const maxVariableErrors = 50;

/** How many plans of a document are retained: one for each way to set the variables of @skip and @include. */
const maxPlans = 16;

interface Plan {
  /** Null: graphql-js runs it. */
  readonly write: WriteObject | null;
  runs: number;
}

/** A valid document, and the plans of its operations: each is worked out when it is first asked for. */
export class PreparedDocument {
  readonly #schema: GraphQLSchema;
  readonly #maxFields: number;
  readonly #operations: readonly OperationDefinitionNode[];
  readonly #fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<string, never>;
  /** Names of the variables that decide which fields are asked for. */
  readonly #switches: readonly string[];
  readonly #plans = new Map<string, Plan>();

  /** @param maxFields fields that a result may have; an operation whose result exceeds it gives an error and no data */
  constructor(schema: GraphQLSchema, document: DocumentNode, maxFields = Infinity) {
    this.#schema = schema;
    this.#maxFields = maxFields;
    this.#operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    for (const one of document.definitions) {
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[one.name.value] = one;
    }
    this.#switches = switchesOf(document);
  }

  /** @returns null: this is for graphql-js to run, or to refuse. */
  run({ operationName, variables: given, contextOf }: OperationRequest): ResultText | Promise<ResultText> | null {
    const operation = this.#operation(operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const { coerced, errors } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], given ?? {}, {
      maxErrors: maxVariableErrors,
    });
    if (coerced === undefined) return { errors };
    const plan = this.#plan(operation, coerced);
    if (!plan.write) return null;
    plan.runs += 1;
    const context = contextOf();
    return execute(plan.write, {
      schema: this.#schema,
      operation,
      fragments: this.#fragments,
      context,
      pace: context.pace ?? new Pace(),
      variables: coerced,
      errors: new CollectedErrors(),
      args: [],
      maxFields: this.#maxFields,
      fields: 0,
      exceeded: null,
      isFirst: plan.runs === 1,
    });
  }

  #operation(name: string | null | undefined): OperationDefinitionNode | undefined {
    if (name !== null && name !== undefined) return this.#operations.find((one) => one.name?.value === name);
    return this.#operations.length === 1 ? this.#operations[0] : undefined;
  }

  #plan(operation: OperationDefinitionNode, variables: Record<string, unknown>): Plan {
    const name = `${operation.name?.value ?? ''} ${this.#switches.map((variable) => variables[variable]).join()}`;
    const known = this.#plans.get(name);
    if (known !== undefined) return known;
    const isClear = this.#switches.every((variable) => variables[variable] !== null);
    const selections = {
      schema: this.#schema,
      fragments: new Map(Object.entries(this.#fragments)),
      conditions: variables,
    };
    const plan = { write: isClear ? planOperation(operation, selections) : null, runs: 0 };
    if (this.#plans.size < maxPlans) this.#plans.set(name, plan);
    return plan;
  }
}

function switchesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** An operation that was stopped at a limit gives that error alone: a part of its data would look like all of it. */
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
    const written = write(run, undefined, undefined);
    return isPromise(written) ? Promise.resolve(written.then(done, failed)) : done(written);
  } catch (error) {
    return failed(error);
  }
}
