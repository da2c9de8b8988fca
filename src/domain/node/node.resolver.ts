import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { BadUserInput } from '../../graphql/errors.ts';
import { fromGlobalId } from '../../graphql/global-id.ts';
import { eachOrError } from '../shared/concurrency.ts';
import { findObject } from './find-object.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { OceanObject } from './ocean-object.ts';

const maxNodes = 200;

@Resolver()
export class NodeResolver {
  @Query(() => OceanObject, {
    nullable: true,
    description:
      'Any object by its global id; null when there is no such object, or the caller may not see it. Users with several customers name one in the header x-customer-id.',
  })
  node(
    @Arg('id', () => ID, { description: 'Global id: the field `id` of the object.' }) id: string,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<OceanObject<string | null> | null> {
    const globalId = fromGlobalId(id);
    return globalId && findObject(globalId, loaders.of());
  }

  @Query(() => [OceanObject], {
    nullable: 'items',
    description:
      'Objects by their global ids, in the order of the ids; null for those that do not exist or that the caller may not see. An object that cannot be read is null with an error at its index.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `Global ids (the fields id of objects), at most ${maxNodes}.` })
    ids: string[],
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<(OceanObject<string | null> | null)[]> {
    if (ids.length > maxNodes) throw new BadUserInput('ids', `give at most ${maxNodes} ids.`);
    const own = loaders.of();
    return eachOrError(ids.map(fromGlobalId), (globalId) => globalId && findObject(globalId, own));
  }
}
