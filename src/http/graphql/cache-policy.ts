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

/** What caches between here and a person may do with an answer: the headers that say it. */
export type CachePolicy = Readonly<Record<string, string>>;

/** For changes, errors, and whatever tells of a person. */
export const noStore: CachePolicy = { 'cache-control': 'private, no-store' };

/** Fields by `Type.field` that tell who a person is, where they were or when they are off. */
const personalFields = new Set(
  federationDirectives.filter(({ name }) => name === 'personal-data').flatMap(({ on }) => on),
);

/**
 * People, places, and what is or may be private hours and steps: a stored response would hide the change that one has just
 * made, or show a place that has become private. It includes everything that this process itself never caches.
 */
const personalTypes = new Set([
  'Position',
  'PositionFields',
  'VehiclePositionReport',
  'Location',
  'Coordinates',
  'TripPoint',
  'StepPoint',
  'AssignedStep',
  'DriverAssignment',
  'DriverIdentification',
  'PrivacyUsage',
  'PrivacyAnalysis',
  'Driver',
  'DriverConnection', // its filter may ask who has private hours
  'OceanUser',
  'PrivacyStep',
  'PrivacySchedule',
  'RecurringPrivacySchedule',
  'ExceptionalPrivacySchedule',
  'Node',
  '_Entity',
]);

/**
 * Works out once, from the document, what may be stored of its responses. Lists without people may be stored by the
 * caller's own cache, as long as a list of Ocean is fresh; src/http/vary.ts adds the headers that identify the caller.
 * What is filtered by place is never stored: which rows pass tells where they are.
 *
 * @param freshMillis how long a list is fresh, in milliseconds
 * @returns the hint for the variables that were sent
 */
export function cachePolicy(document: DocumentNode, schema: GraphQLSchema, freshMillis: number): PolicyOf {
  const seconds = Math.floor(freshMillis / 1000);
  if (seconds < 1 || !mayBeStored(document, schema)) return () => noStore;
  const stored = { 'cache-control': `private, max-age=${seconds}` };
  const filters = filterVariables(document);
  return (variables) => (filters.some((name) => hasPlace(variables?.[name])) ? noStore : stored);
}

/** Variables as they were sent. */
export type PolicyOf = (variables: Readonly<Record<string, unknown>> | null | undefined) => CachePolicy;

function mayBeStored(document: DocumentNode, schema: GraphQLSchema): boolean {
  const types = new TypeInfo(schema);
  let may = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.OPERATION_DEFINITION]: ({ operation }) => {
        if (operation !== OperationTypeNode.QUERY) may = false;
      },
      [Kind.FIELD]: ({ name }) => {
        const given = getNamedType(types.getType());
        const isPersonal = personalFields.has(`${types.getParentType()?.name}.${name.value}`);
        if (isPersonal || (given && personalTypes.has(given.name))) may = false;
      },
      [Kind.OBJECT_FIELD]: ({ name }) => {
        if (name.value === 'near') may = false;
      },
    }),
  );
  return may;
}

/** Variables that hold a filter, and in it perhaps a place. */
function filterVariables(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: ({ variable, type }) => {
      if (/Filter\b/.test(print(type))) names.push(variable.name.value);
    },
  });
  return names;
}

function hasPlace(filter: unknown): boolean {
  const near = typeof filter === 'object' && filter !== null && 'near' in filter ? filter.near : null;
  return near !== null && near !== undefined;
}
