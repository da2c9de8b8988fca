import { Arg, Ctx, Resolver, Subscription } from 'type-graphql';
import type { LiveFeeds } from '../../live/live-feeds.ts';
import { AfterArgument, eventsOfMethod, fieldsOf } from '../live-changes/live-change.type.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import { scheduleChanges, scheduleEvents } from './schedule-change.source.ts';
import { PrivacyScheduleChangeFilter, ScheduleChange, ScheduleChangeKind } from './schedule-change.type.ts';

@Resolver()
export class ScheduleChangeResolver {
  @Subscription(() => ScheduleChange, {
    subscribe: eventsOfMethod,
    description:
      'Changes of private hours, one event each: at once when they are made through this graph with the same credential, otherwise at the next comparison. Each reading costs three upstream requests for all who listen; more where Ocean does not list the hours of all drivers.',
  })
  privacyScheduleChanged(
    @CustomerIdArgument() customerId: string | null,
    @Arg('filter', () => PrivacyScheduleChangeFilter, {
      nullable: true,
      description: 'Only hours of these drivers and kinds. Default: all.',
    })
    filter: PrivacyScheduleChangeFilter | null,
    @AfterArgument() after: string | null,
    @Ctx('loaders') loaders: Loaders,
    @Ctx('live') live: LiveFeeds<CustomerLoaders>,
  ): AsyncIterableIterator<ScheduleChange> {
    const { caller } = loaders.of(customerId).reads;
    return live.follow(caller, scheduleChanges, {
      after: after ?? null,
      select: scheduleEvents(filter ?? {}),
      payloadOf: (event): ScheduleChange => {
        const none = { schedule: null, previous: null, driver: null };
        if (event.kind === 'CHANGE') return { ...fieldsOf(event), ...event.change };
        return { ...fieldsOf(event), ...none, kind: ScheduleChangeKind[event.kind] };
      },
    });
  }
}
