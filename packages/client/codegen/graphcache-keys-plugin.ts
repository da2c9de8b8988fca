import { isObjectType, type GraphQLSchema } from 'graphql';

/** Codegen plugin that writes the `keys` of urql's Graphcache: the types of objects that have no id. */
export function plugin(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const names = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('_') && !roots.includes(type) && !('id' in type.getFields()))
    .map(({ name }) => name)
    .sort();
  return `// Generated from schema/schema.graphql by \`npm run codegen\`. Do not edit.
const isPartOfParent = () => null;

/** The types without an id. Graphcache stores such objects in their parent: \`cacheExchange({ keys: graphcacheKeys })\`. */
export const graphcacheKeys: Record<string, () => null> = {
${names.map((name) => `  ${name}: isPartOfParent,\n`).join('')}};
`;
}
