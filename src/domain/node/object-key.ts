import { fromGlobalId, type NodeType } from '../../graphql/global-id.ts';
import { BadUserInput } from '../../graphql/errors.ts';
import { toOceanId } from './ocean-id.ts';

/** One key that was chosen among several. */
export interface ChosenKey<Name extends string> {
  name: Name;
  value: string;
}

/**
 * Reads an input of which exactly one field must be given; a global `id` is turned into `oceanId`.
 * GraphQL's own @oneOf is not used: gateways and tools of today refuse it.
 *
 * @returns null for a global id of another type or of no object, and for what is no id of Ocean: there is no such object
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
