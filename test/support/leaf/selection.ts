import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';

/** Fields without a required argument that need one of several. */
const needArguments: ReadonlySet<string> = new Set(['Vehicle.steps']);

/** Own fields that are read from other endpoints, as links are. */
const readElsewhere: ReadonlySet<string> = new Set(['Driver.isPrivateNow', 'Vehicle.isPrivateNow']);

/** Maximum occurrences of a type on a path; a tree contains itself once. */
const maxOnTheWay = 2;

/** Writes selections of everything that needs no arguments, from introspection. */
export class Selections {
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  static async introspect(execute: (query: string) => Promise<unknown>): Promise<Selections> {
    return new Selections(buildClientSchema((await execute(getIntrospectionQuery())) as IntrospectionQuery));
  }

  /** Everything of a type, such as '{ id name … }'. */
  of(typeName: string): string {
    return this.#all(this.#typeNamed(typeName), [], true);
  }

  /** The same without the entities that it is linked to. */
  withoutLinks(typeName: string): string {
    return this.#all(this.#typeNamed(typeName), [], false);
  }

  #typeNamed(name: string): GraphQLCompositeType {
    const type = this.#schema.getType(name);
    if (!isCompositeType(type)) throw new Error(`${name} has no fields`);
    return type;
  }

  #all(type: GraphQLCompositeType, way: readonly string[], hasLinks: boolean): string {
    if (!isAbstractType(type)) return `{ ${this.#fields(type, [...way, type.name], hasLinks)} }`;
    const types = this.#schema.getPossibleTypes(type);
    const parts = types.map((possible) => `... on ${possible.name} ${this.#all(possible, way, hasLinks)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }

  #fields(type: GraphQLObjectType, way: readonly string[], hasLinks: boolean): string {
    const isLinked = way.length > 1 && isEntity(type);
    const fields = Object.values(type.getFields()).filter(({ name, args }) => {
      const coordinate = `${type.name}.${name}`;
      if (isLinked && readElsewhere.has(coordinate)) return false;
      return !args.some(isRequiredArgument) && !needArguments.has(coordinate);
    });
    const selections = fields.flatMap((field) => {
      const target = targetOf(field);
      if (target === null) return isFigure(field.name) ? [] : field.name;
      if (isConnection(target)) return []; // its rows are those of a root list
      if (way.filter((name) => name === target.name).length >= maxOnTheWay) return [];
      // Selects the own fields of a linked entity, not its links: those come from other endpoints.
      if ((isLinked || !hasLinks) && this.#leadsToEntity(target, new Set())) return [];
      return `${field.name} ${this.#all(target, way, hasLinks)}`;
    });
    return selections.join(' ');
  }

  #leadsToEntity(type: GraphQLCompositeType, seen: Set<string>): boolean {
    if (seen.has(type.name) || isConnection(type)) return false;
    seen.add(type.name);
    if (isAbstractType(type)) return this.#schema.getPossibleTypes(type).some((one) => this.#leadsToEntity(one, seen));
    if (isEntity(type)) return true;
    return Object.values(type.getFields()).some((field) => {
      const target = targetOf(field);
      return target !== null && this.#leadsToEntity(target, seen);
    });
  }
}

/** Returns true for a figure, which is an error here because the keys of its maps are invented. The maps are fields too. */
function isFigure(name: string): boolean {
  return /^(?:private|professional)[A-Z]/.test(name);
}

function isConnection({ name }: GraphQLCompositeType): boolean {
  return name.endsWith('Connection');
}

function targetOf({ type }: GraphQLField<unknown, unknown>): GraphQLCompositeType | null {
  const target = getNamedType(type);
  return isCompositeType(target) ? target : null;
}

function isEntity(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}
