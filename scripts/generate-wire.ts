/**
 * Writes the wire types from schema/ocean.openapi.yaml, for the server and for the sandbox.
 *
 * With --check it writes nothing and fails when a file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const CONTRACT = 'schema/ocean.openapi.yaml';
// Not wire.d.ts: TypeScript would resolve imports of wire.ts to it.
// The sandbox is a separate package and imports nothing of the server.
const OUTPUTS = ['src/ocean/wire.generated.ts', 'packages/sandbox/src/wire.generated.ts'];

const HEADER = `// Generated from ${CONTRACT} by \`npm run codegen:wire\`. Do not edit.

/** An int64: a number while it is safe, a bigint beyond, so that no digit is lost. */
export type Int64 = number | bigint;

`;

const nodes = await openapiTS(new URL(`../${CONTRACT}`, import.meta.url), {
  alphabetize: false,
  transform(schema) {
    if (schema.format !== 'int64') return undefined;
    const int64 = ts.factory.createTypeReferenceNode('Int64');
    const isNullable = Array.isArray(schema.type) && schema.type.includes('null');
    return isNullable
      ? ts.factory.createUnionTypeNode([int64, ts.factory.createLiteralTypeNode(ts.factory.createNull())])
      : int64;
  },
});
const wire = HEADER + astToString(nodes);

for (const output of OUTPUTS) {
  if (!process.argv.includes('--check')) {
    writeFileSync(output, wire);
  } else if (!existsSync(output) || readFileSync(output, 'utf8') !== wire) {
    console.error(`${output} does not match ${CONTRACT}: run \`npm run codegen\` and commit it.`);
    process.exitCode = 1;
  }
}
