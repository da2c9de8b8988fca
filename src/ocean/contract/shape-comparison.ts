import { isRecord } from '../../json.ts';
import { contract } from './contract.generated.ts';
import type { LeafShape, Shape } from './shape.ts';

/** Differences between responses and the contract, by place: 'Schema.property'. */
export interface ShapeDifferences {
  readonly unknownFields: Map<string, number>;
  /** Type of the last value of each. */
  readonly unknownShapes: ReadonlyMap<string, string>;
  /** By 'Schema.property: type'. */
  readonly otherTypes: Map<string, number>;
  readonly unknownValues: Map<string, Set<string>>;
  /** Documented properties that no object had, of schemas that occurred. */
  readonly missingFields: readonly string[];
  /** Properties that occurred, by schema. */
  readonly seenFields: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Compares a response with its shape in the contract. Null and missing values always fit. */
export function compareShape(body: unknown, shape: Shape): ShapeDifferences {
  const comparison = new Comparison();
  comparison.compare(body, shape, '(response)');
  return comparison.differences();
}

class Comparison {
  readonly #unknownFields = new Map<string, number>();
  readonly #unknownShapes = new Map<string, string>();
  readonly #otherTypes = new Map<string, number>();
  readonly #unknownValues = new Map<string, Set<string>>();
  readonly #seen = new Map<string, Set<string>>();

  compare(value: unknown, shape: Shape, place: string): void {
    if (value === null || value === undefined) return;
    switch (shape.kind) {
      case 'object':
        if (isRecord(value)) this.#compareObject(value, shape.schema);
        else this.#countType(place, value);
        return;
      case 'list':
        if (Array.isArray(value)) for (const item of value) this.compare(item, shape.item, place);
        else this.#countType(place, value);
        return;
      case 'map':
        if (isRecord(value)) for (const item of Object.values(value)) this.compare(item, shape.value, place);
        else this.#countType(place, value);
        return;
      case 'either': {
        const option = shape.options.find((one) => fits(value, one));
        if (option) this.compare(value, option, place);
        else this.#countType(place, value);
        return;
      }
      case 'leaf':
        this.#compareLeaf(value, shape, place);
        return;
      case 'any':
        return;
    }
  }

  differences(): ShapeDifferences {
    const missingFields = [...this.#seen].flatMap(([schema, seen]) =>
      Object.keys(contract.schemas[schema] ?? {})
        .filter((name) => !seen.has(name))
        .map((name) => `${schema}.${name}`),
    );
    const [unknownFields, otherTypes, unknownValues] = [this.#unknownFields, this.#otherTypes, this.#unknownValues];
    const [unknownShapes, seenFields] = [this.#unknownShapes, this.#seen];
    return { unknownFields, unknownShapes, otherTypes, unknownValues, missingFields, seenFields };
  }

  #compareObject(value: Record<string, unknown>, schema: string): void {
    const properties = contract.schemas[schema] ?? {};
    const seen = this.#seen.get(schema) ?? new Set();
    this.#seen.set(schema, seen);
    for (const [name, item] of Object.entries(value)) {
      const known = knownName(name, properties);
      const shape = known === undefined ? undefined : properties[known];
      if (known !== undefined) seen.add(known);
      if (shape) this.compare(item, shape, `${schema}.${known ?? name}`);
      else {
        count(this.#unknownFields, `${schema}.${name}`);
        this.#unknownShapes.set(`${schema}.${name}`, typeOf(item));
      }
    }
  }

  #compareLeaf(value: unknown, { types, values }: LeafShape, place: string): void {
    if (!types.some((type) => isOfType(value, type))) this.#countType(place, value);
    else if (values && !values.includes(String(value))) {
      const words = this.#unknownValues.get(place) ?? new Set();
      this.#unknownValues.set(place, words.add(String(value)));
    }
  }

  #countType(place: string, value: unknown): void {
    count(this.#otherTypes, `${place}: ${typeOf(value)}`);
  }
}

/** A boolean `x` may come as `isX`, and the other way round. */
function knownName(name: string, properties: Readonly<Record<string, Shape>>): string | undefined {
  const short = /^is[A-Z]/.test(name) ? name.charAt(2).toLowerCase() + name.slice(3) : name;
  const long = `is${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return [name, short, long].find((one) => Object.hasOwn(properties, one));
}

function fits(value: unknown, shape: Shape): boolean {
  if (shape.kind === 'list') return Array.isArray(value);
  if (shape.kind === 'object' || shape.kind === 'map') return isRecord(value);
  return shape.kind === 'any' || (shape.kind === 'leaf' && shape.types.some((type) => isOfType(value, type)));
}

function isOfType(value: unknown, type: LeafShape['types'][number]): boolean {
  const isInteger = typeof value === 'bigint' || Number.isInteger(value);
  if (type === 'integer') return isInteger;
  return type === 'number' ? isInteger || typeof value === 'number' : typeof value === type;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return value === null ? 'null' : typeof value;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
