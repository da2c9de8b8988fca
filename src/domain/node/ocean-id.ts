import { ValidateBy } from 'class-validator';
import { fromGlobalId, type NodeType } from '../../graphql/global-id.ts';
import { isInt64Digits } from '../../identity/int64.ts';

/** Maximum ids of an analysis: more than any screen selects, and fewer than Ocean rejects. */
export const MAX_FILTER_IDS = 1000;

/** Maximum ids of a condition in a list's filter. */
const maxIdsOfFilter = 200;

/**
 * Returns the canonical Ocean id, so that one object has one key: `02000` is not an id.
 *
 * @param id an Ocean id, or the global id of an object of the type
 * @param type null: the objects have no global id
 * @returns null when the text is neither
 */
export function toOceanId(id: string, type: NodeType | null): string | null {
  const global = type === null ? null : fromGlobalId(id);
  const digits = global !== null && global.type === type && global.key.length === 1 ? global.key[0] : id;
  return digits !== undefined && isInt64Digits(digits) ? digits : null;
}

const withArticle = (type: NodeType): string => `${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type}`;

/** Validates one id: an Ocean id, or a global id of the type. */
export function IsIdOf(type: NodeType): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && toOceanId(value, type) !== null;
  return ValidateBy(
    { name: 'isIdOf', validator: { validate } },
    { message: `must be the id or the oceanId of ${withArticle(type)}` },
  );
}

/** Validates a list of ids: each is well-formed and unique, and their number is limited. */
export function AreOceanIds(type: NodeType | null): PropertyDecorator {
  const kinds = type === null ? 'Ocean ids (digits)' : `Ocean ids (digits) or ids of type ${type}`;
  return ValidateBy({
    name: 'areOceanIds',
    validator: {
      validate: (value: unknown) => errorOfIds(value, type, kinds) === null,
      defaultMessage: (args) => errorOfIds(args?.value, type, kinds) ?? '',
    },
  });
}

/**
 * Validates the ids of a list's filter: each is an id or an oceanId of the type. An id of another type is an error, as it
 * would match no row and look like an empty fleet.
 *
 * @param what name of the objects for messages, such as `entities`
 */
export function AreFilterIds(type: NodeType | null, what: string): PropertyDecorator {
  const errorOf = (value: unknown): string | null => {
    if (!Array.isArray(value)) return `must be a list of ${what}`;
    if (value.length > maxIdsOfFilter) return `give at most ${maxIdsOfFilter} ${what}`;
    const bad = value.findIndex((id) => typeof id !== 'string' || toOceanId(id, type) === null);
    const kinds = type === null ? 'an oceanId (digits)' : `the id or the oceanId of ${withArticle(type)}`;
    return bad === -1 ? null : `entry ${bad + 1} must be ${kinds}`;
  };
  return ValidateBy({
    name: 'areFilterIds',
    validator: {
      validate: (value: unknown) => errorOf(value) === null,
      defaultMessage: (args) => errorOf(args?.value) ?? '',
    },
  });
}

/** Reports a wrong entry by its position, since the value itself may be personal data. */
function errorOfIds(value: unknown, type: NodeType | null, kinds: string): string | null {
  if (!Array.isArray(value)) return `must be a list of ${kinds}`;
  if (value.length > MAX_FILTER_IDS) return `must name at most ${MAX_FILTER_IDS} ids: split the request`;
  const ids = value.map((item: unknown) => (typeof item === 'string' ? toOceanId(item, type) : null));
  const bad = ids.indexOf(null);
  if (bad !== -1) return `must hold ${kinds}: entry ${bad + 1} is neither`;
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  return repeated === -1 ? null : `must name each id once: entry ${repeated + 1} repeats another`;
}
