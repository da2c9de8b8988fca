import {
  getNamedType,
  Kind,
  OperationTypeNode,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { federationDirectives } from '../../schema/federation-directives.ts';

/** Headers that control how HTTP caches may store a response. */
export type CachePolicy = Readonly<Record<string, string>>;

/** Policy of mutations, errors and personal data. */
export const noStore: CachePolicy = { 'cache-control': 'private, no-store' };

/** Fields, by `Type.field`, that reveal a person's identity, location or hours. */
const personalFields = new Set(
  federationDirectives.filter(({ name }) => name === 'personal-data').flatMap(({ on }) => on),
);

/**
 * Types of people, places, private hours and steps. A stored response would hide a recent mutation, or show a place that
 * has become private. Includes everything that this process itself never caches.
 */
const personalTypes = new Set([
  'Position',
  'PositionFields',
  'VehiclePositionReport',
  'Location',
  'Coordinates',
  'TripPoint',
  'StepPoint',
  'TrackedPosition',
  'TrackedDriver',
  'AssignedStep',
  'DriverAssignment',
  'DriverIdentification',
  'PrivacyUsage',
  'PrivacyAnalysis',
  'Driver',
  'DriverConnection', // its filter can reveal who has private hours
  'OceanUser',
  'Viewer', // a right that was taken away must be gone at once
  'PrivacyStep',
  'PrivacySchedule',
  'RecurringPrivacySchedule',
  'ExceptionalPrivacySchedule',
  'PrivacyScheduleConnection',
  'PrivateInterval',
  'PrivateIntervalReason',
  'Node',
  '_Entity',
]);

/** Fields of filters and orders that reveal where the rows are, that it is private for their drivers, or their use. */
const revealing: ReadonlySet<string> = new Set(['near', 'privateAt', 'privateShareAbove', 'usage']);

/**
 * Computes the cache policy of a document once. The caller's own cache may store lists without people while a list of
 * Ocean is fresh; src/http/vary.ts adds the headers that identify the caller. Results filtered by place, private hours
 * or private use, or ordered by it, are never stored: the rows reveal them.
 *
 * @param freshMillis freshness of a list of Ocean, in milliseconds
 * @returns the policy for the variables that were sent
 */
export function cachePolicy(document: DocumentNode, schema: GraphQLSchema, freshMillis: number): PolicyOf {
  const seconds = Math.floor(freshMillis / 1000);
  if (seconds < 1 || !isCacheable(document, schema)) return () => noStore;
  const stored = { 'cache-control': `private, max-age=${seconds}` };
  const inputs = listVariables(document);
  return (variables) => (inputs.some((name) => isRevealing(variables?.[name])) ? noStore : stored);
}

/** Takes the variables as they were sent. */
export type PolicyOf = (variables: Readonly<Record<string, unknown>> | null | undefined) => CachePolicy;

function isCacheable(document: DocumentNode, schema: GraphQLSchema): boolean {
  const types = new TypeInfo(schema);
  let isCacheable = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.OPERATION_DEFINITION]: ({ operation }) => {
        if (operation !== OperationTypeNode.QUERY) isCacheable = false;
      },
      [Kind.FIELD]: ({ name }) => {
        const type = getNamedType(types.getType());
        const isPersonal = personalFields.has(`${types.getParentType()?.name}.${name.value}`);
        if (isPersonal || (type && personalTypes.has(type.name))) isCacheable = false;
      },
      [Kind.OBJECT_FIELD]: ({ name }) => {
        if (revealing.has(name.value)) isCacheable = false;
      },
    }),
  );
  return isCacheable;
}

/** Variables that contain a filter or an order, which may reveal a place, private hours or private use. */
function listVariables(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: ({ variable, type }) => {
      if (/(Filter|Order)\b/.test(print(type))) names.push(variable.name.value);
    },
  });
  return names;
}

function isRevealing(filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(([name, value]) => revealing.has(name) && value !== null && value !== undefined);
}
