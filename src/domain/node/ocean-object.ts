import { ID, Field, InterfaceType } from 'type-graphql';
import { toGlobalId, type NodeType } from '../../graphql/global-id.ts';
import type { CustomerId } from '../../identity/customer-id.ts';

/** GraphQL's Node: whatever has an id that `node` can find again. */
@InterfaceType('Node', {
  description: 'An object of Ocean that can be found again by its id.',
  resolveType: (value: OceanObject) => value.nodeType,
})
export abstract class OceanObject {
  /** The type's name in the graph, and the first part of the id. */
  abstract readonly nodeType: NodeType;

  /** Ocean's number, every digit kept. */
  readonly oceanId: string;

  /** The customer that the row was read for; further reads about this object name it. */
  readonly customerId: CustomerId;

  constructor(oceanId: string, customerId: CustomerId) {
    this.oceanId = oceanId;
    this.customerId = customerId;
  }

  @Field(() => ID, {
    description:
      'Global and opaque: one an object of Ocean. What `node(id)` and normalising caches take. Stable, but of recurring schedules, which Ocean replaces when their driver’s week changes.',
  })
  get id(): string {
    return toGlobalId(this.nodeType, this.oceanId);
  }
}

/**
 * Gives an entity what a row knows of it. Null and missing stay undefined, which means "this row does not know":
 * whoever asks for it gets the answer of the fuller list.
 */
export function assignKnown<T extends OceanObject>(entity: T, known: Partial<T>): T {
  // A plain loop: this runs for every seed of every row.
  for (const name of Object.keys(known) as (keyof T)[]) {
    const value = known[name];
    if (value !== null && value !== undefined) entity[name] = value;
  }
  return entity;
}
