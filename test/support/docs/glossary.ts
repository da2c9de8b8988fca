import { isEnumType, getNamedType, type GraphQLNamedType } from 'graphql';
import { contractFields, contractParameters, contractSchemas, type ContractName } from './contract.ts';
import { graphField, graphPath } from './graph.ts';
import { rawValuesOf } from './raw-values.ts';

/** Builds docs/glossary.md from the contract and the graph. */
export function glossary(): string {
  return `# Glossary

Every French name of Ocean with its English one. This page is generated from the contract (\`schema/ocean.openapi.yaml\`)
and the graph (\`schema/schema.graphql\`), and a test compares it with them. To change a name, change the contract's
\`x-english\` and the graph, then run \`npx vitest run -u test/integration/docs.test.ts\`.

French names occur only in the contract, in \`*.upstream.ts\` and \`*.mapping.ts\`, and in the sandbox.

## Fields

A field of the graph is \`Type.field\`. A field without a type comes from a row whose parts belong to several types.
*One level up*: the graph omits this level and moves its fields to the parent.

${table(['Ocean', 'Graph', 'In', 'Meaning'], unique(contractFields.map(fieldRow)))}

## Parameters

Query parameters of the operations. *Ours* is the name in arguments and inputs.

${table(['Ocean', 'Ours', 'Meaning'], unique(contractParameters.map(parameterRow)))}

## Values

Raw values of Ocean, and the enum values of the graph. Every enum is open: an unlisted raw value becomes \`UNKNOWN\`, and
the sibling field that ends in \`Raw\` returns it.

${table(['Ocean', 'Graph', 'Enum'], unique([...contractFields.flatMap(valueRows), ...contractParameters.flatMap(parameterValueRows), ...usageRows()]))}

## Schemas

Schemas of the contract. A schema without a type is a row or a wrapper whose parts belong to several types.

${table(['Ocean', 'Graph', 'Meaning'], contractSchemas.map(schemaRow))}
`;
}

function fieldRow(field: ContractName): string[] {
  return [code(field.name), graphOf(field), code(field.place), field.meaning];
}

function graphOf({ english, graphType, name, place }: ContractName): string {
  if (english === undefined) throw new Error(`the contract has no x-english for ${place}.${name}`);
  return english === '*' ? '*one level up*' : code(graphPath(english, graphType));
}

function parameterRow({ name, english, meaning }: ContractName): string[] {
  if (english === undefined) throw new Error(`the contract has no x-english for the parameter ${name}`);
  return [code(name), code(english), meaning];
}

/** Observed raw values, and others that the graph maps. */
function valueRows({ english = '', graphType, values }: ContractName): string[][] {
  const type: GraphQLNamedType | undefined = getNamedType(graphField(english, graphType)?.type);
  if (values.length === 0 || !isEnumType(type)) return [];
  const known = rawValuesOf(type.name);
  return [...new Set([...values, ...known.keys()])].map((name) => {
    return [code(name), code(known.get(name) ?? 'UNKNOWN'), code(type.name)];
  });
}

/** Values of parameters: none is ever sent. */
function parameterValueRows({ name, values }: ContractName): string[][] {
  return values.map((value) => [code(value), '*never sent*', `parameter ${code(name)}`]);
}

/** The keys of the analysis' maps by kind of use, which no schema lists. */
function usageRows(): string[][] {
  return [...rawValuesOf('UsageKind')].map(([name, ours]) => [code(name), code(ours), code('UsageKind')]);
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

/** Sorts by Ocean's name, ignoring case; equal names by the next column. */
function byCells(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one, other].map((cells) => [cells[0]?.toLowerCase(), ...cells].join('\n'));
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}

function code(text: string): string {
  return `\`${text}\``;
}
