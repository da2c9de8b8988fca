import { print, valueFromASTUntyped, type FieldNode } from 'graphql';

/** Values of variables as the client sent them, defaults filled in. Not coerced: a wrong one is refused later. */
export type GivenVariables = Readonly<Record<string, unknown>>;

/** A field of a document, with its arguments. */
export class AskedField {
  readonly #node: FieldNode;
  readonly #variables: GivenVariables;

  constructor(node: FieldNode, variables: GivenVariables) {
    this.#node = node;
    this.#variables = variables;
  }

  /** Undefined: not given. Not coerced. */
  value(argument: string): unknown {
    const given = this.#argument(argument);
    return given && valueFromASTUntyped(given.value, this.#variables);
  }

  /** A field of an argument that is an object. */
  within(argument: string, field: string): unknown {
    const value = this.value(argument);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  }

  /** Null: not given, or no Int, which is refused later. */
  int(argument: string): number | null {
    const value = this.value(argument);
    return typeof value === 'number' && (value | 0) === value ? value : null;
  }

  /** A single value stands for a list of one, as in GraphQL. */
  list(argument: string): readonly unknown[] {
    return toList(this.value(argument));
  }

  /** Tells arguments that are written alike from others. */
  text(argument: string): string {
    const given = this.#argument(argument);
    return given ? print(given.value) : '';
  }

  #argument(name: string) {
    return this.#node.arguments?.find((argument) => argument.name.value === name);
  }
}

export function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
