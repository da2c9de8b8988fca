import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Random } from './random.ts';

/** Values by scalar: valid ones, and ones that a field rejects. */
export type Samples = Readonly<Record<string, readonly unknown[]>>;

/** An input value: as JSON, and as a literal of GraphQL, in which there may be variables. */
export interface RandomInput {
  readonly value: unknown;
  readonly literal: string;
}

/** The variables of an operation under construction. */
export class RandomVariables {
  readonly #random: Random;
  readonly definitions: string[] = [];
  readonly values: Record<string, unknown> = {};

  constructor(random: Random) {
    this.#random = random;
  }

  /** Declares a variable for this value, provided or omitted; returns its name with the dollar. */
  of(type: string, { value, literal }: RandomInput): string {
    const name = `v${this.definitions.length}`;
    const random = this.#random;
    const isConstant = !literal.includes('$');
    const given = random.upTo(isConstant ? 12 : 10);
    const fallback = given >= 10 ? ` = ${literal}` : '';
    this.definitions.push(`$${name}: ${type}${fallback}`);
    if (given === 0) this.values[name] = null;
    else if (given === 1) this.values[name] = random.pick<unknown>(['9x', 1.5, true, {}, [[]], { field: 'NONE' }]);
    else if (given !== 2 && given !== 11) this.values[name] = value;
    return `$${name}`;
  }
}

/** A value of a type, some of it in variables. */
export function randomInput(
  random: Random,
  type: GraphQLInputType,
  samples: Samples,
  variables: RandomVariables | null,
): RandomInput {
  const input = randomValue(random, type, samples, variables);
  if (variables === null || !random.chance(0.3) || input.literal.includes('$')) return input;
  const literal = variables.of(String(type), input);
  return { value: input.value, literal };
}

function randomValue(
  random: Random,
  type: GraphQLInputType,
  samples: Samples,
  variables: RandomVariables | null,
): RandomInput {
  const inner = (innerType: GraphQLInputType) => randomInput(random, innerType, samples, variables);
  if (isNonNullType(type)) return randomValue(random, type.ofType, samples, variables);
  if (random.chance(0.03)) return { value: null, literal: 'null' };
  if (isListType(type)) {
    if (random.chance(0.1)) return inner(type.ofType); // one stands for a list of one
    const items = Array.from({ length: random.upTo(3) }, () => inner(type.ofType));
    return { value: items.map(({ value }) => value), literal: `[${items.map(({ literal }) => literal).join(', ')}]` };
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || random.chance(1.5 / Object.keys(type.getFields()).length),
    );
    const given = fields.map((field) => [field.name, inner(field.type)] as const);
    return {
      value: Object.fromEntries(given.map(([name, { value }]) => [name, value])),
      literal: `{${given.map(([name, { literal }]) => `${name}: ${literal}`).join(', ')}}`,
    };
  }
  if (isEnumType(type)) {
    const { name } = random.pick(type.getValues());
    return { value: name, literal: name };
  }
  const value = random.pick(samples[type.name] ?? ['x']);
  return { value, literal: literalOf(value) };
}

function literalOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${literalOf(item)}`);
  return `{${fields.join(', ')}}`;
}
