import { ArrayMinSize } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import { LiveChange, streamKinds } from '../live-changes/live-change.type.ts';
import { AreFilterIds } from '../node/ocean-id.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { PrivacySchedule } from './privacy-schedule.type.ts';

/** Kinds of events of private hours. */
export enum ScheduleChangeKind {
  ADDED = 'ADDED',
  CHANGED = 'CHANGED',
  REMOVED = 'REMOVED',
  CURRENT = 'CURRENT',
  DELAYED = 'DELAYED',
  RESYNC = 'RESYNC',
}
registerEnumType(ScheduleChangeKind, {
  name: 'PrivacyScheduleChangeKind',
  description:
    'Kind of an event of private hours. A change of a driver’s week ends schedules, and continues them under new ids: CHANGED for those that end now, ADDED for their successors.',
  valuesConfig: {
    ADDED: { description: 'Ocean lists these hours now.' },
    CHANGED: { description: 'The validity, the hours or the purpose changed under the same id.' },
    REMOVED: { description: 'Ocean no longer lists these hours: `schedule` is what it listed last.' },
    ...streamKinds,
  },
});

/** Selects the hours of a subscription. */
@InputType({ description: 'Selects private hours: all conditions that are given must match.' })
export class PrivacyScheduleChangeFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only hours of these drivers, by Driver.id or Driver.oceanId; at most 200.',
  })
  @AreFilterIds('Driver', 'drivers')
  @ArrayMinSize(1, { message: 'give at least one driver' })
  driverIds?: string[] | null;

  @Field(() => [PrivacyScheduleKind], { nullable: true, description: 'Only these kinds. Default: both.' })
  @ArrayMinSize(1, { message: 'give at least one kind' })
  kinds?: PrivacyScheduleKind[] | null;
}

/** A change of private hours of one driver. */
@ObjectType('PrivacyScheduleChange', {
  description: 'A change of private hours of one driver, or news about the subscription itself.',
  simpleResolvers: true,
})
export class ScheduleChange extends LiveChange {
  @Field(() => ScheduleChangeKind, { description: 'What happened.' })
  kind!: ScheduleChangeKind;

  @Field(() => PrivacySchedule, {
    nullable: true,
    description: 'The hours after the change. Null when `kind` is CURRENT, DELAYED or RESYNC.',
  })
  schedule!: PrivacySchedule | null;

  @Field(() => PrivacySchedule, {
    nullable: true,
    description: 'The hours before the change, for CHANGED; null otherwise.',
  })
  previous!: PrivacySchedule | null;

  @Field(() => Driver, {
    nullable: true,
    description: 'The driver, as in the list of drivers. Null when `kind` is CURRENT, DELAYED or RESYNC.',
  })
  driver!: Driver | null;
}
