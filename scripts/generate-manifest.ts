/**
 * Writes a manifest of trusted documents in Apollo's format, from a folder of operations:
 *
 *     node scripts/generate-manifest.ts [--check] [operations folder] [manifest file]
 *
 * Without arguments, it writes the example operations into the client package. With --check it writes nothing and fails
 * when the file is stale.
 *
 * Each body selects `__typename` everywhere, as Apollo Client and urql do, so that its id is the hash that those
 * clients send.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';

interface Operation {
  id: string;
  name: string;
  type: string;
  body: string;
}

/** Operations that only a gateway sends, never a frontend. */
const forGateways = 'federation-entities.graphql';

const isCheck = process.argv.includes('--check');
const [folder = 'schema/operations', output = 'packages/client/persisted-query-manifest.json'] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'));

const operations = globSync('**/*.graphql', { cwd: folder, exclude: [forGateways] })
  .sort()
  .map((file) => readOperation(join(folder, file)))
  .sort((one, other) => (one.name < other.name ? -1 : 1));
const manifest = `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;

if (operations.length === 0) fail(`${folder} contains no *.graphql file.`);
if (!isCheck) {
  writeFileSync(output, manifest);
} else if (!existsSync(output) || readFileSync(output, 'utf8') !== manifest) {
  fail(`${output} does not match ${folder}: run \`npm run manifest\` and commit it.`);
}

function readOperation(file: string): Operation {
  const document = parse(readFileSync(file, 'utf8'), { noLocation: true });
  const operationsOfFile = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operationsOfFile;
  if (!operation?.name || operationsOfFile.length > 1) {
    fail(`${file} must contain one named operation and the fragments that it uses.`);
  }
  const body = print(addTypenameToDocument(document));
  const id = createHash('sha256').update(body).digest('hex');
  return { id, name: operation.name.value, type: operation.operation, body };
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
