import {
  getNamedType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { marks } from '../graph/schema/federation-marks.ts';

/** What caches between here and a person may do with an answer: the headers that say it. */
export type CacheHint = Readonly<Record<string, string>>;

/** For changes, errors, and whatever tells of a person. */
export const notStored: CacheHint = { 'cache-control': 'private, no-store' };

/** Fields by `Type.field` that tell who a person is, where they were or when they are off. */
const personalFields = new Set(marks.filter(({ name }) => name === 'personal-data').flatMap(({ on }) => on));

/** People, and what is or may be private hours and steps: a kept answer would deny the change that one has just made. */
const personalTypes = new Set([
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
 * Works out from the document alone, once, what may be kept of its answers. Lists without people may be kept by the
 * caller's own cache, as long as a list of Ocean is fresh; src/http/vary.ts adds the headers that identify the caller.
 *
 * @param freshMillis how long a list is fresh, in milliseconds
 */
export function cacheHint(document: DocumentNode, schema: GraphQLSchema, freshMillis: number): CacheHint {
  const seconds = Math.floor(freshMillis / 1000);
  if (seconds < 1 || !mayBeKept(document, schema)) return notStored;
  return { 'cache-control': `private, max-age=${seconds}` };
}

function mayBeKept(document: DocumentNode, schema: GraphQLSchema): boolean {
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
    }),
  );
  return may;
}
