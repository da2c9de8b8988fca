import { ID, Field, InterfaceType } from 'type-graphql';
import { toGlobalId, type NodeType } from '../../graphql/global-id.ts';
import type { CustomerId } from '../../identity/caller.ts';

/**
 * GraphQL's Node: an object that `node` finds by its id.
 *
 * @typeParam OceanId null too for the types whose rows may lack it
 */
@InterfaceType('Node', {
  description: 'An object of Ocean with a global id, which `node(id)` finds.',
  resolveType: (value: OceanObject) => value.nodeType,
})
export abstract class OceanObject<OceanId extends string | null = string> {
  /** The type's name in the graph, and the first part of the id. */
  abstract readonly nodeType: NodeType;

  /** Ocean id: an int64, as text. */
  readonly oceanId: OceanId;

  /** Customer that the row was read for. Further reads about this object name it. */
  readonly customerId: CustomerId;

  constructor(oceanId: OceanId, customerId: CustomerId) {
    this.oceanId = oceanId;
    this.customerId = customerId;
  }

  @Field(() => ID, {
    description:
      'Global, opaque id of the object, for `node(id)` and normalising caches. Stable, except for recurring schedules: Ocean replaces them when the week of their driver changes.',
  })
  get id(): string {
    return toGlobalId(this.nodeType, this.oceanId ?? '');
  }
}

/**
 * Assigns the fields that a row has. Null and missing ones stay undefined, which means that this row does not have them:
 * they resolve from the list of all such objects.
 */
export function assignKnown<T extends OceanObject>(entity: T, known: Partial<T>): T {
  // A plain loop, as this runs for every partial entity of every row.
  for (const name of Object.keys(known) as (keyof T)[]) {
    const value = known[name];
    if (value !== null && value !== undefined) entity[name] = value;
  }
  return entity;
}
