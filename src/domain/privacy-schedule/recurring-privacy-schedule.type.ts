import { Field, ID, ObjectType } from 'type-graphql';
import { OceanObject } from '../ocean-object.ts';
import { PrivacySchedule } from './privacy-schedule.type.ts';

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
