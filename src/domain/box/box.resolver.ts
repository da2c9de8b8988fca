import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { readKey } from '../node/object-key.ts';
import { connectAllBoxes, connectSilentBoxes } from './connect-boxes.ts';
import { BoxConnection, BoxSummary } from './box-connection.type.ts';
import { summariseBoxes } from './box.query.ts';
import { BoxKey, BoxListArgs } from './box.input.ts';
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
    @Args(() => BoxListArgs) args: BoxListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<BoxConnection> {
    return connectSilentBoxes(loaders.of(customerId), args);
  }

  @Query(() => BoxConnection, {
    nullable: true,
    description:
      'Every box that a list of Ocean names, silent or not: those of `nonCommunicatingBoxes`, and those fitted in vehicles. Two upstream requests. Null with an error when Ocean does not return one of both lists, as a part would look like all boxes.',
  })
  boxes(
    @CustomerIdArgument() customerId: string | null,
    @Args(() => BoxListArgs) args: BoxListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<BoxConnection> {
    return connectAllBoxes(loaders.of(customerId), args);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True when the box is not in Ocean’s list of silent boxes. Null only with an error, when Ocean does not return that list: the box may be silent.',
  })
  isCommunicating(
    @Root() { silence, oceanId, customerId }: Box,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<boolean> {
    if (silence) return false;
    return chain(loaders.of(customerId).boxes.canonical(oceanId), (silent) => silent === null);
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
