import { ValidateBy } from 'class-validator';
import { fromGlobalId, type NodeType } from '../../graphql/global-id.ts';
import { isInt64Digits } from '../../identity/int64.ts';

/** How many ids a filter may name: more than any screen picks, and less than a body that Ocean would choke on. */
export const MAX_FILTER_IDS = 1000;

/** How many ids a filter of a list of the graph takes. */
const maxIdsOfFilter = 200;

/**
 * Ocean's id in its one spelling, so that one object has one key: `02000` is no id.
 *
 * @param id Ocean's number, or the global id of an object of the type
 * @param type null: objects that have no global id
 * @returns null when the text is neither
 */
export function toOceanId(id: string, type: NodeType | null): string | null {
  const global = type === null ? null : fromGlobalId(id);
  const digits = global !== null && global.type === type && global.key.length === 1 ? global.key[0] : id;
  return digits !== undefined && isInt64Digits(digits) ? digits : null;
}

/** Rule of one id: Ocean's digits, or our global id of that type. */
export function IsIdOf(type: NodeType): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && toOceanId(value, type) !== null;
  return ValidateBy(
    { name: 'isIdOf', validator: { validate } },
    { message: `must be the id or the oceanId of a ${type}` },
  );
}

/** Rule of a list of ids: each can be read, each is named once, and they are not too many. */
export function AreOceanIds(type: NodeType | null): PropertyDecorator {
  const kinds = type === null ? "Ocean's numbers (digits)" : `Ocean's numbers (digits) or ids of type ${type}`;
  return ValidateBy({
    name: 'areOceanIds',
    validator: {
      validate: (value: unknown) => fault(value, type, kinds) === null,
      defaultMessage: (args) => fault(args?.value, type, kinds) ?? '',
    },
  });
}

/**
 * Rule of the ids that a list is filtered by: each is an id or an oceanId of the type. An id of another type is an error:
 * it would find no row, which reads like an empty fleet.
 *
 * @param what the rows' property in words, such as `entities`
 */
export function AreFilterIds(type: NodeType | null, what: string): PropertyDecorator {
  const faultOf = (value: unknown): string | null => {
    if (!Array.isArray(value)) return `must be a list of ${what}`;
    if (value.length > maxIdsOfFilter) return `give at most ${maxIdsOfFilter} ${what}`;
    const bad = value.findIndex((id) => typeof id !== 'string' || toOceanId(id, type) === null);
    const kinds = type === null ? 'an oceanId (digits)' : `the id or the oceanId of a ${type}`;
    return bad === -1 ? null : `entry ${bad + 1} must be ${kinds}`;
  };
  return ValidateBy({
    name: 'areFilterIds',
    validator: {
      validate: (value: unknown) => faultOf(value) === null,
      defaultMessage: (args) => faultOf(args?.value) ?? '',
    },
  });
}

/** Which entry is wrong is told by its place: the value itself may be personal. */
function fault(value: unknown, type: NodeType | null, kinds: string): string | null {
  if (!Array.isArray(value)) return `must be a list of ${kinds}`;
  if (value.length > MAX_FILTER_IDS) return `must name at most ${MAX_FILTER_IDS} ids: ask in several parts`;
  const ids = value.map((item: unknown) => (typeof item === 'string' ? toOceanId(item, type) : null));
  const bad = ids.indexOf(null);
  if (bad !== -1) return `must hold ${kinds}: entry ${bad + 1} is neither`;
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  return repeated === -1 ? null : `must name each id once: entry ${repeated + 1} repeats another`;
}
