import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { randomInput, RandomVariables, type Samples } from './random-input.ts';
import { Random } from './random.ts';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/**
 * A valid query over a schema, which the seed decides: fields, aliases, arguments, variables that are right, wrong, null
 * or missing, named and inline fragments, conditions.
 *
 * @param samples values to give, by the names of scalars; of `Boolean!` those of conditions are made up
 */
export function randomOperation(schema: GraphQLSchema, seed: number, samples: Samples): RandomOperation {
  for (let attempt = 0; ; attempt += 1) {
    const operation = new Writer(schema, new Random(seed * 1000 + attempt), samples).write();
    if (validate(schema, parse(operation.query)).length === 0) return operation;
  }
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #samples: Samples;
  readonly #variables: RandomVariables;
  readonly #fragments: string[] = [];
  #aliases = 0;

  constructor(schema: GraphQLSchema, random: Random, samples: Samples) {
    this.#schema = schema;
    this.#random = random;
    this.#samples = samples;
    this.#variables = new RandomVariables(random);
  }

  write(): RandomOperation {
    const type = this.#schema.getQueryType();
    if (!type) throw new Error('the schema has no queries');
    const selection = this.#selection(type, 0);
    const { definitions, values } = this.#variables;
    const head = definitions.length === 0 ? 'query Q' : `query Q(${definitions.join(', ')})`;
    return { query: [`${head} ${selection}`, ...this.#fragments].join('\n'), variables: values };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const count = depth === 0 ? 1 + this.#random.upTo(2) : 1 + this.#random.upTo(3);
    return `{ ${Array.from({ length: count }, () => this.#part(type, depth)).join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    const random = this.#random;
    if (random.chance(0.07)) return `${this.#alias()}__typename${this.#condition()}`;
    if (isAbstractType(type) ? random.chance(0.7) : random.chance(0.12)) return this.#fragment(type, depth);
    const fields = isCompositeType(type) && 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const chosen = depth >= 4 ? leaves : fields.filter(({ name }) => name !== '_service');
    return chosen.length === 0 ? '__typename' : this.#field(random.pick(chosen), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const random = this.#random;
    const args = field.args
      .filter((arg) => isRequiredArgument(arg) || arg.name === 'first' || random.chance(0.25))
      .map((arg) => `${arg.name}: ${randomInput(random, arg.type, this.#samples, this.#variables).literal}`);
    const named = getNamedType(field.type);
    const alias = args.length > 0 ? this.#alias(true) : this.#alias();
    const given = args.length === 0 ? '' : `(${args.join(', ')})`;
    const selection = isCompositeType(named) ? ` ${this.#selection(named, depth + 1)}` : '';
    return `${alias}${field.name}${given}${this.#condition()}${selection}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const random = this.#random;
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const condition = random.pick([...possible, ...(isObjectType(type) ? type.getInterfaces() : [type])]);
    const selection = this.#selection(condition, depth);
    if (random.chance(0.5)) {
      const on = condition === type && random.chance(0.3) ? '' : ` on ${condition.name}`;
      return `...${on}${this.#condition()} ${selection}`;
    }
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} ${selection}`);
    const spread = (): string => `...${name}${this.#condition()}`;
    return random.chance(0.2) ? `${spread()} ${spread()}` : spread();
  }

  #alias(isSure = false): string {
    if (!isSure && !this.#random.chance(0.2)) return '';
    this.#aliases += 1;
    return `a${this.#aliases}: `;
  }

  #condition(): string {
    const random = this.#random;
    if (!random.chance(0.12)) return '';
    const value = random.chance(0.5);
    const given = random.chance(0.5)
      ? String(value)
      : this.#variables.of(random.chance(0.8) ? 'Boolean!' : 'Boolean', { value, literal: String(value) });
    return ` @${random.pick(['skip', 'include'])}(if: ${given})`;
  }
}
