import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import { connect, validatePage } from '../shared/connect.ts';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { readKey } from '../node/object-key.ts';
import { BoxConnection, BoxSummary } from './box-connection.type.ts';
import { boxFilter, boxOrder, summariseBoxes } from './box.query.ts';
import { BoxFilter, BoxKey, BoxOrder } from './box.input.ts';
import { Box } from './box.type.ts';

@Resolver(() => Box)
export class BoxResolver {
  @Query(() => BoxConnection, {
    nullable: true,
    description:
      'Boxes that do not communicate, the longest silent first, with the reason if a user entered one. Null with an error when Ocean does not return the list, for example to customers who have not bought it (FORBIDDEN).',
  })
  nonCommunicatingBoxes(
    @CustomerIdArgument() customerId: string | null,
    @Arg('filter', () => BoxFilter, { nullable: true, description: 'Conditions; absent: all silent boxes.' })
    filter: BoxFilter | null,
    @Arg('orderBy', () => BoxOrder, { nullable: true, description: 'Default: DAYS_SILENT, DESC.' })
    orderBy: BoxOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<BoxConnection> {
    const validated = validatePage(boxOrder(orderBy), page, loaders.limits);
    return connect(validated, loaders.of(customerId).boxes.list(), boxFilter(filter ?? {}));
  }

  @Query(() => Box, {
    nullable: true,
    description: 'One box, silent or not; null when there is no such box, or the caller may not see it.',
  })
  box(
    @Arg('by', () => BoxKey, { description: 'Identifies the box: exactly one key.' }) by: BoxKey,
    @CustomerIdArgument() customerId: string | null,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<Box | null> {
    const key = readKey(by, ['id', 'oceanId', 'serialNumber', 'imei'], 'Box');
    return key && loaders.of(customerId).boxes.find(key.name, key.value);
  }
}

@Resolver(() => BoxConnection)
export class BoxConnectionResolver {
  @FieldResolver(() => BoxSummary, {
    description: 'Counts over all boxes that match the filter, not only those of this page.',
  })
  summary(@Root() { filtered }: BoxConnection): BoxSummary {
    return summariseBoxes(filtered);
  }
}
