import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { BadUserInput } from '../graph/errors.ts';
import { fromGlobalId } from '../graph/global-id.ts';
import { findObject } from './find-object.ts';
import type { Loaders } from './loaders.ts';
import { OceanObject } from './ocean-object.ts';

const mostNodes = 200;

@Resolver()
export class NodeResolver {
  @Query(() => OceanObject, {
    nullable: true,
    description:
      'Any object by its global id; null when the caller can see no such object. A user with several customers names one in the header x-customer-id.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The global id that this graph gave.' }) id: string,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<OceanObject | null> {
    const globalId = fromGlobalId(id);
    return globalId && findObject(globalId, loaders.of());
  }

  @Query(() => [OceanObject], {
    nullable: 'items',
    description: 'Objects by their global ids, in the order asked; null where the caller can see no such object.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: `Global ids that this graph gave, at most ${mostNodes}.` }) ids: string[],
    @Ctx('loaders') loaders: Loaders,
  ): Promise<(OceanObject | null)[]> {
    if (ids.length > mostNodes) throw new BadUserInput('ids', `give at most ${mostNodes} ids.`);
    return Promise.all(ids.map((id) => this.node(id, loaders)));
  }
}
