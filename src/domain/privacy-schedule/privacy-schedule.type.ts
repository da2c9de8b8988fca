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
      'Ocean’s number of the schedule, every digit kept. Where Ocean gives none, or gives it to several schedules, a text with a hyphen that deletions refuse.',
  })
  override readonly oceanId!: string;

  @Field(() => Driver, { description: 'The driver whose hours they are.' })
  driver!: Driver;

  @Field(() => DateTimeRange, { nullable: true, description: 'When the hours apply; an end that is null is open.' })
  validity!: DateTimeRange | null;

  @Field(() => Boolean, {
    description:
      'False: Ocean’s dates could not be read or contradict each other. The sides in doubt are open then, so that no private hour looks professional.',
  })
  isValidityReadable!: boolean;

  @Field(() => [PrivacySlot], {
    description:
      'The hours. Empty only for an exception whose hours Ocean does not name: then its whole validity is meant.',
  })
  slots!: PrivacySlot[];
}

/** One slot of a driver's week. Ocean keeps a row a slot, and so does the graph: a row is what can be deleted. */
@ObjectType('RecurringPrivacySchedule', {
  description: 'Hours of one weekday that are private for one driver, week after week: one slot.',
  implements: [PrivacySchedule, OceanObject],
  simpleResolvers: true,
})
export class RecurringPrivacySchedule extends PrivacySchedule {
  readonly nodeType = 'RecurringPrivacySchedule';

  @Field(() => ID, {
    description:
      'Global and opaque. Not stable: when the driver’s week changes Ocean ends this schedule and goes on under new ids. An old id finds the ended schedule while Ocean lists it, then null; find the successor by driver and day.',
  })
  override get id(): string {
    return super.id;
  }

  @Field(() => ID, {
    description:
      'Ocean’s number of the driver’s schedule: what its deletion takes. A change of the driver’s week replaces it. Where Ocean gives none, or gives it to several, a text with a hyphen that deletions refuse.',
  })
  override readonly oceanId!: string;
}

/** The exception that a schedule belongs to: what its change and deletion take. */
@ObjectType('PrivacyScheduleExtension', {
  description: 'The exception that a schedule belongs to: what its change and deletion take.',
  simpleResolvers: true,
})
export class PrivacyScheduleExtension {
  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the exception.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the exception is for.' })
  description!: string | null;
}

/** Hours that are private for one driver between two dates, beside the weekly ones. */
@ObjectType('ExceptionalPrivacySchedule', {
  description: 'Hours that are private for one driver between two dates, beside the weekly ones.',
  implements: [PrivacySchedule, OceanObject],
  simpleResolvers: true,
})
export class ExceptionalPrivacySchedule extends PrivacySchedule {
  readonly nodeType = 'ExceptionalPrivacySchedule';

  @Field(() => ID, {
    description: 'Ocean’s number of the driver’s exception. Its change and deletion take `extension.oceanId` instead.',
  })
  override readonly oceanId!: string;

  @Field(() => PrivacyScheduleExtension, {
    nullable: true,
    description: 'The exception that it belongs to: what its change and deletion take.',
  })
  extension!: PrivacyScheduleExtension | null;

  @Field(() => String, { nullable: true, description: 'What it is for, as typed.' })
  description!: string | null;

  @Field(() => OceanUser, { nullable: true, description: 'Who granted it.' })
  createdBy!: OceanUser | null;
}

// Payloads of mutations contain these: a remembered outcome has only their ids.
storeByReference(Driver);
storeByReference(RecurringPrivacySchedule, ['driver']);
storeByReference(ExceptionalPrivacySchedule, ['driver']);
