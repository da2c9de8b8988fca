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
      'Ocean’s number of the driver’s schedule: what its deletion takes. Where Ocean gives none, or gives it to several, a text with a hyphen that deletions refuse.',
  })
  override readonly oceanId!: string;
}
