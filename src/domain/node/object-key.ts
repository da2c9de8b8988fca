import { fromGlobalId, type NodeType } from '../../graphql/global-id.ts';
import { BadUserInput } from '../../graphql/errors.ts';
import { toOceanId } from './ocean-id.ts';

/** The one key that the client gave. */
export interface ChosenKey<Name extends string> {
  name: Name;
  value: string;
}

/**
 * Reads an input of which exactly one field must be given, and turns a global `id` into `oceanId`. GraphQL's own @oneOf is
 * not used, as current gateways and tools reject it.
 *
 * @returns null for a malformed id and for a global id of another type: there is no such object
 * @throws BadUserInput naming `by`
 */
export function readKey<Name extends string>(
  by: Partial<Record<Name | 'id', string | null>>,
  names: readonly Name[],
  type: NodeType,
): ChosenKey<Exclude<Name, 'id'>> | null {
  const given = names.filter((name) => typeof by[name] === 'string');
  const [name, ...others] = given;
  if (name === undefined || others.length > 0) throw new BadUserInput('by', `give exactly one of ${names.join(', ')}.`);
  const value = by[name] ?? '';
  if (value.trim() === '') throw new BadUserInput(`by.${name}`, 'must not be empty.');
  if (name === 'oceanId') {
    const oceanId = toOceanId(value, null);
    return oceanId === null ? null : { name: name as Exclude<Name, 'id'>, value: oceanId };
  }
  if (name !== 'id') return { name: name as Exclude<Name, 'id'>, value };
  const globalId = fromGlobalId(value);
  if (globalId?.type !== type || globalId.key[0] === undefined) return null;
  return { name: 'oceanId' as Exclude<Name, 'id'>, value: globalId.key[0] };
}
