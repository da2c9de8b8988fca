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

/** The directive @merge as @graphql-tools/stitching-directives defines it. */
const definitions = `
directive @merge(argsExpr: String, keyArg: String, keyField: String, key: [String!], additionalArgs: String) on FIELD_DEFINITION
`;

/** Entry points by which a stitching gateway finds objects: those of federation and Relay. */
const byId = '@merge(keyField: "id")';
const byOceanId =
  '@merge(keyField: "oceanId", argsExpr: "representations: [[{ __typename: $key.__typename, oceanId: $key.oceanId }]]")';

/**
 * Converts the SDL for a stitching gateway (@graphql-tools/stitch): omits the directives of federation, and adds @merge
 * to the root fields that find objects. Both fields exist already: `nodes(ids)` finds every Node by `id`, and `_entities`
 * finds objects with an Ocean id by `oceanId`. Each takes a list, so that a gateway sends one request for many objects.
 *
 * Each @merge names its key, and no type has a @key: with one, a gateway would require both keys where one suffices.
 *
 * @param sdl SDL of the subgraph, as in schema/schema.graphql
 */
export function toStitchingSdl(sdl: string): string {
  const { definitions: types } = parse(sdl);
  const entities = types.filter(isObjectType).filter((type) => keysOf(type).includes('oceanId'));
  const entityUnion = `
    "Reference to an object in federation: its type and one key."
    scalar _Any
    "Objects that can be found by oceanId."
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

/** Federation adds this field to every subgraph, whose SDL omits it. */
function entitiesField(): FieldDefinitionNode {
  return fieldOf(`type Query {
    "Objects by type and oceanId, in the order of the representations. Null: the caller can see no such object. For gateways."
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
