import {
  type ASTNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { defaultPageSize } from '../../../graphql/page-args.ts';
import { type RequestedDocument, RequestedField, requestedFields } from './requested-fields.ts';
import { type FieldRule, named, type Place, RequestCount, type RequestSettings, top } from './request-count.ts';
import { fieldRules } from './field-rules.ts';
import { listSizes, usualListSize } from './list-sizes.ts';

/** Cost of an operation with a cold cache, estimated from its text and variables. */
export interface Cost {
  /** Values of the result: rows times fields. Lists without a page have their usual size. */
  readonly fields: number;
  /** Upstream requests, without logins and retries. Lists without a page have their usual size. */
  readonly upstreamCalls: number;
  /** Maximum size of a requested page, or number of ids of `nodes`. */
  readonly pageSize: number;
  /** Maximum number of objects that a gateway requests at once. */
  readonly representations: number;
}

/** An estimate, and which of its numbers are upper bounds. Others are enforced while the operation runs. */
export interface EstimatedCost extends Cost {
  readonly isBound: { readonly fields: boolean; readonly upstreamCalls: boolean };
}

/** Maximum of each cost. */
export type CostLimits = Readonly<Record<keyof Cost, number>>;

/** Limits of the configuration; the page size has a setting of its own. */
export type ConfiguredCostLimits = Omit<CostLimits, 'pageSize'>;

/** Configuration that costs depend on. */
export interface CostSettings extends RequestSettings {
  /** Maximum number of rows of a page without `first` and `last`. */
  readonly pageSize: number;
  /** Maximum number of rows of any page. */
  readonly maxPageSize: number;
}

/** The list that knows all fields of an entity. A field that a row does not know is looked up there. */
const fullerLists: Readonly<Record<string, string>> = {
  Box: 'boxes',
  Vehicle: 'vehicles',
  Driver: 'drivers',
  Entity: 'entities',
};

const ownNames = new Set(['id', 'oceanId', '__typename']);

/** Maximum number of visited places, far more than the limits on documents allow. */
const maxPlaces = 200_000;

/** Estimates the cost of an operation. The document need not be valid: unknown fields cost nothing. */
export function estimateCost(
  document: RequestedDocument,
  operation: OperationDefinitionNode,
  settings: CostSettings,
): EstimatedCost {
  return estimate(document, operation, settings, () => undefined);
}

/** Finds where costs exceed their limits: for each cost the first innermost node beyond its limit. */
export function findExcess(
  document: RequestedDocument,
  operation: OperationDefinitionNode,
  settings: CostSettings,
  limits: CostLimits,
): ReadonlyMap<keyof Cost, ASTNode> {
  const excess = new Map<keyof Cost, ASTNode>();
  const cost = estimate(document, operation, settings, (name, value, node) => {
    if (value > limits[name] && !excess.has(name)) excess.set(name, node);
  });
  if (cost.fields > limits.fields && !excess.has('fields')) excess.set('fields', operation);
  return excess;
}

/** @param watch is called with the cost at each node, after the nodes below it */
function estimate(
  document: RequestedDocument,
  operation: OperationDefinitionNode,
  settings: CostSettings,
  watch: (name: keyof Cost, value: number, node: ASTNode) => void,
): EstimatedCost {
  const { schema, variables } = document;
  const { pageSize, maxPageSize } = settings;
  const count = new RequestCount(settings);
  const max = { pageSize: 0, representations: 0 };
  let places = 0;
  let areFieldsBound = true;
  const root = schema.getRootType(operation.operation);
  const fields = root ? fieldsOf(root, [operation.selectionSet], top) : 0;
  const isBound = { fields: areFieldsBound, upstreamCalls: count.isBound };
  return { fields: Math.ceil(fields), upstreamCalls: count.total, ...max, isBound };

  function fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[], place: Place): number {
    if (place.rows === 0) return 0;
    areFieldsBound &&= place.isBound;
    let sum = 0;
    for (const [key, [node, ...others]] of requestedFields(document, type, sets)) {
      if (node !== undefined)
        sum += costOf(type, [node, ...others], { ...place, at: place.key, key: `${place.key}/${key}` });
    }
    return sum;
  }

  function costOf(parent: GraphQLObjectType, nodes: readonly [FieldNode, ...FieldNode[]], place: Place): number {
    const [node] = nodes;
    places += 1;
    if (places > maxPlaces) return Infinity;
    const definition = definitionOf(parent, node.name.value);
    if (definition === undefined) return place.rows; // __typename, or not a field of the schema
    const coordinate = `${parent.name}.${node.name.value}`;
    const rule = fieldRules[coordinate] ?? {};
    const field = new RequestedField(node, variables);
    noteSizes(coordinate, field, node);
    rule.calls?.(place, count, field);
    const isLookedUp = needsFullerList(parent.name, node.name.value, rule, place);
    if (isLookedUp) count.lists(place, fullerLists[parent.name] ?? '');
    watch('upstreamCalls', count.total, node);
    const target = getNamedType(definition.type);
    if (!isCompositeType(target)) return place.rows;
    const below = placeBelow(coordinate, definition, target, field, rule, place, isLookedUp);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const sum = place.rows + belowCost(target, sets, below, rule.types?.(place, field));
    watch('fields', sum, node);
    return sum;
  }

  function belowCost(
    target: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    place: Place,
    types: ReturnType<NonNullable<FieldRule['types']>> | undefined,
  ): number {
    if (isObjectType(target)) return fieldsOf(target, sets, place);
    const possible = isAbstractType(target) ? schema.getPossibleTypes(target) : [];
    if (types === undefined) return Math.max(0, ...possible.map((type) => fieldsOf(type, sets, place)));
    const own = new Map(Object.entries(types));
    return possible.reduce((sum, type) => {
      const difference = own.get(type.name);
      return difference === undefined ? sum : sum + fieldsOf(type, sets, { ...place, ...difference });
    }, 0);
  }

  function noteSizes(coordinate: string, field: RequestedField, { arguments: args = [] }: FieldNode): void {
    const note = (name: keyof typeof max, size: number, argument: string): void => {
      max[name] = Math.max(max[name], size);
      const node = args.find((one) => one.name.value === argument);
      if (node !== undefined) watch(name, size, node);
    };
    for (const argument of ['first', 'last']) note('pageSize', field.int(argument) ?? 0, argument);
    if (coordinate === 'Query.nodes') note('pageSize', field.list('ids').length, 'ids');
    if (coordinate === 'Query._entities')
      note('representations', field.list('representations').length, 'representations');
  }

  function definitionOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return parent.getFields()[name];
  }

  function placeBelow(
    coordinate: string,
    { type, args }: GraphQLField<unknown, unknown>,
    target: GraphQLCompositeType,
    field: RequestedField,
    rule: FieldRule,
    place: Place,
    isLookedUp: boolean,
  ): Place {
    const isPage = args.some(({ name }) => name === 'first');
    const size = field.int('last') ?? field.int('first') ?? Math.min(defaultPageSize, pageSize);
    const isOfPage = /(Connection\.(nodes|edges)|Edge\.node)$/.test(coordinate);
    const isList = isListType(getNullableType(type));
    const isPlainList = isList && !isOfPage;
    const usualSize = isPlainList ? (listSizes[coordinate] ?? usualListSize) : 1;
    const length = isList && isOfPage ? place.page : usualSize;
    const below = {
      ...place,
      ...(target.name in fullerLists && !isOfPage && named),
      rows: place.rows * length,
      isBound: place.isBound && !isPlainList,
      ...(isPage && { page: Math.min(Math.max(size, 0), maxPageSize) }),
      ...(isLookedUp && place.isMixed && { batches: place.batches * 2 }),
    };
    return { ...below, ...rule.below?.(place, field) };
  }
}

function needsFullerList(type: string, field: string, { calls }: FieldRule, { known }: Place): boolean {
  const isPlain = type in fullerLists && calls === undefined && !ownNames.has(field);
  return isPlain && known !== 'all' && !known.has(field);
}
