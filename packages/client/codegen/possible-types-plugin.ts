import { isAbstractType, type GraphQLSchema } from 'graphql';

/** Codegen plugin that writes the `possibleTypes` of Apollo Client's InMemoryCache. */
export function plugin(schema: GraphQLSchema): string {
  const entries = Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .filter(({ name }) => !name.startsWith('_'))
    .sort((one, other) => one.name.localeCompare(other.name))
    .map((type) => {
      const names = schema.getPossibleTypes(type).map(({ name }) => `'${name}'`);
      return `  ${type.name}: [${names.sort().join(', ')}],`;
    });
  return `// Generated from schema/schema.graphql by \`npm run codegen\`. Do not edit.
/** The types behind each interface and union: \`new InMemoryCache({ possibleTypes })\`. */
export const possibleTypes: Record<string, string[]> = {
${entries.join('\n')}
};
`;
}
