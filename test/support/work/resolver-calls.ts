import { isObjectType, type GraphQLSchema } from 'graphql';

/** Number of resolver calls, all fields together. A plain property has no resolver. */
export class ResolverCalls {
  #count = 0;

  /** Counts the resolver calls of a schema from now on; returns the schema. */
  watch(schema: GraphQLSchema): GraphQLSchema {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const { resolve } = field;
        if (resolve === undefined) continue;
        field.resolve = (...given) => {
          this.#count += 1;
          return resolve(...given);
        };
      }
    }
    return schema;
  }

  /** Since the last time. */
  take(): number {
    const taken = this.#count;
    this.#count = 0;
    return taken;
  }
}
