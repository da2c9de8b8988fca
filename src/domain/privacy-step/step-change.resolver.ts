import { Arg, Ctx, ID, Resolver, Subscription } from 'type-graphql';
import { BadUserInput } from '../../graphql/errors.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import type { LiveFeeds } from '../../live/live-feeds.ts';
import { AfterArgument, eventsOfMethod, fieldsOf } from '../live-changes/live-change.type.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import { toOceanId } from '../node/ocean-id.ts';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import { stepChanges, stepEvents } from './step-change.source.ts';
import { StepChange, StepChangeKind } from './step-change.type.ts';
import { sheetDayError, today } from './step-day.ts';

@Resolver()
export class StepChangeResolver {
  @Subscription(() => StepChange, {
    subscribe: eventsOfMethod,
    description:
      'Changes of the privacy of a vehicle’s steps of one day, one event each: at once when they are made through this graph with the same credential, otherwise at the next comparison. One upstream request a reading. Listen to several vehicles by several subscriptions of one connection.',
  })
  stepPrivacyChanged(
    @Arg('vehicleId', () => ID, { description: 'The vehicle, by Vehicle.id or Vehicle.oceanId.' }) vehicleId: string,
    @Arg('date', () => LocalDate, {
      nullable: true,
      description:
        'The day of the sheet, from 2000-01-01 to today. Default: today, on the customer’s calendar, when the subscription begins.',
    })
    date: string | null,
    @CustomerIdArgument() customerId: string | null,
    @AfterArgument() after: string | null,
    @Ctx('loaders') loaders: Loaders,
    @Ctx('live') live: LiveFeeds<CustomerLoaders>,
  ): AsyncIterableIterator<StepChange> {
    const { reads } = loaders.of(customerId);
    const oceanId = toOceanId(vehicleId, 'Vehicle');
    if (oceanId === null) throw new BadUserInput('vehicleId', 'must be the id or the oceanId of a Vehicle.');
    const day = date ?? today(reads);
    const error = sheetDayError(day, reads);
    if (error !== null) throw new BadUserInput('date', error);
    return live.follow(reads.caller, stepChanges(oceanId, day), {
      after: after ?? null,
      select: stepEvents,
      payloadOf: (event): StepChange => {
        if (event.kind === 'CHANGE') return { ...fieldsOf(event), ...event.change };
        return { ...fieldsOf(event), step: null, wasPrivate: null, kind: StepChangeKind[event.kind] };
      },
    });
  }
}
