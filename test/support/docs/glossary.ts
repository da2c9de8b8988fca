import { isEnumType, getNamedType, type GraphQLNamedType } from 'graphql';
import { contractFields, contractParameters, contractSchemas, type ContractName } from './contract.ts';
import { graphField, graphPath } from './graph.ts';
import { rawValuesOf } from './raw-values.ts';

/** docs/glossary.md as the contract and the graph make it. */
export function glossary(): string {
  return `# Glossary

French words of Ocean and ours, all of them. The contract (\`schema/ocean.openapi.yaml\`) gives the words, the graph
(\`schema/schema.graphql\`) ours; this page is made from the two, and a test compares it with them. To change a word,
change the contract's \`x-english\` and the graph, then run \`npx vitest run -u test/integration/docs.test.ts\`.

French words stand in the contract, in \`*.upstream.ts\` and \`*.mapping.ts\`, and in the sandbox; nowhere else.

## Fields

A field of the graph is \`Type.field\`. Where Ocean's row has no type of its own in the graph, the field stands alone:
the row's parts are put into several types. *One level up*: the graph has no level for it, what it holds stands where
it stood.

${table(['Ocean', 'Graph', 'In', 'Meaning'], unique(contractFields.map(fieldRow)))}

## Parameters

What calls take in the query. Ours is the word in arguments and inputs.

${table(['Ocean', 'Ours', 'Meaning'], unique(contractParameters.map(parameterRow)))}

## Values

Ocean's words for a value, and the graph's. Every enum is open: a word that is not listed gives \`UNKNOWN\`, and the
word itself stands in the field beside that ends in \`Raw\`.

${table(['Ocean', 'Graph', 'Enum'], unique([...contractFields.flatMap(valueRows), ...contractParameters.flatMap(parameterValueRows), ...usageRows()]))}

## Schemas

What the contract calls Ocean's objects. A schema without a type is a row or a wrapper whose parts go into several.

${table(['Ocean', 'Graph', 'Meaning'], contractSchemas.map(schemaRow))}
`;
}

function fieldRow(field: ContractName): string[] {
  return [code(field.word), graphOf(field), code(field.place), field.meaning];
}

function graphOf({ english, graphType, word, place }: ContractName): string {
  if (english === undefined) throw new Error(`the contract gives no x-english for ${place}.${word}`);
  return english === '*' ? '*one level up*' : code(graphPath(english, graphType));
}

function parameterRow({ word, english, meaning }: ContractName): string[] {
  if (english === undefined) throw new Error(`the contract gives no x-english for the parameter ${word}`);
  return [code(word), code(english), meaning];
}

/** The words that were seen, and those that the graph reads besides. */
function valueRows({ english = '', graphType, values }: ContractName): string[][] {
  const type: GraphQLNamedType | undefined = getNamedType(graphField(english, graphType)?.type);
  if (values.length === 0 || !isEnumType(type)) return [];
  const known = rawValuesOf(type.name);
  return [...new Set([...values, ...known.keys()])].map((word) => {
    return [code(word), code(known.get(word) ?? 'UNKNOWN'), code(type.name)];
  });
}

/** Values of parameters: none is ever sent. */
function parameterValueRows({ word, values }: ContractName): string[][] {
  return values.map((value) => [code(value), '*never sent*', `parameter ${code(word)}`]);
}

/** The keys of the analysis' maps by kind of use, which no schema lists. */
function usageRows(): string[][] {
  return [...rawValuesOf('UsageKind')].map(([word, ours]) => [code(word), code(ours), code('UsageKind')]);
}

function schemaRow({ name, graphType, meaning }: (typeof contractSchemas)[number]): string[] {
  return [code(name), graphType === undefined ? '' : code(graphType), meaning];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const sorted = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|'))).sort(byCells);
  return [head, head.map(() => '---'), ...sorted].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function unique(rows: string[][]): string[][] {
  return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}

/** By Ocean's word, capitals aside; equal words by what stands beside. */
function byCells(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one, other].map((cells) => [cells[0]?.toLowerCase(), ...cells].join('\n'));
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}

function code(text: string): string {
  return `\`${text}\``;
}
