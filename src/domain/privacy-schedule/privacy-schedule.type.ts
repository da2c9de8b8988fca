import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { DateTimeRange } from '../time/date-time-range.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { OceanObject } from '../node/ocean-object.ts';
import { storeByReference } from '../mutations/serialized-outcome.ts';
import { PrivacySlot } from './privacy-slot.type.ts';
import { OceanUser } from '../organisation/ocean-user.type.ts';

/** Hours that are private for one driver. */
@InterfaceType('PrivacySchedule', {
  description: 'Hours that are private for one driver: week after week, or by exception.',
  implements: OceanObject,
  resolveType: (value: PrivacySchedule) => value.nodeType,
})
export abstract class PrivacySchedule extends OceanObject {
  abstract override readonly nodeType: 'RecurringPrivacySchedule' | 'ExceptionalPrivacySchedule';

  @Field(() => ID, {
    description:
      'Ocean id of the schedule, with every digit. Where Ocean sends none, or the same for several schedules, a text with a hyphen that deletions reject.',
  })
  override readonly oceanId!: string;

  @Field(() => Driver, { description: 'The driver of the hours.' })
  driver!: Driver;

  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'Period in which the hours apply; an end that is null is open.',
  })
  validity!: DateTimeRange | null;

  @Field(() => Boolean, {
    description:
      'False: Ocean’s dates are unreadable or contradict each other. The sides in doubt are open then, so that no private hour looks professional.',
  })
  isValidityReadable!: boolean;

  @Field(() => [PrivacySlot], {
    description: 'The hours. Empty only for an exception without hours: then its full validity is private.',
  })
  slots!: PrivacySlot[];
}

/** One slot of a driver's week. Ocean stores a row for each slot, and so does the graph: rows are deleted. */
@ObjectType('RecurringPrivacySchedule', {
  description: 'Hours of one weekday that are private for one driver, week after week: one slot.',
  implements: [PrivacySchedule, OceanObject],
  simpleResolvers: true,
})
export class RecurringPrivacySchedule extends PrivacySchedule {
  readonly nodeType = 'RecurringPrivacySchedule';

  @Field(() => ID, {
    description:
      'Global and opaque. Not stable: when the driver’s week changes, Ocean ends this schedule and continues it under new ids. An old id finds the ended schedule while Ocean lists it, then null; find the successor by driver and day.',
  })
  override get id(): string {
    return super.id;
  }

  @Field(() => ID, {
    description:
      'Ocean id of the driver’s schedule, used to delete it. A change of the driver’s week replaces it. Where Ocean sends none, or the same for several, a text with a hyphen that deletions reject.',
  })
  override readonly oceanId!: string;
}

/** The exception of a schedule: its change and deletion name it. */
@ObjectType('PrivacyScheduleExtension', {
  description: 'The exception of a schedule: its change and deletion name it.',
  simpleResolvers: true,
})
export class PrivacyScheduleExtension {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the exception.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Purpose of the exception.' })
  description!: string | null;
}

/** Hours that are private for one driver between two dates, in addition to the weekly ones. */
@ObjectType('ExceptionalPrivacySchedule', {
  description: 'Hours that are private for one driver between two dates, in addition to the weekly ones.',
  implements: [PrivacySchedule, OceanObject],
  simpleResolvers: true,
})
export class ExceptionalPrivacySchedule extends PrivacySchedule {
  readonly nodeType = 'ExceptionalPrivacySchedule';

  @Field(() => ID, {
    description: 'Ocean id of the driver’s exception. Its change and deletion use `extension.oceanId` instead.',
  })
  override readonly oceanId!: string;

  @Field(() => PrivacyScheduleExtension, {
    nullable: true,
    description: 'The exception of the schedule: its change and deletion name it.',
  })
  extension!: PrivacyScheduleExtension | null;

  @Field(() => String, { nullable: true, description: 'Purpose, as typed.' })
  description!: string | null;

  @Field(() => OceanUser, { nullable: true, description: 'User who granted it.' })
  createdBy!: OceanUser | null;
}

// Payloads of mutations contain these: a remembered outcome has only their ids.
storeByReference(Driver);
storeByReference(RecurringPrivacySchedule, ['driver']);
storeByReference(ExceptionalPrivacySchedule, ['driver']);
