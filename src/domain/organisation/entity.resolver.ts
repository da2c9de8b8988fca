import { Ctx, Query, Resolver } from 'type-graphql';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { Entity } from './entity.type.ts';

@Resolver(() => Entity)
export class EntityResolver {
  @Query(() => [Entity], {
    nullable: true,
    description:
      'Branches of the customer’s organisation that the caller may see, in Ocean’s order. Null with an error when Ocean does not return them.',
  })
  entities(
    @CustomerIdArgument() customerId: string | null,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<readonly Entity[]> {
    return chain(loaders.of(customerId).entities.list(), ({ data }) => data.rows);
  }
}
