import { plugin as typescriptOperations } from '@graphql-codegen/typescript-operations';

/**
 * codegen's own plugin for operations, without its `export { SomeEnum };` of each enum that it imports as a type: what
 * compiles file by file cannot tell that this is no value. src/index.ts exports the enums.
 */
export const plugin: typeof typescriptOperations = async (schema, documents, config, info) => {
  const output = await typescriptOperations(schema, documents, config, info);
  if (typeof output === 'string') throw new Error('codegen gives imports and content apart');
  return { ...output, content: output.content.replaceAll(/^export \{ \w+ \};\n+/gm, '') };
};
