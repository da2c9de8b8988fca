import { Arg, Ctx, Resolver, Subscription } from 'type-graphql';
import type { LiveFeeds } from '../../live/live-feeds.ts';
import { AfterArgument, eventsOfMethod, fieldsOf } from '../live-changes/live-change.type.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import { boxEvents, silentBoxChanges } from './box-change.source.ts';
import { BoxChange, BoxChangeKind } from './box-change.type.ts';
import { BoxFilter } from './box.input.ts';

@Resolver()
export class BoxChangeResolver {
  @Subscription(() => BoxChange, {
    subscribe: eventsOfMethod,
    description:
      'Changes of the list `nonCommunicatingBoxes`, one event each. The list is read from Ocean once for all who listen, every few seconds, and compared with the reading before.',
  })
  nonCommunicatingBoxChanged(
    @CustomerIdArgument() customerId: string | null,
    @Arg('filter', () => BoxFilter, {
      nullable: true,
      description: 'Only changes of the boxes that match, as in `nonCommunicatingBoxes`. Default: all.',
    })
    filter: BoxFilter | null,
    @AfterArgument() after: string | null,
    @Ctx('loaders') loaders: Loaders,
    @Ctx('live') live: LiveFeeds<CustomerLoaders>,
  ): AsyncIterableIterator<BoxChange> {
    const { caller } = loaders.of(customerId).reads;
    return live.follow(caller, silentBoxChanges, {
      after: after ?? null,
      select: boxEvents(filter ?? null),
      payloadOf: (event): BoxChange => {
        const none = { box: null, previousQualification: null };
        if (event.kind === 'CHANGE') return { ...fieldsOf(event), ...event.change };
        return { ...fieldsOf(event), ...none, kind: BoxChangeKind[event.kind] };
      },
    });
  }
}
