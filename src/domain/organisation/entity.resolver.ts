import { Ctx, Query, Resolver } from 'type-graphql';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import type { Loaders } from '../loaders.ts';
import { Entity } from './entity.type.ts';

@Resolver(() => Entity)
export class EntityResolver {
  @Query(() => [Entity], {
    nullable: true,
    description: 'The branches of the customer’s organisation that the caller may see, in the order of Ocean.',
  })
  async entities(
    @CustomerIdArgument() customerId: string | null,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<readonly Entity[]> {
    const { data } = await loaders.of(customerId).entities.list();
    return data.rows;
  }
}
