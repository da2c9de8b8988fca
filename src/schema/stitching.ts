import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** What @graphql-tools/stitching-directives reads, as it defines it. */
const definitions = `
directive @merge(argsExpr: String, keyArg: String, keyField: String, key: [String!], additionalArgs: String) on FIELD_DEFINITION
`;

/** How a stitching gateway finds objects: the doors that federation and Relay use anyway. */
const byId = '@merge(keyField: "id")';
const byOceanId =
  '@merge(keyField: "oceanId", argsExpr: "representations: [[{ __typename: $key.__typename, oceanId: $key.oceanId }]]")';

/**
 * The graph's SDL for a stitching gateway (@graphql-tools/stitch): federation's directives are left out, and @merge says
 * which root field finds an object of another service again. Nothing is added to the graph that is not there:
 * `nodes(ids)` finds every Node by `id`, and `_entities` those with a number of Ocean by `oceanId`. Each takes a list,
 * so that objects asked across the gateway are one call.
 *
 * Each @merge names its key, so no type has a @key: that would make a gateway ask for both where either is enough.
 *
 * @param sdl the subgraph's, as schema/schema.graphql holds it
 */
export function toStitchingSdl(sdl: string): string {
  const { definitions: types } = parse(sdl);
  const entities = types.filter(isObjectType).filter((type) => keysOf(type).includes('oceanId'));
  const entityUnion = `
    "What federation asks an object by: its type and one key."
    scalar _Any
    "What can be found by its oceanId."
    union _Entity = ${entities.map(({ name }) => name.value).join(' | ')}
  `;
  const own = types.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION).map(toStitching);
  return `${print({
    kind: Kind.DOCUMENT,
    definitions: [...parse(definitions).definitions, ...own, ...parse(entityUnion).definitions],
  })}\n`;
}

function toStitching(definition: DefinitionNode): DefinitionNode {
  const bare = visit(definition, { Directive: ({ name }) => (name.value === 'deprecated' ? undefined : null) });
  if (!isObjectType(bare) || bare.name.value !== 'Query') return bare;
  return { ...bare, fields: [...(bare.fields ?? []).map(mergeNodes), entitiesField()] };
}

function mergeNodes(field: FieldDefinitionNode): FieldDefinitionNode {
  return field.name.value === 'nodes' ? { ...field, directives: [directive(byId)] } : field;
}

/** Federation adds this field to every subgraph; the SDL of a subgraph leaves it out. */
function entitiesField(): FieldDefinitionNode {
  return fieldOf(`type Query {
    "Objects by type and oceanId, in the order asked; null where the caller can see no such object. For gateways."
    _entities(representations: [_Any!]!): [_Entity]! ${byOceanId}
  }`);
}

function keysOf({ directives = [] }: ObjectTypeDefinitionNode): string[] {
  return directives
    .filter(({ name }) => name.value === 'key')
    .flatMap((key) => key.arguments ?? [])
    .flatMap(({ name, value }) => (name.value === 'fields' && value.kind === Kind.STRING ? [value.value] : []));
}

function isObjectType(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function directive(text: string): ConstDirectiveNode {
  const [found] = fieldOf(`type Query { field: ID ${text} }`).directives ?? [];
  if (found === undefined) throw new Error(`no directive: ${text}`);
  return found;
}

function fieldOf(text: string): FieldDefinitionNode {
  const [type] = parse(text, { noLocation: true }).definitions;
  const field = type !== undefined && isObjectType(type) ? type.fields?.[0] : undefined;
  if (field === undefined) throw new Error(`no field: ${text}`);
  return field;
}
