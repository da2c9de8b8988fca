import {
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { federationDirectives, type FederationDirective } from './federation-directives.ts';

/**
 * 2.9 is the newest version that both composers know, @apollo/composition and @theguild/federation-composition. Nothing
 * of a later one is used. The directive is on the schema itself, as relay-compiler cannot parse a schema extension.
 */
const link = directivesOfSchema(
  'schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag"]) { query: Query }',
);

/**
 * Turns a schema into a Federation 2 subgraph: links the specification and adds the directives of the table.
 *
 * @throws Error if the table names a coordinate that the graph does not have
 */
export function asSubgraph(
  document: DocumentNode,
  table: readonly FederationDirective[] = federationDirectives,
): DocumentNode {
  const unused = new Set(table.flatMap(({ on, except = [] }) => [...on, ...except]));
  const directivesOf = (...names: string[]): ConstDirectiveNode[] =>
    table.filter((entry) => isOn(entry, names, unused)).map(directiveOf);
  const annotateField = (type: string, field: FieldDefinitionNode): FieldDefinitionNode =>
    withDirectives(field, directivesOf(`${type}.${field.name.value}`, `${type}.*`));
  const annotateType = <Type extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(type: Type): Type => ({
    ...withDirectives(type, directivesOf(type.name.value)),
    fields: type.fields?.map((field) => annotateField(type.name.value, field)),
  });
  const annotated = visit(document, {
    SchemaDefinition: (schema) => withDirectives(schema, link),
    ObjectTypeDefinition: annotateType,
    InterfaceTypeDefinition: annotateType,
  });
  if (unused.size > 0) throw new Error(`the graph has no ${[...unused].join(', no ')}: fix the federation directives`);
  return annotated;
}

function directivesOfSchema(text: string): readonly ConstDirectiveNode[] {
  const [schema] = parse(text, { noLocation: true }).definitions;
  return schema?.kind === Kind.SCHEMA_DEFINITION ? (schema.directives ?? []) : [];
}

function isOn({ on, except = [] }: FederationDirective, names: readonly string[], unused: Set<string>): boolean {
  const named = (list: readonly string[]) => list.filter((name) => names.includes(name));
  for (const name of [...named(on), ...named(except)]) unused.delete(name);
  return named(on).length > 0 && named(except).length === 0;
}

function withDirectives<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
  node: Node,
  directives: readonly ConstDirectiveNode[],
): Node {
  return { ...node, directives: [...(node.directives ?? []), ...directives] };
}

function directiveOf({ directive, name }: FederationDirective): ConstDirectiveNode {
  const argument = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'name' },
    value: { kind: Kind.STRING, value: name ?? '' },
  } as const;
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: directive },
    arguments: name === undefined ? [] : [argument],
  };
}
